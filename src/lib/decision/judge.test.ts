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

describe('conditions together', () => {
  const ab = { options: { a: {}, b: {} } };
  const abc = { options: { a: {}, b: {}, c: {} } };
  const chance = (when: unknown, questions: Raw = { q: ab, r: ab, s: abc }) => {
    const { truth, chance: of, exact } = judged(asking(when, questions));
    expect(exact).toBe(true);
    return [truth, `${of.numerator} in ${of.denominator}`];
  };

  test('on different questions are independent', () => {
    expect(chance({ q: 'a', r: 'a', s: 'a' })).toEqual(['maybe', '1 in 12']);
    expect(chance({ any: [{ q: 'a' }, { r: 'a' }, { s: 'a' }] })).toEqual(['maybe', '5 in 6']);
    expect(chance({ not: { all: [{ q: 'a' }, { r: 'a' }] } })).toEqual(['maybe', '3 in 4']);
  });

  test('on the same questions are looked at together', () => {
    expect(chance({ all: [{ s: ['a', 'b'] }, { s: ['b', 'c'] }] })).toEqual(['maybe', '1 in 3']);
    expect(chance({ all: [{ s: 'a' }, { s: 'b' }] })).toEqual(['no', '0 in 1']);
    expect(chance({ any: [{ s: ['a', 'b'] }, { s: 'c' }] })).toEqual(['yes', '1 in 1']);
    const chained = [
      { q: 'a', r: 'a' },
      { r: 'b', s: 'a' },
      { s: 'b', q: 'b' }
    ];
    // Of twelve joint answers: three of q and r, two of r and s, two of s and q, none counted twice.
    expect(chance({ any: chained })).toEqual(['maybe', '7 in 12']);
  });

  test('count one option of several by prior, though any set may be chosen', () => {
    const many = {
      kind: 'many',
      options: { a: {}, b: {}, none: { exclusive: true } },
      prior: { a: 1, b: 1 }
    };
    expect(chance({ q: { all: ['a', 'b'] } }, { q: many })).toEqual(['maybe', '0 in 1']);
    expect(chance({ q: 'none' }, { q: many })).toEqual(['maybe', '0 in 1']);
    expect(chance({ q: { all: ['a', 'none'] } }, { q: many })).toEqual(['no', '0 in 1']);
    expect(chance({ any: [{ q: 'a' }, { q: 'b' }] }, { q: many })).toEqual(['maybe', '1 in 1']);
  });
});

describe('conditions on derived facts', () => {
  const both = (): Raw => {
    const { 'cost-model': model, derived } = priced() as { 'cost-model': Raw; derived: Raw };
    // At one million x costs a tenth of y, at ten as much, at a hundred ten times as much.
    const share = { ratio: { of: ['y'], to: ['x'] }, options: { low: { below: 1 }, high: {} } };
    return { 'cost-model': model, derived: { ...derived, share } };
  };
  const chance = (when: unknown, questions: Raw = { volume: amounts }) => {
    const { truth, chance: of } = judged(asking(when, questions, both()));
    return [truth, `${of.numerator} in ${of.denominator}`];
  };

  test('hang together with those on what stands behind them', () => {
    expect(chance({ ratio: 'low' })).toEqual(['maybe', '1 in 3']);
    expect(chance({ ratio: 'high', volume: ['v0', 'v1'] })).toEqual(['maybe', '1 in 3']);
    expect(chance({ ratio: 'low', volume: ['v1', 'v2'] })).toEqual(['no', '0 in 1']);
    expect(chance({ any: [{ ratio: 'high' }, { volume: 'v0' }] })).toEqual(['yes', '1 in 1']);
  });

  test('hang together with those on others that rest on the same', () => {
    expect(chance({ ratio: 'low', share: 'low' })).toEqual(['no', '0 in 1']);
    expect(chance({ any: [{ ratio: 'low' }, { share: 'low' }] })).toEqual(['maybe', '2 in 3']);
  });

  test('are false, and their opposites true, where the volume is skipped', () => {
    const questions = { p: { options: { a: {}, b: {} } }, volume: { ...amounts, when: { p: 'a' } } };
    expect(chance({ ratio: 'low' }, questions)).toEqual(['maybe', '1 in 6']);
    expect(chance({ ratio: ['low', 'high'] }, questions)).toEqual(['maybe', '1 in 2']);
    expect(chance({ not: { ratio: 'low' } }, questions)).toEqual(['maybe', '5 in 6']);
  });

  test('may hold though they have no chance', () => {
    const questions = { volume: { ...amounts, prior: { v0: 1 } } };
    expect(chance({ ratio: 'high' }, questions)).toEqual(['maybe', '0 in 1']);
    expect(chance({ ratio: 'high', volume: 'v2' }, questions)).toEqual(['maybe', '0 in 1']);
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
