/** Draws of weights (CONTRACT §2.8): about the present ones, in the same order of importance, and any at all. */
import { randomStream } from './random.ts';

/** Weights of one draw, in the order of the weights given; 0 stays 0. Their sum is 1, but for rounding, save for `near`, which is not normalised. */
export interface WeightDraw {
  readonly near: Float64Array;
  readonly ordered: Float64Array;
  readonly any: Float64Array;
}

const NEAR_STREAM = 1;
const SIMPLEX_STREAM = 2;

/** 3^(1/128) and 3^(−255/256), as doubles. */
const STEP = 1.0086198472694716;
const FIRST = 0.33476689190962444;

/** 3^u for 256 values of u spread evenly over [−1, 1]; made by multiplication alone, so that every machine has the same bits. */
const FACTORS = Float64Array.from(
  (function* () {
    for (let i = 0, factor = FIRST; i < 256; i++, factor *= STEP) yield factor;
  })()
);

/**
 * @param weights of criteria in the order of their ids, so that the order of the file changes no draw
 * @returns what fills in and gives back the next draw, one and the same object each time
 */
export function weightDraws(weights: readonly number[]): () => WeightDraw {
  const positive = [...weights.keys()].filter((k) => weights[k]! > 0);
  const ranked = rankedGroups(positive, weights);
  const draw = {
    near: new Float64Array(weights.length),
    ordered: new Float64Array(weights.length),
    any: new Float64Array(weights.length)
  };
  const [nextFactors, nextUniform] = [randomStream(NEAR_STREAM), randomStream(SIMPLEX_STREAM)];
  const cuts = new Float64Array(positive.length + 1);
  const descending = new Float64Array(positive.length);
  return () => {
    drawNear(draw.near, weights, nextFactors);
    drawSimplex(cuts, nextUniform);
    for (let j = 0; j < positive.length; j++) draw.any[positive[j]!] = cuts[j + 1]! - cuts[j]!;
    sortShares(cuts, descending);
    assignInOrder(draw, ranked, descending);
    return draw;
  };
}

/** Each weight times a factor of its own; one random word holds four bytes, each of which picks a factor. */
function drawNear(near: Float64Array, weights: readonly number[], next: () => number): void {
  let word = 0;
  for (let k = 0; k < weights.length; k++) {
    if (k % 4 === 0) word = next();
    near[k] = weights[k]! * FACTORS[(word >>> (8 * (k % 4))) & 255]!;
  }
}

/** Sorted uniforms between 0 and 1: what lies between neighbours is uniform on the simplex. */
function drawSimplex(cuts: Float64Array, next: () => number): void {
  const last = cuts.length - 1;
  for (let j = 1; j < last; j++) {
    const cut = next() / 4294967296;
    let at = j;
    // The first stays 0, so that this ends there.
    for (; cuts[at - 1]! > cut; at--) cuts[at] = cuts[at - 1]!;
    cuts[at] = cut;
  }
  cuts[last] = 1;
}

/** Criteria from the heaviest down, those of equal weight together. */
function rankedGroups(positive: readonly number[], weights: readonly number[]): number[][] {
  const levels = [...new Set(positive.map((k) => weights[k]!))].sort((a, b) => b - a);
  return levels.map((level) => positive.filter((k) => weights[k] === level));
}

/**
 * The largest share to the heaviest criterion, and so on; among equal weights, in the order drawn.
 * @param descending the drawn shares, largest first
 */
function assignInOrder(
  { ordered, any }: WeightDraw,
  ranked: readonly number[][],
  descending: Float64Array
): void {
  let next = 0;
  for (const group of ranked) {
    sortDescending(group, any);
    for (const k of group) ordered[k] = descending[next++]!;
  }
}

/** The distances between neighbouring cuts, largest first. */
function sortShares(cuts: Float64Array, descending: Float64Array): void {
  for (let j = 0; j < descending.length; j++) {
    const share = cuts[j + 1]! - cuts[j]!;
    let at = j;
    // Stryker disable next-line ConditionalExpression,EqualityOperator: before the first stands nothing, which is not less; equals are alike
    for (; at > 0 && descending[at - 1]! < share; at--) descending[at] = descending[at - 1]!;
    descending[at] = share;
  }
}

/** Sorts a few criteria in place by their values, greatest first. */
function sortDescending(criteria: number[], values: Float64Array): void {
  for (let j = 1; j < criteria.length; j++) {
    const k = criteria[j]!;
    let at = j;
    for (; at > 0 && values[criteria[at - 1]!]! < values[k]!; at--) criteria[at] = criteria[at - 1]!;
    criteria[at] = k;
  }
}
