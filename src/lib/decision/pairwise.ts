/** The chance that one way beats another under any weights at all, exactly. */
import type { Robustness } from './decision.ts';
import { liveWays } from './drawn-values.ts';
import type { Known } from './known.ts';
import type { Standing } from './standing.ts';

/**
 * The share of the simplex of weights on which Σ w·d is negative: the recursion of Varsi (1973) and Ali (1973), convex combinations only.
 * @param differences of values on each criterion that has a weight; a permanent tie, all 0, counts half
 */
export function shareNegative(differences: readonly number[]): number {
  if (differences.every((d) => d === 0)) return 0.5;
  const positive = differences.filter((d) => d >= 0);
  const shares = [1, ...positive.map(() => 0)];
  for (const d of differences)
    if (d < 0)
      for (const [k, p] of positive.entries())
        shares[k + 1] = (p * shares[k + 1]! - d * shares[k]!) / (p - d);
  return shares[positive.length]!;
}

/** Counts, draw by draw, which of two feasible ways has the higher value. */
export class PairwiseTally {
  /** By pair in file order, twice what the first scores: 2 for higher, 1 for equal. */
  private readonly wins: Float64Array;

  /** @param ways how many there are */
  constructor(ways: number) {
    this.wins = new Float64Array((ways * (ways - 1)) / 2);
  }

  add(values: Float64Array): void {
    const { wins } = this;
    let pair = 0;
    for (let i = 0; i < values.length; i++) {
      const own = values[i]!;
      for (let j = i + 1; j < values.length; j++, pair++) {
        const other = values[j]!;
        wins[pair]! += +(own > other) + +(own >= other);
      }
    }
  }

  /** The first's share of `samples` draws, equals counting half. @param pair position among the pairs, in file order */
  share(pair: number, samples: number): number {
    return this.wins[pair]! / (2 * samples);
  }
}

/**
 * The chance of each feasible way to beat each later one, at expected points: sampled about the present weights, exact for any.
 * @param points above the worst anchors, way by way, criterion by criterion
 */
export function pairwiseIndices(
  { model }: Known,
  standing: Standing,
  tally: PairwiseTally,
  samples: number,
  points: Float64Array
): Robustness['pairwise'] {
  const { ways, scales, byId } = model;
  const weighted = [...byId.entries()].filter(([, k]) => standing.expected.valuation.weights[k]! > 0);
  const value = (way: number, column: number): number => points[way * byId.length + column]!;
  const feasible = liveWays(standing);
  const pairs = feasible.flatMap((a, i) => feasible.slice(i + 1).map((b) => [a, b] as const));
  return pairs.map(([a, b], pair) => {
    const differences = weighted.map(
      ([column, k]) => (value(b, column) - value(a, column)) / Number(scales.range[k]!)
    );
    return {
      a: ways[a]!.id,
      b: ways[b]!.id,
      near: tally.share(pair, samples),
      any: shareNegative(differences)
    };
  });
}
