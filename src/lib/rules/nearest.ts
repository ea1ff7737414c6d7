/** The nearest name to a misspelt one, for suggestions. */

/** Longer names are not compared: hostile files have them, people do not. */
const LONGEST = 100;
/** From this length on a beginning stands for the whole. */
const BEGINNING = 3;

/**
 * The candidate that differs from a name by the fewest slips (a letter added, left out, replaced, or two
 * neighbours swapped), within a third of the name's length; on a tie the first. Else the first that it is the
 * beginning of. Undefined where none is near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  const known = [...candidates];
  return leastSlips(name, known) ?? known.find((each) => name.length >= BEGINNING && each.startsWith(name));
}

function leastSlips(name: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bound = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bound) continue;
    const distance = slips(name, candidate);
    if (distance < bound) [best, bound] = [candidate, distance];
  }
  return best;
}

/** Optimal string alignment distance (Damerau–Levenshtein without overlapping swaps), row by row. */
function slips(from: string, to: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const next = nextRow(from, to, line, row, before);
    [before, row] = [row, next];
  }
  return at(row, to.length);
}

function nextRow(
  from: string,
  to: string,
  line: number,
  row: readonly number[],
  before: readonly number[]
): readonly number[] {
  const next = [line];
  for (let column = 1; column <= to.length; column++) {
    const same = from[line - 1] === to[column - 1] ? 0 : 1;
    const swapped = line > 1 && from[line - 2] === to[column - 1] && from[line - 1] === to[column - 2];
    const plain = Math.min(at(row, column) + 1, at(next, column - 1) + 1, at(row, column - 1) + same);
    next.push(swapped ? Math.min(plain, at(before, column - 2) + 1) : plain);
  }
  return next;
}

/** Outside a row (no such letters yet) nothing is near. */
function at(row: readonly number[], column: number): number {
  /* v8 ignore next -- a swap is looked for only where both rows reach back two letters */
  return row[column] ?? Infinity;
}
