/** Tables of sums, row by row worked out when first met; loops over flat arrays, since a decision runs them many thousand times. */
import type { Placed } from './bits.ts';
import type { OpenTradeoff } from './open-rules.ts';
import { assemble, runs } from './program.ts';

/** What is read of a fact: its place in the row, and whether at most one of its bits is ever set (all kinds but `many`). */
export interface Field {
  readonly kind: 'one' | 'many' | 'derived';
  readonly placed: Placed;
}

/** Tradeoffs that read no facts but these. */
export interface Table {
  /** Positions of the facts, `MOST_FACTS` at most. */
  readonly facts: readonly number[];
  readonly tradeoffs: readonly OpenTradeoff[];
}

/** Facts that a table reads at most. */
export const MOST_FACTS = 4;

/** Numbers in the head of a table: its first row, then for each fact where its digit stands and how far apart its rows are. */
const HEAD = 1 + 2 * MOST_FACTS;

/** Ways summed up at once: as many sums as a processor keeps at hand. */
const LANES = 4;

/** In how many ways a fact may stand, skipped among them; infinitely many if its bits stand in two words. */
export function standings({ kind, placed: { first, count } }: Field): number {
  if ((first & 31) + count > 32) return Infinity;
  return kind === 'many' ? 2 ** count : count + 1;
}

/**
 * @param fields of all facts of the model
 * @param ways how many ways there are
 * @returns what adds to the totals of all ways what the tables' tradeoffs give on a row of bits in which every fact that they read is
 *   settled
 */
export function addingTables(
  fields: readonly Field[],
  tables: readonly Table[],
  ways: number
): (bits: Int32Array, totals: Float64Array) => void {
  const facts = [...new Set(tables.flatMap((table) => table.facts))];
  const readDigits = digitsOf(facts.map((fact) => fields[fact]!));
  const heads = headsOf(fields, tables, facts);
  const { places, meet, sums } = memoryOf(fields, tables, ways);
  // One more than there are facts: a 0, for tables that read fewer than they may.
  const digits = new Int32Array(facts.length + 1);
  const starts = new Int32Array(tables.length);
  return (bits, totals) => {
    readDigits(bits, digits);
    for (let table = 0, at = 0; table < starts.length; table++, at += HEAD) {
      const row =
        heads[at]! +
        digits[heads[at + 1]!]! * heads[at + 2]! +
        digits[heads[at + 3]!]! * heads[at + 4]! +
        digits[heads[at + 5]!]! * heads[at + 6]! +
        digits[heads[at + 7]!]! * heads[at + 8]!;
      starts[table] = places[row] || meet(table, row, bits);
    }
    addRows(sums(), starts, totals);
  };
}

/** What fills in how each fact stands: of a `many` its bits; else one more than the option's position, 0 where the fact is skipped. */
function digitsOf(fields: readonly Field[]): (bits: Int32Array, digits: Int32Array) => void {
  const words = Int32Array.from(fields, ({ placed }) => placed.first >> 5);
  const shifts = Int32Array.from(fields, ({ placed }) => placed.first & 31);
  const masks = Int32Array.from(fields, ({ placed }) => 2 ** placed.count - 1);
  const isMany = Uint8Array.from(fields, ({ kind }) => (kind === 'many' ? 1 : 0));
  return (bits, digits) => {
    for (let fact = 0; fact < words.length; fact++) {
      const own = (bits[words[fact]!]! >>> shifts[fact]!) & masks[fact]!;
      digits[fact] = isMany[fact] === 1 ? own : 32 - Math.clz32(own);
    }
  };
}

function rowsOf(fields: readonly Field[], { facts }: Table): number {
  return facts.reduce((rows, fact) => rows * standings(fields[fact]!), 1);
}

/** The heads of all tables, which stand one after another; a table's first fact changes fastest from row to row. */
function headsOf(fields: readonly Field[], tables: readonly Table[], facts: readonly number[]): Int32Array {
  let first = 0;
  return Int32Array.from(
    tables.flatMap((table) => {
      let apart = 1;
      const head = [first];
      for (const fact of table.facts) {
        head.push(facts.indexOf(fact), apart);
        apart *= standings(fields[fact]!);
      }
      while (head.length < HEAD) head.push(facts.length, 0);
      first += apart;
      return head;
    })
  );
}

interface Memory {
  /** By row: where its sums stand; 0 as long as it was not met. */
  readonly places: Int32Array;
  /** Works out the sums of a row from bits that lead to it. @returns where they stand */
  readonly meet: (table: number, row: number, bits: Int32Array) => number;
  /** The sums of the rows that were met, in each way after way. */
  readonly sums: () => Float64Array;
}

function memoryOf(fields: readonly Field[], tables: readonly Table[], ways: number): Memory {
  const places = new Int32Array(tables.reduce((sum, table) => sum + rowsOf(fields, table), 0));
  const codes = tables.map(({ tradeoffs }) => assemble(tradeoffs.map(({ when }) => when)));
  const width = Math.ceil(ways / LANES) * LANES;
  let next = width;
  let sums = new Float64Array(width * (1 + 4 * tables.length));
  const meet: Memory['meet'] = (table, row, bits) => {
    if (next === sums.length) sums = twice(sums);
    const code = codes[table]!;
    for (const [t, { gives }] of tables[table]!.tradeoffs.entries())
      if (runs(code, code.entries[t]!, bits))
        for (const [way, each] of gives.entries()) sums[next + way]! += each;
    places[row] = next;
    next += width;
    return places[row];
  };
  return { places, meet, sums: () => sums };
}

function twice(sums: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * sums.length);
  larger.set(sums);
  return larger;
}

/** Adds rows of sums to the totals, four ways at a time: a sum that stays at hand takes a quarter of the time of one that is written. */
function addRows(sums: Float64Array, starts: Int32Array, totals: Float64Array): void {
  for (let way = 0; way < totals.length; way += LANES) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let row = 0; row < starts.length; row++) {
      const at = starts[row]! + way;
      a += sums[at]!;
      b += sums[at + 1]!;
      c += sums[at + 2]!;
      d += sums[at + 3]!;
    }
    // What is written beyond the end of a typed array is dropped: the last ways need not fill all lanes.
    totals[way]! += a;
    totals[way + 1]! += b;
    totals[way + 2]! += c;
    totals[way + 3]! += d;
  }
}
