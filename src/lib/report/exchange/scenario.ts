/** A run kept as a scenario: its answers as a test of the rules, what came out filled in as what is expected. */
import type { Decision, Situation } from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';

/** A scenario as the rule file has it, under the id that it may take there. */
export interface KeptScenario {
  readonly id: string;
  readonly member: {
    readonly title: string;
    readonly answers: Situation['answers'];
    readonly weights?: Situation['weights'];
    readonly cost?: Situation['cost'];
    readonly expect: Readonly<Record<string, string | readonly string[]>>;
  };
}

/**
 * The scenario of a run.
 * @param situation the answers that count, weights and costs
 * @param decision what the rules make of it
 */
export function scenarioFromRun(
  ruleSet: RuleSet,
  { answers, weights = {}, cost = {} }: Situation,
  decision: Decision,
  title: string
): KeptScenario {
  return {
    id: freeId(title, new Set(ruleSet.scenarios.map(({ id }) => id))),
    member: {
      title,
      answers,
      ...(Object.keys(weights).length > 0 && { weights }),
      ...(Object.keys(cost).length > 0 && { cost }),
      expect: expected(decision)
    }
  };
}

function expected({ recommendation, alternatives }: Decision): KeptScenario['member']['expect'] {
  const { family, alternative, status } = recommendation;
  const out = alternatives.filter(({ state }) => state === 'ruled-out').map(({ id }) => id);
  return {
    family: family ?? (status === 'tie' ? 'tie' : 'none'),
    ...(alternative !== null && { alternative }),
    status,
    ...(out.length > 0 && { 'ruled-out': out })
  };
}

const LONGEST = 60;

/** An id from the letters of a title that no other has: `two-people`, `two-people-2`. */
function freeId(title: string, taken: ReadonlySet<string>): string {
  const plain = title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const words = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const stem = /^[a-z]/.test(words) ? words : `run-${words}`.replace(/-$/, '');
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id) && !RESERVED.has(id)) return id;
  }
}

/** Ids that CONTRACT §1 keeps, and words that YAML reads as something else. */
const RESERVED = new Set(['all', 'any', 'not', 'unsure', 'first', 'true', 'false', 'null']);
