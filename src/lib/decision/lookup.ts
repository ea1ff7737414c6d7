/**
 * What tradeoffs give, looked up: those that read the same few facts are added up together, once for every way in which these facts are
 * met, so that a completion costs a row of a table for many conditions.
 */
import { atomsOf, type Formula } from './formula.ts';
import type { OpenTradeoff } from './open-rules.ts';
import { addingTables, MOST_FACTS, standings, type Field, type Table } from './tables.ts';

export interface Lookup {
  /** Adds to the totals of all ways what the tradeoffs in tables give on a row of bits in which every fact that they read is settled. */
  readonly add: (bits: Int32Array, totals: Float64Array) => void;
  /** The tradeoffs that read too much for a table. */
  readonly left: readonly OpenTradeoff[];
}

/** Rows of a table at most: four questions of four options, each of which may be skipped, fit in. */
const MOST_ROWS = 640;

/** Rows of all tables at most: what outgrows the processor's own memory is slower to look up than to test. */
const ROWS_IN_ALL = 65_536;

/** How many tables one may choose from when it joins another: a few, so that the time to choose grows as the rules do. */
const NEIGHBOURS = 32;

/**
 * @param fields of all facts of the model
 * @param ways how many ways there are
 */
export function lookupOf(fields: readonly Field[], tradeoffs: readonly OpenTradeoff[], ways: number): Lookup {
  const { tables, left } = tablesFor(fields, tradeoffs);
  return { add: addingTables(fields, tables, ways), left };
}

/** The tables that tradeoffs are looked up in, each of which has room for what it reads, and the tradeoffs that read too much. */
export function tablesFor(
  fields: readonly Field[],
  tradeoffs: readonly OpenTradeoff[]
): { readonly tables: readonly Table[]; readonly left: readonly OpenTradeoff[] } {
  const groups = groupsOf(tradeoffs);
  const most = Math.min(MOST_ROWS, ROWS_IN_ALL / groups.length);
  const fits = (facts: readonly number[]): boolean =>
    facts.length <= MOST_FACTS && sizeOf(fields, facts) <= most;
  const small = groups.filter(({ facts }) => fits(facts));
  return {
    tables: joined(small, fits),
    left: groups.flatMap(({ facts, tradeoffs: together }) => (fits(facts) ? [] : together))
  };
}

function sizeOf(fields: readonly Field[], facts: readonly number[]): number {
  return facts.reduce((rows, fact) => rows * standings(fields[fact]!), 1);
}

/** Tradeoffs that read exactly the same facts. */
function groupsOf(tradeoffs: readonly OpenTradeoff[]): readonly Table[] {
  const groups = new Map<string, Table & { tradeoffs: OpenTradeoff[] }>();
  for (const tradeoff of tradeoffs) {
    const facts = factsOf(tradeoff.when);
    const group = groups.get(facts.join());
    if (group) group.tradeoffs.push(tradeoff);
    else groups.set(facts.join(), { facts, tradeoffs: [tradeoff] });
  }
  return [...groups.values()];
}

function factsOf(formula: Formula): readonly number[] {
  return [...new Set(atomsOf(formula).map(({ fact }) => fact))];
}

/** Fewer, larger tables: those that read most come first, and each joins the first of the last few that has room for it. */
function joined(groups: readonly Table[], fits: (facts: readonly number[]) => boolean): readonly Table[] {
  const result: Table[] = [];
  for (const group of [...groups].sort((a, b) => b.facts.length - a.facts.length)) {
    const from = Math.max(0, result.length - NEIGHBOURS);
    const near = result.slice(from).map((other) => together(other, group));
    const at = near.findIndex(({ facts }) => fits(facts));
    if (at < 0) result.push(group);
    else result[from + at] = near[at]!;
  }
  return result;
}

function together(a: Table, b: Table): Table {
  return {
    facts: [...new Set([...a.facts, ...b.facts])],
    tradeoffs: [...a.tradeoffs, ...b.tradeoffs]
  };
}
