/** Owns what is known of each source, for people: its kind and date, notes about it, how much rests on it. */
import type { RuleSet, Source } from '#lib/rules/rule-set.ts';
import { sourceFacts, sourceHolds, type Use } from '#lib/words/evidence-page.ts';
import { sourceKind } from '#lib/words/sources.ts';
import { httpsOnly } from './evidence.ts';

export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly isArticle: boolean;
  /** "Article, 1 April 2026". */
  readonly facts: string;
  /** What else is known of it, as the rule file says it; empty where nothing. */
  readonly note: string;
  /** The name of its file; empty where it has none. */
  readonly file: string;
  /** An https address, or null. */
  readonly url: string | null;
  /** How many claims the rules take from it. */
  readonly claims: number;
  /** "43 claims, used 27 in full, …". */
  readonly holds: string;
}

/** Every source that something is taken from, articles first, otherwise in file order. */
export function sourceViews(ruleSet: RuleSet): readonly SourceView[] {
  const views = ruleSet.sources.map((source) => view(ruleSet, source)).filter(({ holds }) => holds !== '');
  return [...views.filter(({ isArticle }) => isArticle), ...views.filter(({ isArticle }) => !isArticle)];
}

function view(ruleSet: RuleSet, source: Source): SourceView {
  const { id, title, short, kind, published = null, note = '', file = '', url } = source;
  const taken = ruleSet.evidence.filter((evidence) => evidence.source === id);
  const used = (use: Use): number => taken.filter((evidence) => evidence.use === use).length;
  const figures = (ruleSet.costModel?.inputs ?? []).filter((input) => input.source === id).length;
  const counts = { full: used('full'), lightly: used('lightly'), context: used('context') };
  return {
    id,
    title,
    short,
    isArticle: kind === 'article',
    facts: sourceFacts(sourceKind(kind), published),
    note,
    file,
    url: httpsOnly(url),
    claims: taken.length,
    holds: sourceHolds(counts, figures)
  };
}
