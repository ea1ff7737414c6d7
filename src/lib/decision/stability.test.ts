/** Stability and the smallest weight change, checked by deciding again at other weights. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { compile, type Model } from './model.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { readGood } from './testing/read-good.ts';

/** Expected value of every way on each criterion alone, 0 to 1, through the public interface. */
function perCriterion(
  model: Model,
  answers: Decision['questions'] extends never ? never : Parameters<typeof decide>[1]['answers']
): readonly (readonly number[])[] {
  const { criteria } = model.ruleSet;
  return criteria.map(({ id }) => {
    const weights = Object.fromEntries(criteria.map((other) => [other.id, other.id === id ? 1 : 0]));
    return decide(model, { answers, weights }, { samples: 1 }).alternatives.map(({ score }) => score / 100);
  });
}

/** The lead of the family at these weights, over the ways that compete; null where no other family does. */
function leadAt(
  decision: Decision,
  competing: readonly number[],
  values: readonly (readonly number[])[],
  weights: readonly number[]
): number | null {
  const total = (way: number): number =>
    weights.reduce((sum, weight, k) => sum + weight * values[k]![way]!, 0);
  const own = competing.filter(
    (way) => decision.alternatives[way]!.family === decision.recommendation.family
  );
  const others = competing.filter((way) => !own.includes(way));
  return others.length === 0 ? null : Math.max(...own.map(total)) - Math.max(...others.map(total));
}

function competingWays({ alternatives }: Decision): readonly number[] {
  const feasible = [...alternatives.keys()].filter((way) => alternatives[way]!.state === 'feasible');
  const likely = feasible.filter((way) => alternatives[way]!.exclusionChance <= 0.5);
  return likely.length > 0 ? likely : feasible;
}

const setting = randomRules({ tradeoffs: 9, constraints: 2 }).chain(({ ruleSet }) =>
  randomSituation(ruleSet).map((situation) => {
    const model = compile(ruleSet);
    return { model, situation, decision: decide(model, situation, { samples: 1 }) };
  })
);

/** One weight set to `share`, the others keeping their ratios. */
function moved(weights: readonly number[], k: number, share: number): readonly number[] {
  return weights.map((weight, other) => (other === k ? share : (weight * (1 - share)) / (1 - weights[k]!)));
}

describe('stability', () => {
  test('the family is strictly first inside each interval, and not beyond it', () => {
    fc.assert(
      fc.property(
        setting,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        ({ model, situation, decision }, share) => {
          if (decision.recommendation.family === null) {
            expect([decision.stability, decision.weightChange]).toEqual([null, null]);
            return;
          }
          const weights = decision.stability!.map(({ weight }) => weight);
          const values = perCriterion(model, situation.answers);
          const competing = competingWays(decision);
          const lead = (at: readonly number[]): number => leadAt(decision, competing, values, at) ?? Infinity;
          for (const [k, { from, to, weight, before, after }] of decision.stability!.entries()) {
            if (from === null || to === null) {
              expect(weight).toBe(1);
              continue;
            }
            expect(from <= weight && weight <= to).toBe(true);
            expect(lead(moved(weights, k, from + share * (to - from)))).toBeGreaterThan(-1e-9);
            if (before !== null)
              expect(lead(moved(weights, k, from - Math.min(1e-6, from / 2)))).toBeLessThan(1e-12);
            if (after !== null)
              expect(lead(moved(weights, k, to + Math.min(1e-6, (1 - to) / 2)))).toBeLessThan(1e-12);
            if (before === null) expect(from).toBe(0);
            if (after === null) expect(to).toBe(1);
          }
        }
      ),
      { numRuns: 100 }
    );
  }, 60_000);
});

describe('where two rivals reach the family at the same weight', () => {
  /** Points of each way on each of two criteria: both rivals are level with `present` where a criterion weighs three quarters. */
  const points = { present: [4, 10], slow: [6, 4], fast: [7, 1] } as const;
  const stabilityWith = (
    order: readonly (keyof typeof points)[],
    mirrored: boolean
  ): Decision['stability'] => {
    const [k, l] = mirrored ? ['l', 'k'] : ['k', 'l'];
    const given = (at: 0 | 1): Record<string, number> =>
      Object.fromEntries(order.map((way) => [way, points[way][at]]));
    const rules = readGood({
      format: 1,
      id: 'level',
      version: '1.0.0',
      title: 'Level',
      alternatives: Object.fromEntries(order.map((way) => [way, {}])),
      criteria: Object.fromEntries(
        ['k', 'l'].map((id) => [id, { weight: 1, scale: { worst: 0, best: 10 } }])
      ),
      questions: { q: { options: { a: {}, b: {} } } },
      tradeoffs: {
        t: { criterion: k, gives: given(0), because: 'So it is.' },
        u: { criterion: l, gives: given(1), because: 'So it is.' }
      }
    });
    return decide(compile(rules), { answers: {} }, { samples: 1 }).stability;
  };

  test.each([
    [['present', 'slow', 'fast'], false],
    [['fast', 'slow', 'present'], false],
    [['slow', 'present', 'fast'], true],
    [['fast', 'present', 'slow'], true]
  ] as const)('the one that goes further ahead takes over, in whatever order: %j', (order, mirrored) => {
    const [k, l] = stabilityWith(order, mirrored)!;
    const [rising, falling] = mirrored ? [l!, k!] : [k!, l!];
    expect(rising).toMatchObject({ from: 0, before: null, after: 'fast' });
    expect(rising.to).toBeCloseTo(0.75, 12);
    expect(falling).toMatchObject({ to: 1, before: 'fast', after: null });
    expect(falling.from).toBeCloseTo(0.25, 12);
  });
});

describe('the smallest weight change', () => {
  test('ties the recommended way with its rival, and nothing smaller does', () => {
    let [tried, changes] = [0, 0];
    fc.assert(
      fc.property(
        setting,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
        ({ model, situation, decision }, target) => {
          tried++;
          const { weightChange, recommendation, stability, alternatives } = decision;
          if (recommendation.family === null) return;
          const values = perCriterion(model, situation.answers);
          const ids = model.ruleSet.criteria.map(({ id }) => id);
          const weights = stability!.map(({ weight }) => weight);
          const competing = competingWays(decision);
          const own = alternatives.findIndex(({ id }) => id === recommendation.alternative);
          const rivals = competing.filter((way) => alternatives[way]!.family !== recommendation.family);
          const ahead = (rival: number, at: readonly number[]): number =>
            at.reduce((sum, weight, k) => sum + weight * (values[k]![own]! - values[k]![rival]!), 0);
          if (weightChange) {
            changes++;
            const after = [...weights];
            for (const { from, to, by } of weightChange.moves) {
              after[ids.indexOf(from)]! -= by;
              after[ids.indexOf(to)]! += by;
            }
            expect(Math.min(...after)).toBeGreaterThan(-1e-12);
            expect(after.reduce((sum, each, k) => sum + Math.abs(each - weights[k]!), 0)).toBeCloseTo(
              weightChange.distance,
              9
            );
            expect(
              ahead(
                alternatives.findIndex(({ id }) => id === weightChange.rival),
                after
              )
            ).toBeCloseTo(0, 9);
          }
          const ranged = model.ruleSet.criteria.map(
            ({ scale }) =>
              scale.worst.numerator * scale.best.denominator !==
              scale.best.numerator * scale.worst.denominator
          );
          const raw = ids.map((_, k) => (ranged[k] ? (target[k] ?? 0) : 0));
          const sum = raw.reduce((total, each) => total + each, 0);
          if (sum === 0 || weights.every((weight) => weight === 0)) return;
          const anywhere = raw.map((each) => each / sum);
          const distance = anywhere.reduce((total, each, k) => total + Math.abs(each - weights[k]!), 0);
          const reach =
            distance === 0 ? 0 : Math.min(1, ((weightChange?.distance ?? Infinity) * 0.999) / distance);
          const near = weights.map((weight, k) => weight + reach * (anywhere[k]! - weight));
          for (const rival of rivals) expect(ahead(rival, near)).toBeGreaterThan(-1e-9);
        }
      ),
      { numRuns: 300 }
    );
    expect(changes).toBeGreaterThan(tried / 30);
  }, 60_000);
});
