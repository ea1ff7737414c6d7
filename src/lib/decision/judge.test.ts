/** Chances of conditions: through what is asked, remembered, exact as far as completions can be gone through, else drawn. */
import { describe, expect, test } from 'vitest';
import type { Situation } from './decision.ts';
import { fraction } from './fraction.ts';
import { groundOf } from './ground.ts';
import { chanceNumber, judge } from './judge.ts';
import { compile, type Model } from './model.ts';
import { amounts, members, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

/** How the condition of the first tradeoff is judged. */
function judged(model: Model, answers: Situation['answers'] = {}, cost = {}) {
  const { known } = groundOf(model, { answers, cost });
  return judge(known, model.rules.tradeoffs[0]!);
}
const asking = (when: unknown, questions: Raw, extra: Raw = {}): Model =>
  compile(rulesWith({ questions, tradeoffs: { t: rule(when, { x: 1 }) }, ...extra }));

describe('a condition on a question that may be asked', () => {
  const model = (): Model =>
    asking(
      { later: 'x' },
      {
        before: { options: { a: {}, b: {} }, prior: { a: 1, b: 3 } },
        later: { options: { x: {}, y: {} }, when: { before: 'a' } }
      }
    );

  test('has the chance that it is asked, and answered so', () => {
    expect(judged(model())).toEqual({ truth: 'maybe', chance: fraction(1, 8), exact: true });
    expect(judged(model(), { before: 'a' }).chance).toEqual(fraction(1, 2));
  });

  test('has the chance that it is asked where it is answered already', () => {
    expect(judged(model(), { later: 'x' })).toEqual({ truth: 'maybe', chance: fraction(1, 4), exact: true });
    expect(judged(model(), { later: 'y' }).truth).toBe('no');
  });

  test('never holds where it is skipped, and is certain where it is asked and answered', () => {
    expect(judged(model(), { before: 'b', later: 'x' }).truth).toBe('no');
    expect(judged(model(), { before: 'a', later: 'x' }).truth).toBe('yes');
  });
});

describe('a condition', () => {
  test('is judged once, for all situations that leave the same of it', () => {
    const ab = { options: { a: {}, b: {} } };
    const model = asking({ q: 'a' }, { q: ab, r: ab });
    expect(judged(model, { r: 'a' })).toBe(judged(model));
  });

  test('on a derived fact follows the figures it is derived from', () => {
    const model = asking(
      { ratio: 'low', q: 'a' },
      { volume: amounts, q: { options: { a: {}, b: {} } } },
      priced()
    );
    // One of 1, 10 and 100 million tokens costs x less than half of ten, at a price of one or of a tenth.
    expect(judged(model).chance).toEqual(fraction(1, 6));
    expect(judged(model, {}, { price: 0.1 }).chance).toEqual(fraction(1, 3));
    expect(judged(model).chance).toEqual(fraction(1, 6));
  });
});

describe('an exclusion by many questions that hang together', () => {
  /** Out where three questions agree, for so many threes that no part is independent of the others. */
  const judgedChain = (count: number) => {
    const threes = Array.from({ length: count }, (_, q) => [q, (q * 5 + 3) % count, (q * 7 + 1) % count]);
    const constraints = threes.flatMap((three, q) =>
      ['x', 'y', 'z'].map((option) => {
        const when = Object.fromEntries(three.map((each) => [`q${each}`, option]));
        return [`c${q}-${option}`, { when, 'rules-out': ['x'], because: 'So it is.' }] as const;
      })
    );
    const questions = members(count, 'q', () => ({ options: { x: {}, y: {}, z: {}, w: {} } }));
    const model = asking({ q0: 'x' }, questions, { constraints: Object.fromEntries(constraints) });
    return judge(groundOf(model, { answers: {} }).known, model.rules.outs[0]!);
  };

  test('is judged exactly where there are up to a million completions', () => {
    const { truth, chance, exact } = judgedChain(8);
    expect([truth, exact]).toEqual(['maybe', true]);
    expect(4n ** 8n % chance.denominator).toBe(0n);
  });

  test('beyond is drawn, may hold, and says that it is not exact', () => {
    const judgement = judgedChain(30);
    expect(judgement).toMatchObject({ truth: 'maybe', exact: false });
    expect(chanceNumber(judgement)).toBeGreaterThan(0.5);
    expect(chanceNumber(judgement)).toBeLessThan(1);
  });
});
