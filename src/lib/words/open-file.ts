/** Opening a record from a file. */

export const OPEN_FILE = {
  title: 'Open a record',
  note: 'A record saved as JSON opens here: choose the file, or drop it anywhere on this page. Nothing is uploaded.',
  choose: 'Choose a file',
  drop: 'Drop the record to open it',
  opened: 'Opened from a file.',
  openedNamed: (title: string) => `Opened from a file: “${title}”.`
} as const;
