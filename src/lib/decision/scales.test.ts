/** Values as integers over a common denominator: units, weights that count, and what all zero means. */
import { describe, expect, test } from 'vitest';
import type { Criterion } from '#lib/rules/rule-set.ts';
import { criterionScales, valuationOf } from './scales.ts';
import { rule, rulesWith } from './testing/small-rules.ts';

/** Criteria by weight, worst and best anchor. */
function criteriaOf(
  ...each: readonly (readonly [weight: number, worst: number, best: number])[]
): readonly Criterion[] {
  const raw = each.map(([weight, worst, best], k) => [`k${k}`, { weight, scale: { worst, best } }]);
  return rulesWith({
    criteria: Object.fromEntries(raw),
    questions: { q: { options: { a: {} } } },
    tradeoffs: { t: rule(null, { x: 1 }, 'k0') }
  }).criteria;
}
const valued = (criteria: readonly Criterion[], given: Record<string, number> = {}, denominator = 1) =>
  valuationOf(criteria, criterionScales(criteria, denominator), given);

describe('scales', () => {
  test('count points in the unit of the points and of all anchors', () => {
    const [first] = criteriaOf([1, -2, 3]);
    const halves = { ...first!, scale: { ...first!.scale, worst: { numerator: -1, denominator: 2 } } };
    const thirds = { ...first!, scale: { ...first!.scale, best: { numerator: 4, denominator: 3 } } };
    expect(criterionScales([first!], 1)).toEqual({ unit: 1, worst: [-2n], range: [5n] });
    expect(criterionScales([first!, halves, thirds], 4)).toEqual({
      unit: 12,
      worst: [-24n, -6n, -24n],
      range: [60n, 42n, 40n]
    });
  });
});

describe('a valuation', () => {
  test('weighs points by what the scale spans, in lowest terms', () => {
    // V = (2 · r0 / 10 + 1 · (r1 + 2) / 4) / 3, which is (4 · r0 + 5 · r1 + 10) / 60.
    expect(valued(criteriaOf([2, 0, 10], [1, -2, 2]))).toEqual({
      weights: [2, 1],
      perUnit: [4n, 5n],
      base: 10n,
      total: 60n
    });
    expect(valued(criteriaOf([7, 0, 5]))).toEqual({ weights: [7], perUnit: [1n], base: 0n, total: 5n });
  });

  test('takes weights that the team gives, from 0, and no others', () => {
    const criteria = criteriaOf([2, 0, 10], [1, 0, 10]);
    const weights = (given: Record<string, number>) => valued(criteria, given).weights;
    expect([weights({ k0: 5 }), weights({ k1: 0 }), weights({})]).toEqual([
      [5, 1],
      [2, 0],
      [2, 1]
    ]);
    expect([weights({ k0: -1 }), weights({ k0: 1.5 }), weights({ k0: NaN }), weights({ other: 3 })]).toEqual(
      Array(4).fill([2, 1])
    );
  });

  test('leaves out a criterion without weight, or without a range', () => {
    expect(valued(criteriaOf([2, 0, 10], [3, 0, 7]), { k1: 0 })).toMatchObject({
      perUnit: [1n, 0n],
      total: 10n
    });
    const [first, second] = criteriaOf([2, 0, 10], [3, 0, 7]);
    const flat = { ...second!, scale: { ...second!.scale, best: second!.scale.worst } };
    expect(valued([first!, flat])).toMatchObject({ weights: [2, 0], perUnit: [1n, 0n], total: 10n });
  });

  test('is 0 for everything where all weights are 0', () => {
    expect(valued(criteriaOf([2, -3, 10]), { k0: 0 })).toEqual({
      weights: [0],
      perUnit: [0n],
      base: 0n,
      total: 1n
    });
  });
});
