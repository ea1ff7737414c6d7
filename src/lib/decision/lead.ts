/** What is sought over all completions: lower bounds of a family's lead, and of its negative. */
import type { Bound } from './search.ts';
import { IN, OUT } from './tree.ts';

/** Of the best of `own` less the best of `rivals`. @param own one of them is in, in every completion */
export function lowLead(own: readonly number[], rivals: readonly number[], ways: number): Bound {
  return ({ totals, out }, below) =>
    leastIn(own, out, (a) => {
      let least = Infinity;
      for (const b of rivals)
        if (out[b] !== OUT) least = Math.min(least, totals[a]! - totals[b]! + below[a * (ways + 1) + b]!);
      return least;
    });
}

/** Of the negative of it, over completions that have one of `own` in. @param rivals one of them is in, in every such completion */
export function highLead(own: readonly number[], rivals: readonly number[], ways: number): Bound {
  return ({ totals, out }, below) =>
    leastIn(rivals, out, (b) => {
      let least = Infinity;
      for (const a of own)
        if (out[a] !== OUT) least = Math.min(least, totals[b]! - totals[a]! + below[b * (ways + 1) + a]!);
      return least;
    });
}

/**
 * A lower bound of the greatest of some ways' values: at least that of each way that is in for certain, and, as one of them is in, the
 * least of those that may be.
 */
export function leastIn(members: readonly number[], out: Int8Array, value: (way: number) => number): number {
  let [certain, possible] = [-Infinity, Infinity];
  for (const way of members) {
    if (out[way] === OUT) continue;
    const each = value(way);
    if (out[way] === IN) certain = Math.max(certain, each);
    possible = Math.min(possible, each);
  }
  return Math.max(certain, possible);
}
