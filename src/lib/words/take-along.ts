/** What can be taken along of a result: the link with what it holds, a summary, records, a picture, a code to scan. */
import { listed } from './numbers.ts';

type Personal = 'title' | 'name' | 'notes' | 'decided';

const TICKS: Readonly<Record<Personal, string>> = {
  title: 'The title',
  name: 'Your name',
  notes: 'Your notes',
  decided: 'The decision taken'
};

const EXTRAS: Readonly<Record<Personal, string>> = {
  title: 'the title',
  name: 'your name',
  notes: 'your notes',
  decided: 'the decision taken'
};

export const TAKE = {
  section: 'Take along',
  title: 'Title',
  titleHint: 'What this is about, for your own list and for records.',
  name: 'Your name',
  ticks: 'What else travels in the link',
  ticksNote: 'Answers and rules always do. Records hold everything that is written here.',
  summary: 'Copy summary',
  summaryCopied: 'Summary copied: five lines and the link, for a chat or a mail.',
  summaryByHand: 'This browser does not let a page copy. Select the text and copy it:',
  summaryField: 'The summary',
  print: 'Print',
  more: 'More ways to take it along',
  record: 'Record',
  recordNote:
    'A record holds the answers, the decision worked out from them and its words. The JSON opens here again.',
  markdown: 'Record as Markdown',
  json: 'Record as JSON',
  csv: 'Points as CSV, a row for each contribution',
  png: 'Chart as a picture',
  qr: 'Code to scan',
  showQr: 'Show it',
  qrLabel: 'A code that opens this result when scanned',
  qrTooLong: (characters: number, longest: number) =>
    `The link has ${characters} characters. Up to ${longest} a telephone still reads from a wall, so there is no code for it.`,
  save: 'Download',
  saveNamed: (what: string) => `Download: ${what}`,
  pngFailed: 'This browser cannot make the picture.'
} as const;

/** The label of a tick. */
export function tickLabel(member: Personal): string {
  return TICKS[member];
}

/** Ticked members as they stand in a sentence. */
export function extrasOf(members: readonly Personal[]): readonly string[] {
  return members.length === 0 ? [] : [listed(members.map((member) => EXTRAS[member]))];
}

/** A file's name from a title: letters, digits and hyphens, at most sixty characters. */
export function fileName(title: string, made: string, kind: string): string {
  const bare = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `ajar-${bare === '' ? '' : `${bare}-`}${made}.${kind}`;
}
