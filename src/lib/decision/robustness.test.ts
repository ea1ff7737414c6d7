/** Robustness: shares add up, sampled and exact figures agree, and what is symmetric comes out even. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { shareNegative } from './pairwise.ts';
import { robustnessOf } from './robustness.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { readGood } from './testing/read-good.ts';
import { weightDraws } from './weight-draws.ts';

const SCENARIOS = ['near', 'ordered', 'any'] as const;

/** Ways that differ on `values`, a row each, one column a criterion, from 0 to 100. */
function table(values: Record<string, readonly number[]>, weights: readonly number[]) {
  const criteria = weights.map((weight, k) => [`k${k}`, { weight, scale: { worst: 0, best: 100 } }]);
  return readGood({
    format: 1,
    id: 'table',
    version: '1.0.0',
    title: 'Table',
    alternatives: Object.fromEntries(Object.keys(values).map((id) => [id, {}])),
    criteria: Object.fromEntries(criteria),
    questions: { q: { ask: '?', options: { x: {} } } },
    tradeoffs: Object.fromEntries(
      weights.map((_, k) => [
        `t${k}`,
        {
          criterion: `k${k}`,
          gives: Object.fromEntries(Object.entries(values).map(([id, row]) => [id, row[k]])),
          because: 'So.'
        }
      ])
    )
  });
}

describe('shares', () => {
  test('of families, and of ways, and of nothing add up to 1 in every scenario', () => {
    fc.assert(
      fc.property(
        randomRules().chain(({ ruleSet }) =>
          randomSituation(ruleSet).map((situation) => ({ ruleSet, situation }))
        ),
        ({ ruleSet, situation }) => {
          const { robustness, families, alternatives, recommendation } = decide(compile(ruleSet), situation, {
            samples: 60
          });
          expect(robustness === undefined).toBe(recommendation.status === 'none');
          if (!robustness) return;
          for (const scenario of SCENARIOS)
            for (const members of [families, alternatives]) {
              const sum = members.reduce(
                (total, { acceptability }) => total + acceptability![scenario],
                robustness.nothing[scenario]
              );
              expect(sum).toBeCloseTo(1, 9);
            }
          for (const { near, any } of robustness.pairwise) {
            expect(near).toBeGreaterThanOrEqual(0);
            expect(near).toBeLessThanOrEqual(1);
            expect(any).toBeGreaterThanOrEqual(-1e-12);
            expect(any).toBeLessThanOrEqual(1 + 1e-12);
          }
          expect(robustness.expectedLoss === null).toBe(recommendation.family === null);
          expect(robustness.entropy).toBeGreaterThanOrEqual(0);
        }
      ),
      { numRuns: 100 }
    );
  }, 60_000);

  test('of equal ways are shared', () => {
    const decision = decide(
      compile(table({ a: [3, 1], b: [3, 1] }, [2, 5])),
      { answers: {} },
      { samples: 100 }
    );
    expect(decision.recommendation.status).toBe('tie');
    expect(decision.families.map(({ acceptability }) => acceptability)).toEqual([
      { near: 0.5, ordered: 0.5, any: 0.5 },
      { near: 0.5, ordered: 0.5, any: 0.5 }
    ]);
    expect(decision.robustness!.pairwise).toEqual([{ a: 'a', b: 'b', near: 0.5, any: 0.5 }]);
    expect(decision.robustness!.entropy).toBe(1);
    expect(decision.robustness!.expectedLoss).toBeNull();
  });

  test('of ways that mirror each other are even under any weights, and central weights favour what each is good at', () => {
    const { robustness, families } = decide(compile(table({ a: [100, 0], b: [0, 100] }, [1, 1])), {
      answers: {}
    });
    expect(families[0]!.acceptability!.any).toBeGreaterThan(0.48);
    expect(families[0]!.acceptability!.any).toBeLessThan(0.52);
    const [a, b] = robustness!.central;
    expect(a!.weights!.k0).toBeGreaterThan(0.73);
    expect(a!.weights!.k0).toBeLessThan(0.77);
    expect(b!.weights!.k1).toBeGreaterThan(0.73);
    expect(robustness!.pairwise[0]!.any).toBeCloseTo(0.5, 12);
  });

  test('a family that is never first has no central weights, and nothing is lost by the best', () => {
    const { robustness } = decide(
      compile(table({ a: [90, 80], b: [10, 20] }, [1, 3])),
      { answers: {} },
      { samples: 500 }
    );
    expect(robustness!.central[1]).toEqual({ family: 'b', weights: null });
    expect(robustness!.expectedLoss).toBe(0);
    expect(robustness!.entropy).toBe(0);
  });
});

describe('the loss', () => {
  test('is by how much the family falls short on average, whichever family it is', () => {
    const { recommendation, robustness } = decide(
      compile(table({ a: [60, 40], b: [40, 62] }, [1, 1])),
      { answers: {} },
      { samples: 300 }
    );
    expect(recommendation.family).toBe('b');
    const next = weightDraws([1, 1]);
    let sum = 0;
    for (let draw = 0; draw < 300; draw++) {
      const [first, second] = next().near;
      sum += Math.max(0, 20 * first! - 22 * second!) / (first! + second!);
    }
    expect(robustness!.expectedLoss).toBeCloseTo(sum / 300, 9);
  });

  test('is none where nothing weighs, and nothing else is in', () => {
    const rules = table({ a: [60, 40], b: [40, 62] }, [1, 1]);
    const alone = { ...rules, alternatives: rules.alternatives.slice(1), families: rules.families.slice(1) };
    const { robustness } = decide(
      compile(alone),
      { answers: {}, weights: { k0: 0, k1: 0 } },
      { samples: 10 }
    );
    expect(robustness!.expectedLoss).toBe(0);
  });

  test('and the share at expectation are said of a family only', () => {
    const of = (b: readonly number[]) => {
      const { robustness, nearAtExpectation } = robustnessOf(
        groundOf(compile(table({ a: [60, 40], b }, [1, 1])), { answers: {} }),
        10
      );
      return [robustness.expectedLoss, nearAtExpectation];
    };
    expect(of([60, 40])).toEqual([null, null]);
    expect(of([50, 40])).toEqual([0, 1]);
  });
});

describe('pairwise indices', () => {
  test('sampled under any weights agree with the exact ones', () => {
    const rows = { a: [10, 70, 40, 5], b: [50, 20, 60, 0], c: [30, 40, 10, 90] };
    const { robustness, families } = decide(compile(table(rows, [1, 1, 1, 1])), { answers: {} });
    const next = weightDraws([1, 1, 1, 1]);
    const wins = { ab: 0, ac: 0, bc: 0 };
    const value = (row: readonly number[], weights: Float64Array): number =>
      row.reduce((sum, each, k) => sum + each * weights[k]!, 0);
    for (let draw = 0; draw < 10_000; draw++) {
      const { any } = next();
      const [a, b, c] = [value(rows.a, any), value(rows.b, any), value(rows.c, any)];
      if (a > b) wins.ab++;
      if (a > c) wins.ac++;
      if (b > c) wins.bc++;
    }
    const exact = robustness!.pairwise.map(({ any }) => any);
    for (const [index, sampled] of [wins.ab, wins.ac, wins.bc].entries())
      expect(Math.abs(exact[index]! - sampled / 10_000)).toBeLessThan(0.015);
    expect(families.reduce((sum, { acceptability }) => sum + acceptability!.any, 0)).toBeCloseTo(1, 9);
  });

  test('of a way that is better everywhere are 0 or 1', () => {
    expect(shareNegative([-1, -2])).toBe(1);
    expect(shareNegative([1, 2])).toBe(0);
    expect(shareNegative([0, -2])).toBe(1);
    expect(shareNegative([0, 0])).toBe(0.5);
    expect(shareNegative([1, -1])).toBe(0.5);
    expect(shareNegative([2, -1])).toBeCloseTo(1 / 3, 12);
  });

  test('of opposite differences add up to 1', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -5, max: 5 }).filter((d) => d !== 0),
          { minLength: 1, maxLength: 8 }
        ),
        (differences) => {
          expect(shareNegative(differences) + shareNegative(differences.map((d) => -d))).toBeCloseTo(1, 12);
        }
      )
    );
  });
});

describe('draws of weights', () => {
  const average = (
    of: (draw: ReturnType<ReturnType<typeof weightDraws>>) => number,
    weights: readonly number[]
  ): number => {
    const next = weightDraws(weights);
    let sum = 0;
    for (let draw = 0; draw < 20_000; draw++) sum += of(next());
    return sum / 20_000;
  };

  test('are uniform on the simplex, and in the same order of importance have rank-order centroids for means', () => {
    const weights = [5, 9, 1];
    for (const k of [0, 1, 2])
      expect(Math.abs(average(({ any }) => any[k]!, weights) - 1 / 3)).toBeLessThan(0.01);
    const centroids = [5 / 18, 11 / 18, 2 / 18];
    for (const k of [0, 1, 2])
      expect(Math.abs(average(({ ordered }) => ordered[k]!, weights) - centroids[k]!)).toBeLessThan(0.01);
  });

  test('keep their order, sum to 1, and stay within a factor of three', () => {
    const weights = [4, 0, 4, 9];
    const next = weightDraws(weights);
    for (let draw = 0; draw < 2000; draw++) {
      const { near, ordered, any } = next();
      for (const scenario of [ordered, any]) {
        expect(scenario.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        expect(scenario[1]).toBe(0);
      }
      expect(ordered[3]).toBeGreaterThanOrEqual(Math.max(ordered[0]!, ordered[2]!));
      expect(ordered[0]! > ordered[2]!).toBe(any[0]! > any[2]!);
      for (const [k, weight] of weights.entries()) {
        expect(near[k]).toBeGreaterThanOrEqual(weight / 3.001);
        expect(near[k]).toBeLessThanOrEqual(weight * 3.001);
      }
    }
  });

  test('are those of one criterion where there is one', () => {
    const { ordered, any } = weightDraws([0, 7])();
    expect([...ordered, ...any]).toEqual([0, 1, 0, 1]);
  });
});

describe('the status is lowered', () => {
  const bands = { clear: 2, leaning: 1, robust: 0.95, fragile: 0.8 };

  test('by weights, where weightings near the present ones turn it', () => {
    const { recommendation, families } = decide(
      compile({ ...table({ a: [60, 40], b: [40, 57] }, [1, 1]), bands }),
      { answers: {} }
    );
    expect(recommendation.lead).toBeCloseTo(1.5, 9);
    expect(families[0]!.acceptability!.near).toBeLessThan(0.8);
    expect(recommendation).toMatchObject({ family: 'a', status: 'toss-up', loweredBy: 'weights' });
  });

  const open = {
    ...readGood({
      format: 1,
      id: 'open',
      version: '1.0.0',
      title: 'Open',
      alternatives: { a: {}, b: {} },
      criteria: { k: { weight: 1, scale: { worst: 0, best: 100 } } },
      questions: { q: { ask: '?', options: { x: {}, y: {}, z: {} }, prior: { x: 8, y: 1, z: 1 } } },
      tradeoffs: {
        t: { criterion: 'k', gives: { a: 50, b: 40 }, because: 'So.' },
        u: { criterion: 'k', when: { q: 'y' }, gives: { b: 20 }, because: 'So.' }
      },
      constraints: { c: { when: { q: 'z' }, 'rules-out': ['a'], because: 'So.' } }
    }),
    bands
  };

  test('by what is unknown, where only open answers turn it', () => {
    const { recommendation, families } = decide(compile(open), { answers: {} });
    expect(recommendation.lead).toBeCloseTo(8, 9);
    expect(Math.abs(families[0]!.acceptability!.near - 0.8)).toBeLessThan(0.02);
    expect(recommendation.loweredBy).toBe('unknown');
    expect(['leaning', 'toss-up']).toContain(recommendation.status);
    expect(decide(compile(open), { answers: { q: 'x' } }).recommendation).toMatchObject({
      status: 'clear',
      loweredBy: null
    });
  });
});
