/** Differences between ways criterion by criterion, at expected values: what stability and weight changes are computed from. */
import { expectedPoints } from './drawn-values.ts';
import type { Ground } from './ground.ts';

export interface Rivalry {
  /** Criteria in the order of their ids; indexes in file order. */
  readonly criteria: readonly number[];
  /** Normalised weights: sum 1, unless all are 0. */
  readonly weights: readonly number[];
  /** Value of a way less that of another on a criterion, from 0 to 1 at the anchors; 0 where the scale has no range. */
  readonly difference: (a: number, b: number, column: number) => number;
  /** Competing ways of the recommended family, and of all others. */
  readonly own: readonly number[];
  readonly rivals: readonly number[];
}

/** @param family the recommended one */
export function rivalryOf({ known, standing }: Ground, family: number): Rivalry {
  const { byId, scales, ways } = known.model;
  const points = expectedPoints(known, standing);
  const ranges = byId.map((k) => Number(scales.range[k]!));
  const weights = byId.map((k) => standing.expected.valuation.weights[k]!);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const competing = [...ways.keys()].filter((way) => standing.competes[way]);
  return {
    criteria: byId,
    weights: weights.map((weight) => (sum === 0 ? 0 : weight / sum)),
    difference: (a, b, column) =>
      ranges[column] === 0
        ? 0
        : (points[a * byId.length + column]! - points[b * byId.length + column]!) / ranges[column]!,
    own: competing.filter((way) => ways[way]!.family === family),
    rivals: competing.filter((way) => ways[way]!.family !== family)
  };
}
