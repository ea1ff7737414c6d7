/** A spreadsheet of tradeoffs read back into rule data. What is wrong is said with its row and column; nothing is guessed. */
import { parse } from 'csv-parse/browser/esm/sync';
import { mapOf, type PlainMap } from '#lib/rules/plain.ts';
import { unguarded } from './cells.ts';
import { FIRST, GIVES, LAST } from './tradeoffs-out.ts';

/** What reads a cell of flow YAML; null where it cannot be read. A cell may hold anything. */
export type FlowReader = (text: string) => { readonly value: unknown } | null;

export type TableCode =
  | 'not-a-table'
  | 'too-large'
  | 'missing-column'
  | 'unknown-column'
  | 'repeated-column'
  | 'no-id'
  | 'repeated-id'
  | 'not-a-number'
  | 'not-flow';

export interface TableProblem {
  readonly code: TableCode;
  /** From 1, the line of names being the first; null where the table as a whole is meant. */
  readonly row: number | null;
  /** The column's name; null where none is meant. */
  readonly column: string | null;
  /** What stood there. */
  readonly found: string;
}

export type TableReading =
  /** The tradeoffs as the rule file has them, by id, for the usual checks. */
  | { readonly ok: true; readonly tradeoffs: PlainMap }
  | { readonly ok: false; readonly problems: readonly TableProblem[] };

/** A rule file's own cap, in characters. */
const MAX_TEXT = 1_048_576;
const NEEDED = ['id', 'criterion', 'because'];

/** Reads a table, with commas or (as some spreadsheets save it) semicolons between its cells. Never throws. */
export function tradeoffsFromCsv(text: string, readFlow: FlowReader): TableReading {
  if (text.length > MAX_TEXT) return refused([problem('too-large', null, null, String(text.length))]);
  const rows = rowsOf(text);
  const [header, ...body] = rows ?? [];
  if (!header) return refused([problem('not-a-table', null, null, '')]);
  const wrong = headerProblems(header);
  if (wrong.length > 0) return refused(wrong);
  const read = body.map((cells, index) => readRow(header, cells, index + 2, readFlow));
  const problems = [...read.flatMap((row) => row.problems), ...repeatedIds(read)];
  if (problems.length > 0) return refused(problems);
  return { ok: true, tradeoffs: mapOf(read.map(({ id, tradeoff }) => [id, tradeoff] as const)) };
}

function refused(problems: readonly TableProblem[]): TableReading {
  return { ok: false, problems };
}

function problem(code: TableCode, row: number | null, column: string | null, found: string): TableProblem {
  return { code, row, column, found: found.slice(0, 100) };
}

function rowsOf(text: string): readonly (readonly string[])[] | null {
  const names = text.slice(0, /[\r\n]/.exec(text)?.index);
  const delimiter = names.includes(',') || !names.includes(';') ? ',' : ';';
  try {
    return parse(text, { bom: true, delimiter, skip_empty_lines: true, relax_column_count: true });
  } catch {
    return null;
  }
}

function headerProblems(header: readonly string[]): readonly TableProblem[] {
  const known: readonly string[] = [...FIRST, ...LAST];
  return [
    ...NEEDED.filter((name) => !header.includes(name)).map((name) => problem('missing-column', 1, name, '')),
    ...header.flatMap((name, index) => {
      if (header.indexOf(name) < index) return [problem('repeated-column', 1, name, name)];
      const isKnown = known.includes(name) || (name.startsWith(GIVES) && name.length > GIVES.length);
      return isKnown ? [] : [problem('unknown-column', 1, name, name)];
    })
  ];
}

interface Row {
  readonly id: string;
  readonly row: number;
  readonly tradeoff: PlainMap;
  readonly problems: readonly TableProblem[];
}

/** Empty cells are members that are not there. */
function readRow(
  header: readonly string[],
  cells: readonly string[],
  row: number,
  readFlow: FlowReader
): Row {
  const filled = header.flatMap((column, index) => {
    const cell = cells[index] ?? '';
    return cell.trim() === '' ? [] : [{ column, cell }];
  });
  const problems: TableProblem[] = cells
    .slice(header.length)
    .filter((cell) => cell.trim() !== '')
    .map((cell) => problem('unknown-column', row, null, cell));
  const read = ({ column, cell }: { column: string; cell: string }): unknown => {
    const value = column.startsWith(GIVES) ? pointsIn(cell) : valueIn(column, cell, readFlow);
    if (value === undefined)
      problems.push(problem(column.startsWith(GIVES) ? 'not-a-number' : 'not-flow', row, column, cell));
    return value;
  };
  const given = filled.map((each) => [each.column, read(each)] as const);
  const named = given.find(([column]) => column === 'id')?.[1];
  const id = typeof named === 'string' ? named : '';
  if (id === '') problems.push(problem('no-id', row, 'id', ''));
  return { id, row, tradeoff: tradeoffOf(given), problems };
}

/** Members in the order that a rule file has them. */
function tradeoffOf(given: readonly (readonly [string, unknown])[]): PlainMap {
  const value = new Map(given);
  const points = given
    .filter(([column]) => column.startsWith(GIVES))
    .map(([column, each]) => [column.slice(GIVES.length), each] as const);
  const members = ['label', 'criterion', 'when', 'gives', ...LAST]
    .map((name) => [name, name === 'gives' ? mapOf(points) : value.get(name)] as const)
    .filter(([, each]) => each !== undefined);
  return mapOf(members);
}

function pointsIn(cell: string): number | undefined {
  // Spreadsheets may have put an apostrophe or a true minus sign there.
  const plain = unguarded(cell.trim()).replace('−', '-');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function valueIn(column: string, cell: string, readFlow: FlowReader): unknown {
  if (column === 'evidence')
    return unguarded(cell)
      .trim()
      .split(/[\s,;]+/);
  if (column === 'when' || column === 'accept') return readFlow(unguarded(cell))?.value;
  return unguarded(cell);
}

function repeatedIds(rows: readonly Row[]): readonly TableProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id, row }) => {
    if (id !== '' && seen.has(id)) return [problem('repeated-id', row, 'id', id)];
    seen.add(id);
    return [];
  });
}
