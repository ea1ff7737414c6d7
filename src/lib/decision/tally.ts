/** Counting who comes first, draw by draw. */
/**
 * Σ over criteria of points × weight, for every way.
 * @param points way by way, criterion by criterion
 * @param scaled by criterion: weight over range
 */
export function valuesAt(points: Float64Array, scaled: Float64Array, values: Float64Array): void {
  const criteria = scaled.length;
  let at = 0;
  for (let way = 0; way < values.length; way++) {
    let sum = 0;
    for (let k = 0; k < criteria; k++, at++) sum += points[at]! * scaled[k]!;
    values[way] = sum;
  }
}

export class Tally {
  /** How often each way, each family came first; those that tie share. */
  readonly ways: Float64Array;
  readonly families: Float64Array;
  /** Draws in which nothing was in. */
  nothing = 0;
  /** Of the draw counted last: the highest value, and the highest in the family that `own` names; −Infinity where nothing is in. */
  highest = -Infinity;
  ownHighest = -Infinity;
  /** Of the draw counted last: the way that came first alone; −1 on a tie and where nothing is in. */
  first = -1;
  private readonly familyOf: Int32Array;
  private readonly own: number;

  /**
   * @param familyOf the family of each way that is counted
   * @param families how many there are
   * @param own a family whose best is followed; −1 for none
   */
  constructor(familyOf: readonly number[], families: number, own = -1) {
    this.ways = new Float64Array(familyOf.length);
    this.families = new Float64Array(families);
    this.familyOf = Int32Array.from(familyOf);
    this.own = own;
  }

  /** Counts one draw. @param out 1 where a way does not count */
  add(values: Float64Array, out: Int8Array): void {
    const { familyOf, own } = this;
    let [highest, ownHighest, first, ties] = [-Infinity, -Infinity, -1, 0];
    for (let way = 0; way < values.length; way++) {
      if (out[way] === 1) continue;
      const value = values[way]!;
      if (familyOf[way] === own && value > ownHighest) ownHighest = value;
      if (value > highest) {
        highest = value;
        first = way;
        ties = 1;
      } else if (value === highest) ties++;
    }
    this.highest = highest;
    this.ownHighest = ownHighest;
    this.first = ties === 1 ? first : -1;
    if (ties === 1) {
      this.ways[first]!++;
      this.families[familyOf[first]!]!++;
    } else if (ties === 0) this.nothing++;
    else this.share(values, out, ties);
  }

  /** The families that came first in the draw counted last; none where nothing was in. */
  firstFamilies(values: Float64Array, out: Int8Array): readonly number[] {
    if (this.first >= 0) return [this.familyOf[this.first]!];
    const tied = new Set<number>();
    for (let way = 0; way < values.length; way++)
      if (values[way] === this.highest && out[way] !== 1) tied.add(this.familyOf[way]!);
    return [...tied];
  }

  private share(values: Float64Array, out: Int8Array, ties: number): void {
    for (let way = 0; way < values.length; way++)
      if (values[way] === this.highest && out[way] !== 1) this.ways[way]! += 1 / ties;
    const families = this.firstFamilies(values, out);
    for (const family of families) this.families[family]! += 1 / families.length;
  }
}
