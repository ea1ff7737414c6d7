/** The smallest change of weights after which the recommended way ties one of another family (CONTRACT §2.9). */
import type { WeightChange } from './decision.ts';
import type { Ground } from './ground.ts';
import { rivalryOf, type Rivalry } from './rivalry.ts';

/** Moving `by` of the whole weight from one criterion, a column of the rivalry, to another. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** @returns null without a unique winner, and where no weights at all make a rival level */
export function weightChangeOf(ground: Ground): WeightChange | null {
  const { known, standing, family } = ground;
  if (family === null) return null;
  const rivalry = rivalryOf(ground, family);
  const { ruleSet, scales } = known.model;
  const columns = rivalry.criteria.flatMap((k, column) => (scales.range[k] === 0n ? [] : [column]));
  const changes = rivalry.rivals.flatMap((rival) => {
    const moves = movesToLevel(rivalry, columns, standing.best[family]!, rival);
    return moves ? [{ rival, moves, distance: 2 * moves.reduce((sum, { by }) => sum + by, 0) }] : [];
  });
  if (changes.length === 0) return null;
  const { rival, moves, distance } = changes.reduce((least, each) =>
    each.distance < least.distance ? each : least
  );
  const criterion = (column: number): string => ruleSet.criteria[rivalry.criteria[column]!]!.id;
  return {
    rival: known.model.ways[rival]!.id,
    distance,
    moves: moves.map(({ from, to, by }) => ({ from: criterion(from), to: criterion(to), by }))
  };
}

/**
 * Weight moves from where the way is furthest ahead to where it is furthest behind, then from the next: greedy, and exact for the L1 distance.
 * @returns null if the way is ahead on every criterion
 */
function movesToLevel(
  { weights, difference }: Rivalry,
  columns: readonly number[],
  way: number,
  rival: number
): readonly Move[] | null {
  const ahead = columns
    .map((column) => ({ column, by: difference(way, rival, column) }))
    .sort((a, b) => b.by - a.by);
  const worst = ahead[ahead.length - 1]!;
  if (worst.by > 0) return null;
  let lead = ahead.reduce((sum, { column, by }) => sum + weights[column]! * by, 0);
  const moves: Move[] = [];
  for (const { column, by } of ahead) {
    if (lead <= 0 || by <= worst.by) break;
    const share = Math.min(weights[column]!, lead / (by - worst.by));
    if (share > 0) moves.push({ from: column, to: worst.column, by: share });
    lead -= share * (by - worst.by);
  }
  return moves;
}
