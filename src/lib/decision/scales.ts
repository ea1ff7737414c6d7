/** The arithmetic of values (CONTRACT §2.3): integers over common denominators, so that equal values compare equal. */
import type { Criterion, Weights } from '#lib/rules/rule-set.ts';
import { greatestCommonDivisor, leastCommonMultiple } from './fraction.ts';

/** Anchors of all criteria in one unit. */
export interface CriterionScales {
  /** Points are counted in 1 / unit of a point; at least 1. */
  readonly unit: number;
  /** By criterion, in those units. */
  readonly worst: readonly bigint[];
  /** Best less worst, in those units; 0 where the weight counts as 0. */
  readonly range: readonly bigint[];
}

/**
 * Values of one set of weights: V of a way = 100 · (base + Σ perUnit[k] · r[k]) / total, r[k] being its points on criterion k in the
 * unit of the scales.
 */
export interface Valuation {
  /** The weights used, by criterion; 0 where the range is empty. */
  readonly weights: readonly number[];
  readonly perUnit: readonly bigint[];
  readonly base: bigint;
  /** Positive; 1 where all weights are 0, every value being 0 then. */
  readonly total: bigint;
}

/** @param denominator of the points of the rule set */
export function criterionScales(criteria: readonly Criterion[], denominator: number): CriterionScales {
  const anchors = criteria.map(({ scale }) => scale);
  const unit = anchors.reduce(
    (lcm, { worst, best }) =>
      leastCommonMultiple(leastCommonMultiple(lcm, BigInt(worst.denominator)), BigInt(best.denominator)),
    BigInt(denominator)
  );
  const inUnits = ({ numerator, denominator: d }: Criterion['scale']['worst']): bigint =>
    BigInt(numerator) * (unit / BigInt(d));
  return {
    unit: Number(unit),
    worst: anchors.map(({ worst }) => inUnits(worst)),
    range: anchors.map(({ worst, best }) => inUnits(best) - inUnits(worst))
  };
}

/**
 * @param given a team's own weights by criterion id, integers from 0; anything else leaves the file's weight in place
 */
export function valuationOf(
  criteria: readonly Criterion[],
  { worst, range }: CriterionScales,
  given: Weights
): Valuation {
  const weights = criteria.map(({ id, weight }, k) =>
    range[k] === 0n ? 0 : (teamWeight(given, id) ?? weight)
  );
  const common = range.reduce((lcm, r, k) => (weights[k] === 0 ? lcm : leastCommonMultiple(lcm, r)), 1n);
  const perUnit = weights.map((weight, k) => (weight === 0 ? 0n : (BigInt(weight) * common) / range[k]!));
  const base = perUnit.reduce((sum, each, k) => sum - each * worst[k]!, 0n);
  const total = common * weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const shared = [...perUnit, total].reduce(greatestCommonDivisor, 0n);
  if (total === 0n) return { weights, perUnit, base: 0n, total: 1n };
  return {
    weights,
    perUnit: perUnit.map((each) => each / shared),
    base: base / shared,
    total: total / shared
  };
}

function teamWeight(given: Weights, criterion: string): number | undefined {
  const weight = Object.hasOwn(given, criterion) ? given[criterion]! : -1;
  return Number.isSafeInteger(weight) && weight >= 0 ? weight : undefined;
}
