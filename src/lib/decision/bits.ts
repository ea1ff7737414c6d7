/** Where the options of questions and derived facts stand in a row of 32-bit words, so that a condition is a few masks. */

/** Bits of one word. */
export interface Mask {
  readonly word: number;
  readonly mask: number;
}

/** A question or a derived fact, laid out: option `i` is bit `first + i` of the whole row. */
export interface Placed {
  readonly first: number;
  readonly count: number;
}

/**
 * Places facts one after another; one of up to 32 options never straddles two words, so that most tests read one word.
 * @param counts how many options each fact has
 * @returns the places in the same order, and the number of words of the row
 */
export function place(counts: readonly number[]): { places: readonly Placed[]; words: number } {
  let next = 0;
  const places = counts.map((count) => {
    const room = 32 - (next % 32);
    const first = room === 32 || count <= room ? next : next + room;
    next = first + count;
    return { first, count };
  });
  return { places, words: Math.ceil(next / 32) };
}

/** The masks of some options of one fact, a mask for each word that they touch, in the order of words. */
export function masksOf(placed: Placed, options: readonly number[]): readonly Mask[] {
  const byWord = new Map<number, number>();
  for (const option of options) {
    const bit = placed.first + option;
    byWord.set(bit >> 5, (byWord.get(bit >> 5) ?? 0) | (1 << (bit & 31)));
  }
  return [...byWord].sort(([a], [b]) => a - b).map(([word, mask]) => ({ word, mask }));
}

/** Puts one fact's chosen options in the place of what stood there. */
export function put(bits: Int32Array, whole: readonly Mask[], chosen: readonly Mask[]): void {
  for (const { word, mask } of whole) bits[word]! &= ~mask;
  for (const { word, mask } of chosen) bits[word]! |= mask;
}

/** Whether any of the masks meets the row. */
export function meets(bits: Int32Array, masks: readonly Mask[]): boolean {
  for (const { word, mask } of masks) if ((bits[word]! & mask) !== 0) return true;
  return false;
}

/** Whether the row covers all of the masks. */
export function covers(bits: Int32Array, masks: readonly Mask[]): boolean {
  for (const { word, mask } of masks) if ((bits[word]! & mask) !== mask) return false;
  return true;
}
