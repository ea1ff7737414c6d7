/** Expected values: exact totals of all ways, by the chances of their tradeoffs (CONTRACT §2.3). */
import { leastCommonMultiple, quotient } from './fraction.ts';
import { judge, type Judgement } from './judge.ts';
import type { Known } from './known.ts';
import type { Rules } from './rules.ts';
import type { Valuation } from './scales.ts';

export interface Expected {
  readonly valuation: Valuation;
  /** By tradeoff. */
  readonly fires: readonly Judgement[];
  /** By way: compare these, they are exact. V = 100 · total / denominator. */
  readonly totals: readonly bigint[];
  readonly denominator: bigint;
}

/** Goes through all tradeoffs once. */
export function expectedValues(known: Known, valuation: Valuation, rules: Rules): Expected {
  const { points, criterionOf, ways } = known.model;
  const fires = rules.tradeoffs.map((formula) => judge(known, formula));
  const common = fires.reduce((lcm, { chance }) => leastCommonMultiple(lcm, chance.denominator), 1n);
  const totals = ways.map(() => valuation.base * common);
  for (const [t, { chance }] of fires.entries()) {
    const perUnit = valuation.perUnit[criterionOf[t]!]! * chance.numerator * (common / chance.denominator);
    if (perUnit === 0n) continue;
    for (const [way, given] of points[t]!.entries()) if (given !== 0) totals[way]! += perUnit * BigInt(given);
  }
  return { valuation, fires, totals, denominator: valuation.total * common };
}

/** A total, or a difference of two, as points of 100. */
export function pointsOfHundred({ denominator }: Pick<Expected, 'denominator'>, total: bigint): number {
  return quotient(100n * total, denominator);
}

/** What a tradeoff adds to a way's score, in points of 100. */
export function contribution(known: Known, { valuation, fires }: Expected, t: number, way: number): number {
  const { points, criterionOf } = known.model;
  const { numerator, denominator } = fires[t]!.chance;
  const total = valuation.perUnit[criterionOf[t]!]! * numerator * BigInt(points[t]![way]!);
  return quotient(100n * total, valuation.total * denominator);
}
