/** How far the recommendation depends on the weights and on what is still open: three scenarios of draws (CONTRACT §2.8). */
import type { Acceptability, Robustness, Weights } from './decision.ts';
import { drawnPoints, expectedPoints, isOpen, liveWays, rowsOf } from './drawn-values.ts';
import type { Ground } from './ground.ts';
import { pairwiseIndices, PairwiseTally } from './pairwise.ts';
import { SEED } from './random.ts';
import { Tally, valuesAt } from './tally.ts';
import { weightDraws } from './weight-draws.ts';

export interface Robust {
  readonly robustness: Robustness;
  /** By family and by way. */
  readonly families: readonly Acceptability[];
  readonly ways: readonly Acceptability[];
  /** Share of the draws about the present weights in which the family is first with the open answers at expectation; null without one. */
  readonly nearAtExpectation: number | null;
}

/** What the draws add up to. */
interface Sums {
  readonly near: Tally;
  readonly ordered: Tally;
  readonly any: Tally;
  /** About the present weights, with the open answers at expectation, among the ways that compete. */
  readonly expected: Tally;
  readonly pairs: PairwiseTally;
  /** By family and criterion: weights of the draws of `any` in which the family came first. */
  readonly central: readonly Float64Array[];
  /** Values of 1 that the family falls short of the best by, over the draws of `near`; without a family it says nothing. */
  loss: number;
}

/** @param samples draws of each scenario; something is feasible */
export function robustnessOf(ground: Ground, samples: number): Robust {
  const { known, standing, family } = ground;
  const { ruleSet, byId } = known.model;
  const points = expectedPoints(known, standing);
  const sums = sumsOver(ground, samples, points);
  const live = liveWays(standing);
  const shares = (of: (tally: Tally) => number): Acceptability => ({
    near: of(sums.near) / samples,
    ordered: of(sums.ordered) / samples,
    any: of(sums.any) / samples
  });
  const families = ruleSet.families.map((_, f) => shares((tally) => tally.families[f]!));
  const criteria = byId.map((k) => ruleSet.criteria[k]!.id);
  return {
    robustness: {
      samples,
      seed: SEED,
      nothing: shares(({ nothing }) => nothing),
      pairwise: pairwiseIndices(known, standing, sums.pairs, samples, points),
      central: ruleSet.families.map(({ id }, f) => ({
        family: id,
        weights: centralWeights(criteria, sums.central[f]!, sums.any.families[f]!)
      })),
      entropy: entropyOf(families.map(({ near }) => near)),
      expectedLoss: family === null ? null : (100 * sums.loss) / samples
    },
    families,
    ways: ruleSet.alternatives.map((_, way) => shares((tally) => tally.ways[live.indexOf(way)] ?? 0)),
    nearAtExpectation: family === null ? null : sums.expected.families[family]! / samples
  };
}

function sumsOver(
  { known, standing, open, family }: Ground,
  samples: number,
  atExpectation: Float64Array
): Sums {
  const { model } = known;
  const live = liveWays(standing);
  const tally = (own?: number): Tally =>
    new Tally(
      live.map((way) => model.ways[way]!.family),
      model.families.length,
      own
    );
  const near = tally(family ?? -1);
  const apart = isOpen(open);
  const sums: Sums = {
    near,
    ordered: tally(),
    any: tally(),
    expected: apart ? tally() : near,
    pairs: new PairwiseTally(live.length),
    central: model.families.map(() => new Float64Array(model.byId.length)),
    loss: 0
  };
  const ranges = Float64Array.from(model.byId, (k) => Number(model.scales.range[k]!));
  const expected = rowsOf(atExpectation, live, ranges.length);
  const drawPoints = drawnPoints(known, standing, open, samples);
  const drawWeights = weightDraws(model.byId.map((k) => standing.expected.valuation.weights[k]!));
  const unlikely = Int8Array.from(live, (way) => (standing.competes[way] ? 0 : 1));
  const values = new Float64Array(live.length);
  const scaled = new Float64Array(ranges.length);
  for (let draw = 0; draw < samples; draw++) {
    const weights = drawWeights();
    const { points, out } = drawPoints(draw);
    const total = scale(weights.near, ranges, scaled);
    valuesAt(points, scaled, values);
    near.add(values, out);
    sums.loss += lossOf(near) / total;
    if (apart) {
      valuesAt(expected, scaled, values);
      sums.expected.add(values, unlikely);
    }
    sums.pairs.add(values);
    scale(weights.ordered, ranges, scaled);
    valuesAt(points, scaled, values);
    sums.ordered.add(values, out);
    scale(weights.any, ranges, scaled);
    valuesAt(points, scaled, values);
    sums.any.add(values, out);
    addCentral(sums, weights.any, values, out);
  }
  return sums;
}

/** Weight over range, criterion by criterion. @returns the sum of the weights, 1 where all are 0 */
function scale(weights: Float64Array, ranges: Float64Array, scaled: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k]!;
    sum += weight;
    scaled[k] = weight === 0 ? 0 : weight / ranges[k]!;
  }
  return sum === 0 ? 1 : sum;
}

/** By what the family's best falls short of the best of all; a family that is out is worth 0. */
function lossOf({ highest, ownHighest }: Tally): number {
  if (highest === ownHighest) return 0;
  return ownHighest === -Infinity ? highest : highest - ownHighest;
}

function addCentral(
  { any, central }: Sums,
  weights: Float64Array,
  values: Float64Array,
  out: Int8Array
): void {
  const first = any.firstFamilies(values, out);
  for (const family of first) {
    const sum = central[family]!;
    for (let k = 0; k < weights.length; k++) sum[k]! += weights[k]! / first.length;
  }
}

function centralWeights(criteria: readonly string[], sums: Float64Array, firsts: number): Weights | null {
  return firsts === 0 ? null : Object.fromEntries(criteria.map((id, k) => [id, sums[k]! / firsts]));
}

/** Bits, to 6 digits: logarithms are not the same to the last bit everywhere. */
function entropyOf(shares: readonly number[]): number {
  const bits = [...shares]
    .sort((a, b) => a - b)
    .reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
  return Math.round(bits * 1e6) / 1e6;
}
