/** The points that each tradeoff gives to each alternative, as integers over one common denominator. */
import type { Alternative, RuleSet, Tradeoff } from './rule-set.ts';

export interface Points {
  /** At least 1: the points are integers in units of 1/denominator. */
  readonly denominator: number;
  /** [tradeoff in file order][alternative in file order] */
  readonly points: readonly (readonly number[])[];
}

/** What `pointsOf` reads of a rule set. */
export type Pointed = Pick<RuleSet, 'alternatives' | 'tradeoffs'>;

/**
 * The points of every tradeoff for every alternative (CONTRACT §1): the alternative's own entry, else its
 * family's, else the exact mean of the ways that `like` names for the criterion, else 0. A named way's own
 * points come from its own entry or its family's.
 */
export function pointsOf({ alternatives, tradeoffs }: Pointed): Points {
  const denominator = commonDenominator(alternatives);
  const byId = new Map(alternatives.map((alternative) => [alternative.id, alternative]));
  const points = tradeoffs.map((tradeoff) => {
    const gives = new Map(tradeoff.gives.map(({ to, points: given }) => [to, given]));
    return alternatives.map((alternative) => pointsFor(alternative, tradeoff, gives, byId, denominator));
  });
  return { denominator, points };
}

type Gives = ReadonlyMap<string, number>;
type ById = ReadonlyMap<string, Alternative>;

function pointsFor(
  alternative: Alternative,
  { criterion }: Tradeoff,
  gives: Gives,
  byId: ById,
  denominator: number
): number {
  const named = namedPoints(alternative, gives);
  if (named !== undefined) return named * denominator;
  const like = alternative.like.find((each) => each.criterion === criterion)?.ways ?? [];
  const sum = like.reduce((total, way) => total + (namedPoints(byId.get(way), gives) ?? 0), 0);
  return like.length === 0 ? 0 : sum * (denominator / like.length);
}

function namedPoints(alternative: Alternative | undefined, gives: Gives): number | undefined {
  return alternative && (gives.get(alternative.id) ?? gives.get(alternative.family));
}

/** The least common multiple of the lengths of all `like` lists. */
function commonDenominator(alternatives: readonly Alternative[]): number {
  const lengths = alternatives.flatMap(({ like }) => like.map(({ ways }) => ways.length));
  return lengths.reduce(leastCommonMultiple, 1);
}

/** Of two positive integers. */
export function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
