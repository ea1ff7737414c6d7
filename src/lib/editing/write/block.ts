/** Members and items that come, go or change places in a block: whole lines are cut out and put in. */
import { changedPart, type TextChange } from '../change.ts';
import { staying, type Target } from './align.ts';
import { columnOf, type Entry, entriesOf, linesOfEntry, type Lines } from './spans.ts';
import { itemLines, memberLines } from './value.ts';
import type { Slot, Writing } from './writing.ts';

interface Row extends Lines {
  readonly entry: Entry;
}

/**
 * The changes that make the entries of a block into the targets; undefined where lines cannot be told apart.
 * Comments above an entry belong to the place and stay; those behind it and inside it go with it.
 */
export function inBlock(
  writing: Writing,
  slot: Slot,
  targets: readonly Target[]
): readonly TextChange[] | undefined {
  const entries = entriesOf(slot.entry.value);
  if (isInPlace(targets, entries.length)) return inPlaceOnly(writing, entries, targets);
  const rows = rowsOf(entries, writing.text);
  const stay = staying(targets);
  return rows && [...removals(rows, targets, stay), ...arrivals(writing, rows, targets, stay)];
}

export function isInPlace(targets: readonly Target[], length: number): boolean {
  return targets.length === length && targets.every(({ old }, index) => old === index);
}

function inPlaceOnly(
  writing: Writing,
  entries: readonly Entry[],
  targets: readonly Target[]
): readonly TextChange[] | undefined {
  const changes = entries.map((entry, index) => {
    const row = linesOfEntry(entry, writing.text) ?? inlineRow(entry, writing.text);
    return row && writing.inPlace(entry, targets[index] as Target, slotOf(entry, row.column));
  });
  return changes.every((each) => each !== undefined) ? changes.flat() : undefined;
}

/** What begins behind a dash: as deep as it stands. */
function inlineRow({ key, value }: Entry, text: string): { readonly column: number } | undefined {
  if (key?.range) return { column: columnOf(text, key.range[0]) };
  return value?.range ? { column: columnOf(text, value.range[0]) - 2 } : undefined;
}

function slotOf(entry: Entry, column: number): Slot {
  return { entry, within: 'block', column };
}

/** Undefined if any entry shares its line with something else. */
function rowsOf(entries: readonly Entry[], text: string): readonly Row[] | undefined {
  const rows = entries.flatMap((entry) => {
    const lines = linesOfEntry(entry, text);
    return lines ? [{ ...lines, entry }] : [];
  });
  return rows.length === entries.length ? rows : undefined;
}

/** Of what is no more, and of what moves away. */
function removals(
  rows: readonly Row[],
  targets: readonly Target[],
  stay: ReadonlySet<Target>
): readonly TextChange[] {
  const staying = new Set(targets.flatMap((target) => (stay.has(target) ? [target.old] : [])));
  return rows.flatMap(({ from, to }, index) => (staying.has(index) ? [] : [{ from, to, insert: '' }]));
}

function arrivals(
  writing: Writing,
  rows: readonly Row[],
  targets: readonly Target[],
  stay: ReadonlySet<Target>
): readonly TextChange[] {
  const [first] = rows;
  let at = first?.from ?? 0;
  return targets.flatMap((target) => {
    const row = target.old === undefined ? undefined : rows[target.old];
    if (row && stay.has(target)) {
      at = row.to;
      return writing.inPlace(row.entry, target, slotOf(row.entry, row.column));
    }
    const lines = row ? moved(writing, row, target) : written(writing, target, first?.column ?? 0);
    return [insertion(writing, at, lines)];
  });
}

function moved(writing: Writing, row: Row, target: Target): string {
  const { text, eol } = writing;
  const changes = writing.inPlace(row.entry, target, slotOf(row.entry, row.column));
  const lines = changedPart(text, row.from, row.to, changes);
  return lines.endsWith('\n') ? lines : lines + eol;
}

/** In a file whose sections stand apart, a new one does too. */
function written(writing: Writing, { name, value }: Target, column: number): string {
  const { text, eol } = writing;
  const lines =
    name === undefined ? itemLines(value, column, writing) : memberLines(name, value, column, writing);
  const apart = column === 0 && lines.length > 1 && /\n\r?\n\S/.test(text);
  return (apart ? eol : '') + lines.join(eol) + eol;
}

/** At the end of a last line that no line break ends, the break comes first. */
function insertion({ text, eol }: Writing, at: number, lines: string): TextChange {
  const open = at === text.length && at > 0 && !text.endsWith('\n');
  return { from: at, to: at, insert: open ? eol + lines.slice(0, -eol.length) : lines };
}
