/** Owns the browser's copy of a run: read, written, forgotten, and watched for other tabs. What cannot be read is never lost. */
import type { DocumentProblem } from '#lib/document/problem.ts';
import { attempt, keysUnder, type Cabinet, type Trouble } from './cabinet.ts';
import { entryText, MAX_CHARACTERS, readEntry, type Entry, type Saved } from './entry.ts';
import { putAside, putAsideTexts } from './quarantine.ts';

export type { Entry, Saved } from './entry.ts';
export { cabinetOf, type Cabinet, type Trouble } from './cabinet.ts';
export type { OwnMark } from './own-mark.ts';
export type { Progress } from './progress.ts';

/** The one key. Everything else that Ajar keeps in a browser starts with it and a full stop. */
export const KEY = 'ajar';

export type Reading =
  | { readonly status: 'empty' }
  | { readonly status: 'ok'; readonly entry: Entry }
  /** Unreadable. `text` is what stood there, for a download; `isKept` false: it could not be put aside, so nothing is written until it is discarded. */
  | {
      readonly status: 'quarantined';
      readonly text: string;
      readonly isKept: boolean;
      readonly problems: readonly DocumentProblem[];
    }
  /** Written by a newer Ajar. This one must not touch it. */
  | { readonly status: 'newer-format'; readonly text: string }
  | { readonly status: 'unavailable'; readonly code: Trouble };

export type Written =
  | { readonly ok: true; readonly savedAt: string }
  | { readonly ok: false; readonly code: Trouble | 'newer-format' | 'damaged' }
  | { readonly ok: false; readonly code: 'not-a-document'; readonly problems: readonly DocumentProblem[] }
  /** Another tab wrote, or deleted everything, after this one last read. */
  | { readonly ok: false; readonly code: 'changed-elsewhere'; readonly theirs: Reading };

export type Deleted = { readonly ok: true } | { readonly ok: false; readonly code: Trouble };

/** What a `storage` event tells: the key, null when everything was cleared. */
export interface StorageNotice {
  readonly key: string | null;
}

export interface Surroundings {
  /** The time now, an instant in ISO 8601. */
  readonly now: () => string;
  /** A name for this tab that no other tab has. */
  readonly tabId: string;
  /** Subscribes to the `storage` events of other tabs; returns the function that ends it. */
  readonly listen?: (handler: (notice: StorageNotice) => void) => () => void;
}

/** The store in a browser's storage; without one (null) nothing is kept, and every call says so. */
export function openStore(cabinet: Cabinet | null, surroundings: Surroundings): Store {
  return new Store(cabinet, surroundings);
}

export class Store {
  readonly #cabinet: Cabinet | null;
  readonly #surroundings: Surroundings;
  /** The text that this tab may write over: it read or wrote it. Undefined before the first look. */
  #seen: string | null | undefined;

  constructor(cabinet: Cabinet | null, surroundings: Surroundings) {
    this.#cabinet = cabinet;
    this.#surroundings = surroundings;
  }

  /** What is kept here; from now on this tab may write over it. */
  read(): Reading {
    const found = this.#found();
    if (!found.ok) return { status: 'unavailable', code: found.code };
    const reading = this.#look(found.value);
    if (isSafe(reading)) this.#seen = found.value;
    return reading;
  }

  /** Keeps the document, unless that would destroy what this tab has not seen. */
  write(saved: Saved): Written {
    return this.#write(saved, false);
  }

  /** Keeps it in place of what another tab left ("keep mine"). What is newer, or unreadable and nowhere else, stays even so. */
  overwrite(saved: Saved): Written {
    return this.#write(saved, true);
  }

  /** Deletes unreadable data that could not be put aside, for which the person has to be asked. */
  discard(): Deleted {
    const found = this.#found();
    if (!found.ok) return found;
    if (this.#look(found.value).status !== 'quarantined') return { ok: true };
    return this.#delete((cabinet) => cabinet.removeItem(KEY));
  }

  /** Puts a readable text aside whose rules no longer hold, so that it may be written over. Returns it, and whether that was possible. */
  setAside(): { readonly text: string; readonly isKept: boolean } {
    const found = this.#found();
    const text = found.ok ? (found.value ?? '') : '';
    const isKept = text === '' || attempt(this.#cabinet, (cabinet) => putAside(cabinet, text)).ok;
    // Not seen, it cannot be written over without asking.
    if (!isKept) this.#seen = undefined;
    return { text, isKept };
  }

  /** Deletes everything that Ajar keeps in this browser, what was put aside included. */
  forget(): Deleted {
    return this.#delete((cabinet) => keysUnder(cabinet, KEY).forEach((key) => cabinet.removeItem(key)));
  }

  /** The unreadable texts put aside so far, the oldest first, for a download. */
  aside(): readonly string[] {
    const texts = attempt(this.#cabinet, putAsideTexts);
    return texts.ok ? texts.value : [];
  }

  /** Calls back with what another tab left here, until the function that is returned is called. `read` loads it, `overwrite` keeps one's own. */
  watch(listener: (theirs: Reading) => void): () => void {
    const { listen } = this.#surroundings;
    if (!listen) return () => undefined;
    return listen(({ key }) => {
      if (key !== null && key !== KEY) return;
      const found = this.#found();
      if (found.ok && found.value !== this.#seen) listener(this.#look(found.value));
    });
  }

  #found() {
    return attempt(this.#cabinet, (cabinet) => cabinet.getItem(KEY));
  }

  #look(text: string | null): Reading {
    if (text === null) return { status: 'empty' };
    const reading = readEntry(text);
    if (reading.ok) return { status: 'ok', entry: reading.entry };
    if (reading.code === 'newer-format') return { status: 'newer-format', text };
    const isKept = attempt(this.#cabinet, (cabinet) => putAside(cabinet, text)).ok;
    return { status: 'quarantined', text, isKept, problems: reading.problems };
  }

  #write(saved: Saved, evenIfChanged: boolean): Written {
    const { now, tabId } = this.#surroundings;
    const savedAt = now();
    const text = entryText({ ...saved, savedAt, tabId });
    const obstacle = objectionTo(text) ?? this.#obstacle(evenIfChanged);
    if (obstacle) return obstacle;
    const written = attempt(this.#cabinet, (cabinet) => cabinet.setItem(KEY, text));
    if (!written.ok) return written;
    this.#seen = text;
    return { ok: true, savedAt };
  }

  /** Why what stands here now may not be written over; null if it may. */
  #obstacle(evenIfChanged: boolean): Written | null {
    const found = this.#found();
    if (!found.ok) return found;
    if (found.value === this.#seen) return null;
    const theirs = this.#look(found.value);
    if (theirs.status === 'newer-format') return { ok: false, code: 'newer-format' };
    if (theirs.status === 'quarantined') return theirs.isKept ? null : { ok: false, code: 'damaged' };
    const isFirst = this.#seen === undefined && theirs.status === 'empty';
    return isFirst || evenIfChanged ? null : { ok: false, code: 'changed-elsewhere', theirs };
  }

  #delete(act: (cabinet: Cabinet) => void): Deleted {
    const done = attempt(this.#cabinet, act);
    if (!done.ok) return done;
    this.#seen = null;
    return { ok: true };
  }
}

/** Whether the text is kept elsewhere or can be read, so that writing over it loses nothing unseen. */
function isSafe(reading: Reading): boolean {
  return (
    reading.status === 'empty' ||
    reading.status === 'ok' ||
    (reading.status === 'quarantined' && reading.isKept)
  );
}

/** What is written has to be readable again. */
function objectionTo(text: string): Written | null {
  if (text.length > MAX_CHARACTERS) return { ok: false, code: 'full' };
  const reading = readEntry(text);
  if (reading.ok) return null;
  const problems = reading.code === 'damaged' ? reading.problems : [];
  return { ok: false, code: 'not-a-document', problems };
}
