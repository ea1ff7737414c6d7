/** Counting, draw by draw, which of two ways is better. */
import { expect, test } from 'vitest';
import { deciding, rule, rulesWith } from './testing/small-rules.ts';
import { PairwiseTally, shareNegative } from './pairwise.ts';

test('each pair in file order, equals counting half', () => {
  const tally = new PairwiseTally(3);
  for (const values of [
    [3, 2, 1],
    [1, 2, 3],
    [2, 2, 1],
    [5, 4, 4]
  ])
    tally.add(Float64Array.from(values));
  const shares = [0, 1, 2].map((pair) => tally.share(pair, 4));
  // The first beats the second twice and ties once; the third twice and a half of nothing; the second the third twice and ties once.
  expect(shares).toEqual([2.5 / 4, 3 / 4, 2.5 / 4]);
});

test('the share of all weights under which differences are negative', () => {
  // With differences of −1, 1 and 1: the first weight above one half, a quarter of the triangle.
  expect(shareNegative([-1, 1, 1])).toBeCloseTo(1 / 4, 12);
  expect(shareNegative([-1, -1, 1])).toBeCloseTo(3 / 4, 12);
  expect(shareNegative([-3, 1])).toBeCloseTo(3 / 4, 12);
  expect(shareNegative([-2, 1, 0])).toBeCloseTo(2 / 3, 12);
  expect(shareNegative([])).toBe(0.5);
});

test('a point counts by the scale of its criterion', () => {
  const rules = rulesWith({
    criteria: {
      k: { weight: 1, scale: { worst: 0, best: 10 } },
      m: { weight: 1, scale: { worst: 0, best: 40 } }
    },
    questions: { q: { options: { a: {} } } },
    tradeoffs: { t: rule(null, { x: 5 }, 'k'), u: rule(null, { y: 10 }, 'm') }
  });
  // Half of one scale against a quarter of the other: x is ahead where the first weighs more than a third.
  expect(deciding(rules).robustness!.pairwise[0]!.any).toBeCloseTo(2 / 3, 12);
});
