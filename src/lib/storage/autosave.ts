/** Owns when a run is written: a moment after the last change, and at once when the page is about to go. */
import type { Saved, Store, Written } from './store.ts';

export interface Autosave {
  /** Notes a change; it is written when `schedule` says, in place of any noted before. */
  note(saved: Saved): void;
  /** Writes what is noted at once (`pagehide`, hidden); null if nothing was. */
  flush(): Written | null;
  /** Gives up what is noted, unwritten. */
  cancel(): void;
}

/** Runs something later, and returns the function that calls it off: `(run) => { const id = setTimeout(run, 300); return () => clearTimeout(id); }`. */
export type Schedule = (run: () => void) => () => void;

/** An autosave into the store. `report` hears how each write went; what could not be written stays noted for the next flush. */
export function autosave(
  store: Pick<Store, 'write'>,
  schedule: Schedule,
  report: (written: Written) => void
): Autosave {
  let noted: Saved | null = null;
  let callOff = () => undefined as void;
  const flush = () => {
    callOff();
    if (!noted) return null;
    const written = store.write(noted);
    if (written.ok) noted = null;
    report(written);
    return written;
  };
  const note = (saved: Saved) => {
    callOff();
    noted = saved;
    callOff = schedule(flush);
  };
  const cancel = () => {
    callOff();
    noted = null;
  };
  return { note, flush, cancel };
}
