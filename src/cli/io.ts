/** What the command line reads and writes besides its arguments, so that commands run in tests as they do in a shell. */

export interface Io {
  /** Today in UTC, YYYY-MM-DD. */
  readonly today: string;
  /** A file's text, or standard input for `-`; a sentence on why it cannot be read. */
  read(file: string): Promise<FileReading>;
  out(text: string): void;
  err(text: string): void;
}

export type FileReading =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** What a command ends with: done, problems in the input, wrong usage. */
export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USAGE = 2;
export type ExitStatus = typeof DONE | typeof REFUSED | typeof WRONG_USAGE;
