/** Small rule sets with a cost model, and what is chosen in them. */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { World } from '../cost.ts';
import type { Chosen } from '../cost-inputs.ts';
import { readGood } from './read-good.ts';

/** Rules whose cost model is given, a volume and a load to choose, and ways that nothing else tells apart. */
export function ruleSetWith(
  costModel: object,
  extra: object = {},
  ways: readonly string[] = ['a', 'b']
): RuleSet {
  return readGood({
    format: 1,
    id: 'costs',
    version: '1.0.0',
    title: 'Costs',
    alternatives: Object.fromEntries(ways.map((id) => [id, {}])),
    criteria: { c: { weight: 1 } },
    questions: {
      volume: {
        kind: 'one',
        options: {
          small: { amount: { low: 5, value: 10, high: 20 } },
          large: { amount: { low: 500, value: 1000, high: 2000 } }
        }
      },
      load: { kind: 'one', options: { steady: {}, bursty: {} } }
    },
    tradeoffs: { t: { criterion: 'c', when: { load: 'steady' }, gives: { [ways[0]!]: 1 }, because: 'So.' } },
    'cost-model': costModel,
    ...extra
  });
}

/** The options chosen in a completion. */
export const chosen =
  (answers: Record<string, string>): Chosen =>
  (question) =>
    Object.hasOwn(answers, question) ? [answers[question]!] : [];

/** The one completion there is where these are all the answers. */
export const certain = (answers: Record<string, string>): World[] => [{ chosen: chosen(answers), chance: 1 }];
