/** The outlook held to the decision over random rule sets and answers. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { compile } from './model.ts';
import { outlook } from './outlook.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { rule, rulesWith } from './testing/small-rules.ts';

const setting = randomRules().chain(({ ruleSet }) =>
  randomSituation(ruleSet).map((situation) => ({ model: compile(ruleSet), situation }))
);

/** Where a family stands among the others: in front, behind, probably out, out, not applicable. */
function placeOf({ recommendation, families, alternatives }: Decision, id: string): number {
  const { score, alternative } = families.find((each) => each.id === id)!;
  const own = alternatives.filter(({ family }) => family === id);
  if (score === null) return own.every(({ state }) => state === 'not-applicable') ? 4 : 3;
  if (recommendation.family === id || recommendation.tied?.includes(id)) return 0;
  const chance = (way: string | null) => alternatives.find((each) => each.id === way)?.exclusionChance ?? 0;
  const lead = families.find((each) => each.id === (recommendation.family ?? recommendation.tied?.[0]));
  return chance(alternative) > 0.5 && chance(lead?.alternative ?? null) <= 0.5 ? 2 : 1;
}

test('the outlook says what the decision says', () => {
  fc.assert(
    fc.property(setting, ({ model, situation }) => {
      const decision = decide(model, situation, { samples: 1, brief: true });
      const { questions, settled, nothing, families } = outlook(model, situation);
      expect(questions).toEqual(decision.questions);
      expect(settled).toBe(decision.recommendation.settled);
      expect(nothing).toBe(decision.recommendation.status === 'none');
      const scores = new Map(decision.families.map(({ id, score }) => [id, score]));
      expect(new Map(families.map(({ id, score }) => [id, score]))).toEqual(scores);
      const ordered = decision.families.toSorted(
        (a, b) => placeOf(decision, a.id) - placeOf(decision, b.id) || (b.score ?? 0) - (a.score ?? 0)
      );
      expect(families.map(({ id }) => id)).toEqual(ordered.map(({ id }) => id));
    }),
    { numRuns: 300 }
  );
});

test('what will probably be ruled out comes after all that compete, with its score', () => {
  const forbids = (options: readonly string[], way: string) => ({
    when: { q: options },
    'rules-out': [way],
    because: 'So it is.'
  });
  const rules = rulesWith({
    alternatives: { risky: {}, last: {}, lead: {}, gone: {} },
    questions: { q: { options: { a: {}, b: {}, c: {} } } },
    tradeoffs: { t: rule(null, { risky: 9, lead: 8, last: 2, gone: 10 }) },
    constraints: { c: forbids(['a', 'b'], 'risky'), d: forbids(['a', 'b', 'c'], 'gone') }
  });
  expect(outlook(compile(rules), { answers: {} }).families).toEqual([
    { id: 'lead', score: 80 },
    { id: 'last', score: 20 },
    { id: 'risky', score: 90 },
    { id: 'gone', score: null }
  ]);
});
