/** What a decision puts together from elsewhere, and in which order. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { interview } from './interview.ts';
import { compile } from './model.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { deciding, rule, rulesWith } from './testing/small-rules.ts';

const setting = randomRules().chain(({ ruleSet }) =>
  randomSituation(ruleSet).map((situation) => ({ ruleSet, situation }))
);

describe('a decision says together', () => {
  test('what stands elsewhere: weights, provisos, what to ask next and whether enough is known', () => {
    fc.assert(
      fc.property(setting, ({ ruleSet, situation }) => {
        const model = compile(ruleSet);
        const decision = decide(model, situation, { samples: 1, brief: true });
        const { recommendation, alternatives, weights } = decision;
        for (const { id, weight, scale } of ruleSet.criteria) {
          const [worst, best] = [scale.worst, scale.best].map((end) => end.numerator / end.denominator);
          expect(weights[id]).toBe(worst === best ? 0 : (situation.weights![id] ?? weight));
        }
        const own = alternatives.find(({ id }) => id === recommendation.alternative);
        expect(recommendation.provisos).toEqual(own?.provisos ?? []);
        const { next, enough } = interview(model, situation);
        expect({ next: decision.next, enough: recommendation.enough }).toEqual({ next, enough });
      }),
      { numRuns: 100 }
    );
  });

  const ab = (a: number, b: number) => ({ options: { a: {}, b: {} }, prior: { a, b } });

  test('that a family that is soft is enough to know, with what stays to be verified', () => {
    const rules = rulesWith({
      questions: { q: ab(1, 19) },
      tradeoffs: { t: rule(null, { x: 1 }), u: rule({ q: 'a' }, { y: 2 }) },
      constraints: { c: { when: { q: 'b' }, 'only-if': { x: 'An agreement.' }, because: 'So it is.' } }
    });
    expect(deciding(rules).recommendation).toMatchObject({
      family: 'x',
      settled: false,
      soft: true,
      enough: true,
      provisos: [{ constraint: 'c', text: 'An agreement.', chance: 0.95 }]
    });
  });

  test('what each question is worth, most first; of equals the one that flips more often, then in file order', () => {
    const listed = (questions: Record<string, object>, tradeoffs: Record<string, object>) =>
      deciding(rulesWith({ questions, tradeoffs })).information!.map(
        ({ question, value, flipChance }) => `${question} ${value} ${flipChance}`
      );
    // y stands at four to five, at five and a half with a on small, at six and a half with a on large.
    expect(
      listed(
        { no: ab(1, 1), small: ab(1, 1), large: ab(1, 1), either: ab(1, 1) },
        {
          t: rule(null, { x: 5 }),
          u: rule({ small: 'a' }, { y: 3 }),
          v: rule({ large: 'a' }, { y: 5 })
        }
      )
    ).toEqual(['large 7.5 0.5', 'small 2.5 0.5', 'no 0 0', 'either 0 0']);
    // Also four to five: one time in four it is at seven, one time in two at six.
    expect(
      listed(
        { seldom: ab(1, 3), often: ab(1, 1) },
        {
          t: rule(null, { x: 5, y: 1 }),
          u: rule({ seldom: 'a' }, { y: 4 }),
          v: rule({ often: 'a' }, { y: 4 })
        }
      )
    ).toEqual(['often 5 0.5', 'seldom 5 0.25']);
  });
});
