/**
 * Plain data in columns: a list of objects with the same members becomes their names and, for each, the list of its
 * values. Compressed, a rule set is a tenth shorter so. Nothing is lost.
 */

type Plain = Readonly<Record<string, unknown>>;

/** Stands where a list of objects stood. No other object may have a member without a name. */
interface Columns {
  readonly '': readonly string[];
  readonly columns: readonly unknown[];
}

/** The same data, its lists of like objects in columns. @throws where an object has a member without a name */
export function packed(data: unknown): unknown {
  if (Array.isArray(data)) return packedList(data);
  if (!isObject(data)) return data;
  if (Object.hasOwn(data, '')) throw new Error('A member has no name.');
  return mapped(data, packed);
}

/** What was packed, as it was. */
export function unpacked(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(unpacked);
  if (!isObject(data)) return data;
  return isColumns(data) ? rowsOf(data) : mapped(data, unpacked);
}

function packedList(list: readonly unknown[]): unknown {
  return areLike(list) ? columnsOf(list) : list.map(packed);
}

function columnsOf(rows: readonly Plain[]): Columns {
  const names = Object.keys(rows[0] ?? {});
  return { '': names, columns: names.map((name) => packed(rows.map((row) => row[name]))) };
}

function rowsOf({ '': names, columns }: Columns): readonly Plain[] {
  const lists = columns.map((column) => unpacked(column) as readonly unknown[]);
  const row = (index: number) => Object.fromEntries(names.map((name, n) => [name, lists[n]?.[index]]));
  return (lists[0] ?? []).map((_, index) => row(index));
}

/** Whether these are objects, at least two, all with the same members in the same order. */
function areLike(list: readonly unknown[]): list is readonly Plain[] {
  const [first] = list.map(membersOf);
  return first !== null && list.length > 1 && list.every((each) => membersOf(each) === first);
}

/** The names of an object's members as one text; null for anything else, and for an object without members. */
function membersOf(value: unknown): string | null {
  if (!isObject(value) || Array.isArray(value)) return null;
  const names = Object.keys(value);
  return names.length === 0 || names.includes('') ? null : JSON.stringify(names);
}

function isObject(data: unknown): data is Plain {
  return typeof data === 'object' && data !== null;
}

function isColumns(data: Plain): data is Plain & Columns {
  return Object.hasOwn(data, '');
}

function mapped(data: Plain, map: (value: unknown) => unknown): Plain {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, map(value)]));
}
