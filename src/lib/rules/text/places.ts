/** Offsets of the text → lines and columns. */
import type { Position } from '../problem.ts';

/** A function from an offset to its position; line and column from 1, columns in UTF-16 units. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (wanted) => {
    const offset = Math.max(0, Math.min(wanted, text.length));
    const line = lineOf(starts, offset);
    return { line: line + 1, column: offset - (starts[line] as number) + 1, offset };
  };
}

/** The last line that starts at or before the offset, by bisection. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** A range without the white space at its end: a block's range reaches to the next line. */
export function trimmed(text: string, from: number, to: number): readonly [number, number] {
  return [from, from + text.slice(from, to).trimEnd().length];
}
