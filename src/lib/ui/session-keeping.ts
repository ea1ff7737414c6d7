/**
 * Owns the browser's copy of a session: read at the start, saved a moment after each change, watched for other tabs. The
 * store is opened when there is something to read or to save, so that a first visit need not wait for its code.
 */
import type { Reading, Saved, Store, Written } from '#lib/storage/store.ts';
import { Autosave } from './session-autosave.ts';
import type { SessionDoors } from './session-doors.ts';
import { noticeOfWriting, type Notice } from './session-notices.ts';

/** What the session does for the keeping of it. */
export interface Kept {
  /** What is to be saved now; null for nothing. */
  readonly saved: () => Saved | null;
  readonly tell: (notice: Notice) => void;
  /** It was saved: what was said about not saving no longer holds. */
  readonly isSaved: () => void;
  /** Another tab left something. */
  readonly hear: (theirs: Reading) => void;
}

export class Keeping {
  readonly #doors: SessionDoors;
  readonly #kept: Kept;
  readonly #autosave = new Autosave(() => this.save());
  #opening: Promise<void> | null = null;
  #store: Store | null = null;
  #stopWatching = (): void => undefined;

  constructor(doors: SessionDoors, kept: Kept) {
    this.#doors = doors;
    this.#kept = kept;
  }

  /** What is saved here. Opens nothing where there cannot be anything. */
  async read(): Promise<Reading> {
    if (this.#doors.mayHaveSaved?.() === false) return { status: 'empty' };
    await this.#open();
    return this.readAgain();
  }

  /** What is saved here by now, as far as the store is open. */
  readAgain(): Reading {
    return this.#store?.read() ?? { status: 'empty' };
  }

  #open(): Promise<void> {
    this.#opening ??= this.#openNow().catch(() => this.#kept.tell({ code: 'not-saved', why: 'absent' }));
    return this.#opening;
  }

  async #openNow(): Promise<void> {
    this.#store = await this.#doors.openStore();
    this.#stopWatching = this.#store.watch((theirs) => this.#kept.hear(theirs));
  }

  /** Something changed: save it soon. */
  touch(): void {
    void this.#open();
    this.#autosave.touch();
  }

  /** Saves now what is not saved yet. */
  flush(): void {
    this.#autosave.flush();
  }

  /** Forgets what is not saved yet. */
  drop(): void {
    this.#autosave.drop();
  }

  /** Saves, or as soon as the store is open. */
  save(): void {
    if (this.#store) this.#write((store, saved) => store.write(saved));
    else void this.#open().then(() => this.#write((store, saved) => store.write(saved)));
  }

  /** Saves in place of what another tab left. */
  overwrite(): void {
    this.#write((store, saved) => store.overwrite(saved));
  }

  #write(act: (store: Store, saved: Saved) => Written): void {
    const saved = this.#kept.saved();
    if (!this.#store || !saved) return;
    const written = act(this.#store, saved);
    const notice = noticeOfWriting(written);
    if (notice) this.#kept.tell(notice);
    else if (written.ok) this.#kept.isSaved();
  }

  /** Puts what is saved aside, so that it may be written over. Returns it, and whether that was possible. */
  setAside(): { readonly text: string; readonly isKept: boolean } {
    return this.#store?.setAside() ?? { text: '', isKept: true };
  }

  /** Deletes unreadable data that could not be put aside. */
  discard(): void {
    this.#store?.discard();
  }

  /** Deletes everything that is kept in this browser. Resolves with whether that was possible. */
  async forget(): Promise<boolean> {
    this.drop();
    await this.#open();
    return this.#store?.forget().ok ?? false;
  }

  /** Saves whenever the page is hidden or left. Returns the function that ends that, and the watching of other tabs. */
  flushOnLeaving(): () => void {
    const stopPreparing = this.#prepare();
    const stop = this.#autosave.flushOnLeaving(window, document);
    return () => {
      this.flush();
      stop();
      stopPreparing();
      this.#stopWatching();
    };
  }

  /** Opens the store at the first sign of somebody: nobody answers without one, and the first answer then finds it open. */
  #prepare(): () => void {
    const signs = new AbortController();
    const open = (): void => {
      signs.abort();
      void this.#open();
    };
    for (const sign of ['pointermove', 'pointerdown', 'keydown'])
      addEventListener(sign, open, { signal: signs.signal, capture: true, passive: true });
    return () => signs.abort();
  }
}
