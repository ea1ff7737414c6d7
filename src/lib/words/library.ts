/** The words of the library: what is kept in this browser under a name, and what can go wrong with keeping it. */
import { counted } from './numbers.ts';
import { capital, dayInWords } from './text.ts';

export const LIBRARY = {
  title: 'Kept in this browser',
  rules: 'Rule sets',
  runs: 'Runs',
  noRules: 'No rules are kept under a name yet.',
  noRuns: 'No run is kept yet. Keep one from its result.',
  loading: 'Looking',
  open: 'Open',
  history: 'History',
  rename: 'Rename',
  remove: 'Remove',
  undo: 'Bring it back',
  name: 'Name',
  note: 'What is new in this version',
  keep: 'Keep',
  keepRules: 'Keep these rules',
  keepRun: 'Keep this run',
  newVersion: (name: string) => `A new version of “${name}”`,
  newItem: 'Under a new name',
  where: 'What is kept in this browser',
  cancel: 'Cancel',
  download: 'Download',
  downloadAside: 'Download what could not be read',
  again: 'Try again',
  compare: 'What it changed',
  bringBack: 'Bring this version back',
  as: 'How to keep it',
  openFile: 'Choose a file',
  drop: 'Rules (YAML, JSON), a table of reasons (CSV), or a saved run. Or drop the file anywhere on this page.',
  dropHere: 'Drop the file to bring it in',
  paste: 'Paste a text or a link',
  pasted: 'Rules, a table, or an Ajar link',
  use: 'Open the text'
} as const;

/** "Kept 21 November 2026, version 3". */
export function keptLine(savedAt: string, number: number): string {
  return `Kept ${dayInWords(savedAt.slice(0, 10))}, version ${number}`;
}

/** A version in the history, with its note. */
export function versionLine(number: number, savedAt: string, note: string): string {
  const when = `Version ${number}, ${dayInWords(savedAt.slice(0, 10))} ${savedAt.slice(11, 16)} UTC`;
  return note === '' ? when : `${when}: ${note}`;
}

/** What a run without a title may be called. @param made a day, YYYY-MM-DD */
export function runNamed(made: string): string {
  return `Run of ${dayInWords(made)}`;
}

/** The note of a version that is an older one again. */
export function broughtBack(number: number): string {
  return `Version ${number} again`;
}

/** The label of a button that stands once for each item. */
export function actOn(act: string, name: string): string {
  return `${act}: ${name}`;
}

/** Said after something was removed. */
export function removedLine(name: string): string {
  return `“${name}” was removed with its history.`;
}

/** Said after something was kept. */
export function keptAs(name: string, number: number): string {
  return `Kept as “${name}”, version ${number}.`;
}

/** Said where entries of the library could not be read. */
export function asideLine(count: number): string {
  return `${capital(counted(count, 'entry', 'entries'))} could not be read and ${count === 1 ? 'was' : 'were'} put aside.`;
}

const TROUBLES = {
  absent: 'This browser keeps nothing here, as in some private windows. Download the file to keep it.',
  blocked: 'Another tab holds an older Ajar open. Close it, then try again.',
  full: 'The browser has no room left. Nothing was lost: download the file to keep it, or remove something.',
  newer: 'A newer Ajar keeps things here. Load the page again, or download the file to keep it.',
  failed: 'The browser could not do it. Download the file to keep it, then try again.',
  gone: 'It is no longer there: another tab removed it.',
  damaged: 'What was kept cannot be read. Earlier versions may still open.',
  'too-long': 'Give it a name of up to 200 characters; texts may have up to four million.'
} as const;

export type LibraryTrouble = keyof typeof TROUBLES;

/** Why something could not be kept or opened, and what to do. */
export function libraryTrouble(code: LibraryTrouble): string {
  return TROUBLES[code];
}

const TABLE = {
  'not-a-table': 'This is no table that can be read: a quote may be open, or nothing is in it.',
  'too-large': 'This table is larger than a rule file may be.',
  'missing-column': 'A column is missing.',
  'unknown-column': 'No member of a reason is called so.',
  'repeated-column': 'This column stands here twice.',
  'no-id': 'This row has no id.',
  'repeated-id': 'This id stands in two rows.',
  'not-a-number': 'Points are a number.',
  'not-flow': 'This is no condition as a rule file has it, such as { place: [a, b] }.'
} as const;

/** A problem of an imported table: "Row 3, column when: …". */
export function tableProblem(
  code: keyof typeof TABLE,
  row: number | null,
  column: string | null,
  found: string
): string {
  const place = [row === null ? '' : `row ${row}`, column === null ? '' : `column “${column}”`];
  const where = place.filter((each) => each !== '').join(', ');
  const what = found === '' ? TABLE[code] : `${TABLE[code]} It says “${found}”.`;
  return where === '' ? what : `${capital(where)}: ${what}`;
}
