/**
 * Shares of weightings with a known answer. Sampled figures stand within four standard errors of 10,000 draws; pairwise
 * indices over all weightings are exact.
 *
 * The share of the weight simplex on one side of a plane through it is a classical volume (Varsi 1973, Ali 1973); for
 * "one weight above a half" it is (1/2)^(n−1) for each weight.
 */
import { describe, expect, test } from 'vitest';
import type { Decision } from '#lib/decision/index.ts';
import { decideOn, tableRules } from './made.ts';

/** Four standard errors of a share from 10,000 draws, at most. */
const SAMPLED = 0.02;
const UNIT = { worst: 0, best: 1 };

function acceptability(decision: Decision, family: string) {
  return decision.families.find(({ id }) => id === family)!.acceptability!;
}

function central(decision: Decision, family: string) {
  return decision.robustness!.central.find((entry) => entry.family === family)!.weights;
}

function within(value: number | undefined, expected: number): void {
  expect(Math.abs(value! - expected)).toBeLessThan(SAMPLED);
}

describe('JSMAA, lib/src/test/…/simulator/SMAA2SimulationTest.java: two alternatives, three criteria', () => {
  const decided = () =>
    decideOn(
      tableRules({
        weights: { c1: 1, c2: 1, c3: 1 },
        scale: UNIT,
        values: { alt1: [1, 0, 1], alt2: [0, 1, 0] }
      })
    );

  test('the second wins where its one criterion has more than half of the weight: a quarter of the simplex', () => {
    const decision = decided();
    within(acceptability(decision, 'alt1').any, 3 / 4);
    within(acceptability(decision, 'alt2').any, 1 / 4);
    expect(decision.robustness!.pairwise).toEqual([
      { a: 'alt1', b: 'alt2', near: expect.any(Number), any: expect.closeTo(3 / 4, 12) }
    ]);
  });

  test('central weights stand where that test wants them: centroids of the two parts of the triangle', () => {
    const decision = decided();
    const first = central(decision, 'alt1')!;
    const second = central(decision, 'alt2')!;
    // The part w2 > 1/2 is a triangle of a quarter of the area about (1/6, 2/3, 1/6); the rest follows from the mean 1/3.
    for (const [id, ofFirst, ofSecond] of [
      ['c1', 7 / 18, 1 / 6] as const,
      ['c2', 2 / 9, 2 / 3] as const,
      ['c3', 7 / 18, 1 / 6] as const
    ]) {
      within(first[id], ofFirst);
      within(second[id], ofSecond);
    }
    expect(first['c1']).toBeGreaterThan(second['c1']!);
    expect(first['c2']).toBeLessThan(second['c2']!);
    expect(first['c3']).toBeGreaterThan(second['c3']!);
  });

  test('alternatives that are alike share every draw, and both have the middle of the simplex as central weights', () => {
    const alike = decideOn(
      tableRules({
        weights: { c1: 1, c2: 1, c3: 1 },
        scale: UNIT,
        values: { alt1: [0, 0, 0], alt2: [0, 0, 0] }
      })
    );
    expect(alike.recommendation.status).toBe('tie');
    for (const id of ['alt1', 'alt2']) {
      expect(acceptability(alike, id)).toEqual({ near: 0.5, ordered: 0.5, any: 0.5 });
      for (const weight of Object.values(central(alike, id)!)) within(weight, 1 / 3);
    }
    expect(alike.robustness!.entropy).toBe(1);
  });
});

describe('the R package smaa, smaa/tests/nacw.R: one alternative beats the other everywhere', () => {
  const decided = () =>
    decideOn(
      tableRules({
        weights: { c1: 1, c2: 1, c3: 1 },
        scale: UNIT,
        values: { better: [1, 1, 1], worse: [0, 0, 0] }
      })
    );

  test('it always wins; the other has no central weights', () => {
    const decision = decided();
    expect(acceptability(decision, 'better')).toEqual({ near: 1, ordered: 1, any: 1 });
    expect(acceptability(decision, 'worse')).toEqual({ near: 0, ordered: 0, any: 0 });
    for (const weight of Object.values(central(decision, 'better')!)) within(weight, 1 / 3);
    expect(central(decision, 'worse')).toBeNull();
    expect(decision.robustness).toMatchObject({ entropy: 0, expectedLoss: 0 });
    expect(decision.robustness!.pairwise[0]).toMatchObject({ a: 'better', b: 'worse', near: 1, any: 1 });
  });
});

describe('the broken stick (Whitworth, Choice and Chance; retold by Gardner): three pieces, one longer than the rest', () => {
  // A stick broken at two random places gives a triangle with probability 1/4, so that its longest piece exceeds the
  // other two together with probability 3/4, and a given piece with probability 1/4.
  const decided = () =>
    decideOn(
      tableRules({
        weights: { c1: 3, c2: 2, c3: 1 },
        scale: UNIT,
        values: { one: [1, 0, 0], rest: [0, 1, 1] }
      })
    );

  test('any weights: one in four; weights of the same order, where the piece is the longest: three in four', () => {
    const decision = decided();
    within(acceptability(decision, 'one').any, 1 / 4);
    within(acceptability(decision, 'one').ordered, 3 / 4);
    expect(decision.robustness!.pairwise[0]!.any).toBeCloseTo(1 / 4, 12);
  });
});

describe('weights up to three times more or less: two equal weights with factors 3^u', () => {
  // w1 > 2 w2 where u1 − u2 > log3 2; u1 − u2 has a triangular density on [−2, 2], so the share is (2 − log3 2)² / 8.
  const share = (2 - Math.log(2) / Math.log(3)) ** 2 / 8;
  const decided = () =>
    decideOn(
      tableRules({
        weights: { c1: 1, c2: 1 },
        scale: { worst: 0, best: 2 },
        values: { one: [1, 0], two: [0, 2] }
      })
    );

  test('the share is that of the triangle', () => {
    const decision = decided();
    expect(share).toBeCloseTo(0.2343, 4);
    within(acceptability(decision, 'one').near, share);
    within(decision.robustness!.pairwise[0]!.near, share);
    expect(decision.robustness!.pairwise[0]!.any).toBeCloseTo(1 / 3, 12);
  });
});
