/** Between which bounds each weight may lie for the family to stay strictly first (CONTRACT §2.9). */
import type { StabilityInterval } from './decision.ts';
import type { Ground } from './ground.ts';
import { rivalryOf, type Rivalry } from './rivalry.ts';

/** Where a rival way is at least as good as every way of the family; empty if `from` is above `to`. */
interface Range {
  readonly rival: number;
  readonly from: number;
  readonly to: number;
}

/** The weight at which a rival takes over. */
interface Takeover {
  readonly at: number;
  readonly rival: number;
}

/** Bounds and gains that differ by no more count as the same. */
const SAME = 1e-12;

/** @returns by criterion in file order; null without a unique winner */
export function stabilityOf(ground: Ground): readonly StabilityInterval[] | null {
  const { known, family } = ground;
  if (family === null) return null;
  const { ruleSet, ways } = known.model;
  const rivalry = rivalryOf(ground, family);
  const familyOf = ({ rival }: Takeover): string => ruleSet.families[ways[rival]!.family]!.id;
  return ruleSet.criteria.map(({ id }, k) => {
    const column = rivalry.criteria.indexOf(k);
    const weight = rivalry.weights[column]!;
    if (weight === 1) return { criterion: id, weight, from: null, to: null, before: null, after: null };
    const ranges = rivalry.rivals
      .map((rival) => losingRange(rivalry, rival, column))
      .filter(({ from, to }) => from <= to);
    const falling = ranges.flatMap(({ rival, to }) => (to < weight && to > 0 ? [{ rival, at: to }] : []));
    const rising = ranges.flatMap(({ rival, from }) =>
      from > weight && from < 1 ? [{ rival, at: from }] : []
    );
    const before = firstTakeover(rivalry, column, falling, -1);
    const after = firstTakeover(rivalry, column, rising, 1);
    return {
      criterion: id,
      weight,
      from: before?.at ?? 0,
      to: after?.at ?? 1,
      before: before && familyOf(before),
      after: after && familyOf(after)
    };
  });
}

/**
 * The takeover that comes first as the weight moves; where several come at once, that of the rival that goes furthest ahead beyond.
 * @param direction 1 where the weight rises, −1 where it falls
 */
function firstTakeover(
  rivalry: Rivalry,
  column: number,
  takeovers: readonly Takeover[],
  direction: 1 | -1
): Takeover | null {
  if (takeovers.length === 0) return null;
  const at = direction * Math.min(...takeovers.map((each) => direction * each.at));
  const rivals = takeovers.filter((each) => Math.abs(each.at - at) <= SAME).map(({ rival }) => rival);
  const gain = (a: number, b: number): number =>
    direction * (rivalry.difference(a, b, column) - elsewhere(rivalry, a, b, column));
  return { at, rival: rivals.reduce((best, each) => (gain(each, best) > SAME ? each : best)) };
}

/** By how much the other criteria, keeping their ratios, put way a above way b. */
function elsewhere({ weights, difference }: Rivalry, a: number, b: number, column: number): number {
  const rest = weights.reduce(
    (sum, weight, other) => (other === column ? sum : sum + weight * difference(a, b, other)),
    0
  );
  return rest / (1 - weights[column]!);
}

/**
 * The values t of one weight, the others keeping their ratios, at which the rival reaches the family. Against each way of the family the lead
 * is D_R + t (d − D_R), D_R being what the other criteria give and d what this one gives; it vanishes at D_R / (D_R − d).
 */
function losingRange(rivalry: Rivalry, rival: number, column: number): Range {
  let [from, to] = [-Infinity, Infinity];
  for (const way of rivalry.own) {
    const here = rivalry.difference(way, rival, column);
    const rest = elsewhere(rivalry, way, rival, column);
    if (here === rest && here > 0) return { rival, from: Infinity, to: -Infinity };
    const zero = rest / (rest - here);
    if (here > rest) to = Math.min(to, zero);
    if (here < rest) from = Math.max(from, zero);
  }
  return { rival, from, to };
}
