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

/** @returns by criterion in file order; null without a unique winner */
export function stabilityOf(ground: Ground): readonly StabilityInterval[] | null {
  const { known, family } = ground;
  if (family === null) return null;
  const rivalry = rivalryOf(ground, family);
  return known.model.ruleSet.criteria.map(({ id }, k) => {
    const column = rivalry.criteria.indexOf(k);
    const weight = rivalry.weights[column]!;
    if (weight === 1) return { criterion: id, weight, from: null, to: null, before: null, after: null };
    const ranges = rivalry.rivals
      .map((rival) => losingRange(rivalry, rival, column))
      .filter(({ from, to }) => from <= to);
    const after = nearest(
      ranges.filter(({ from }) => from > weight && from < 1),
      (a, b) => a.from < b.from
    );
    const before = nearest(
      ranges.filter(({ to }) => to < weight && to > 0),
      (a, b) => a.to > b.to
    );
    const familyOf = ({ rival }: Range): string =>
      known.model.ruleSet.families[known.model.ways[rival]!.family]!.id;
    return {
      criterion: id,
      weight,
      from: before?.to ?? 0,
      to: after?.from ?? 1,
      before: before && familyOf(before),
      after: after && familyOf(after)
    };
  });
}

function nearest(ranges: readonly Range[], closer: (a: Range, b: Range) => boolean): Range | null {
  return ranges.reduce<Range | null>((best, each) => (best && !closer(each, best) ? best : each), null);
}

/**
 * The values t of one weight, the others keeping their ratios, at which the rival reaches the family. Against each way of the family the lead
 * is D_R + t (d − D_R), D_R being what the other criteria give and d what this one gives; it vanishes at D_R / (D_R − d).
 */
function losingRange({ weights, difference, own }: Rivalry, rival: number, column: number): Range {
  let [from, to] = [-Infinity, Infinity];
  for (const way of own) {
    const here = difference(way, rival, column);
    const rest = weights.reduce(
      (sum, weight, other) => (other === column ? sum : sum + weight * difference(way, rival, other)),
      0
    );
    const elsewhere = rest / (1 - weights[column]!);
    if (here === elsewhere && here > 0) return { rival, from: Infinity, to: -Infinity };
    const zero = elsewhere / (elsewhere - here);
    if (here > elsewhere) to = Math.min(to, zero);
    if (here < elsewhere) from = Math.max(from, zero);
  }
  return { rival, from, to };
}
