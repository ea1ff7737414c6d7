/** What is sought over all completions: lower bounds of a way's total and a family's best, and of their negatives; those of the lead are in `lead.ts`. */
import { leastIn } from './lead.ts';
import type { Bound } from './search.ts';
import { OUT } from './tree.ts';

/** Of a way's total. @param ways how many there are */
export function lowTotal(way: number, ways: number): Bound {
  return ({ totals }, below) => totals[way]! + below[way * (ways + 1) + ways]!;
}

/** Of the negative of a way's total. */
export function highTotal(way: number, ways: number): Bound {
  return ({ totals }, below) => below[ways * (ways + 1) + way]! - totals[way]!;
}

/** Of the best of some ways, in completions that have one in. @param members of which one is in, in every completion */
export function lowBest(members: readonly number[], ways: number): Bound {
  return ({ totals, out }, below) =>
    leastIn(members, out, (way) => totals[way]! + below[way * (ways + 1) + ways]!);
}

/** Of the negative of it; Infinity where none is in. */
export function highBest(members: readonly number[], ways: number): Bound {
  return ({ totals, out }, below) => {
    let least = Infinity;
    for (const way of members)
      if (out[way] !== OUT) least = Math.min(least, below[ways * (ways + 1) + way]! - totals[way]!);
    return least;
  };
}
