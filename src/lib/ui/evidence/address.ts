/** The filter in the address's query: `?article=…&use=…`. No answer ever stands there. */
import { NO_FILTER, type ClaimFilter } from '#lib/report/claim-filter.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { USES, type Use } from '#lib/words/evidence-page.ts';

/** The longest text that is searched for, in characters: an address may hold anything. */
const LONGEST = 200;

/** The filter that a query asks for; what the rules do not have is left out. */
export function filterIn(query: string, { sources, criteria, families }: RuleSet): ClaimFilter {
  const asked = new URLSearchParams(query);
  const known = (name: string, members: readonly { readonly id: string }[]): string | null =>
    members.find(({ id }) => id === asked.get(name))?.id ?? null;
  return {
    text: (asked.get('text') ?? '').slice(0, LONGEST),
    article: known('article', sources),
    criterion: known('criterion', criteria),
    family: known('family', families),
    use: (Object.keys(USES) as Use[]).find((use) => use === asked.get('use')) ?? null
  };
}

/** The query for a filter, `?` included; empty where everything is asked for. */
export function queryOf(filter: ClaimFilter): '' | `?${string}` {
  const query = new URLSearchParams();
  for (const name of Object.keys(NO_FILTER) as (keyof ClaimFilter)[]) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
