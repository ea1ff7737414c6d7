/** Owns the cells of an exchanged table: flow YAML written, commas and quotes, and texts that a spreadsheet would take for a formula. */
import { entries, isMap, items } from '#lib/rules/plain.ts';

/** A value in YAML's flow style on one line; ids stand without quotes. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${items(value).map(flowText).join(', ')}]`;
  if (isMap(value)) {
    const members = entries(value).map(([name, each]) => `${flowText(name)}: ${flowText(each)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return typeof value === 'string' && isPlainId(value) ? value : JSON.stringify(value);
}

/** Ids that YAML reads as nothing but strings: small letters and hyphens, with digits only behind a letter. */
function isPlainId(text: string): boolean {
  return /^[a-df-z][a-z0-9-]*$/.test(text) && !['null', 'true', 'false', 'unsure'].includes(text);
}

/** What a spreadsheet would run: behind an apostrophe it is text. The apostrophe itself is doubled so. */
const FORMULA = /^(?:\s*['=+\-@]|[\t\r])/;

/** A text as a cell that no spreadsheet runs. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guarded` made the cell of. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Rows as comma-separated values (RFC 4180), each line ended by CR LF. The cells are written as they are. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
