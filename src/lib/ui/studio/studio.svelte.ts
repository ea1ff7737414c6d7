/**
 * Owns the state of the studio: one text with its history, what it says, and what follows from it. Form and text view
 * change it through this one gateway.
 */
import type { TextChange } from '#lib/editing/change.ts';
import type { Difference } from '#lib/editing/differences.ts';
import type { EditResult } from '#lib/editing/edit.ts';
import type { Edit, Failure, Going } from '#lib/editing/edits.ts';
import { type History, historyOf, recorded, redone, type Replayed, undone } from '#lib/editing/history.ts';
import type { Range } from '#lib/editing/places.ts';
import type { Suggestions } from '#lib/editing/suggest.ts';
import type { Path } from '#lib/rules/plain.ts';
import { Aftermath } from './aftermath.svelte.ts';
import type { About } from './about.ts';
import type { Base, Seen } from './engine.ts';
import type { Comparison, Form, Table } from './exchange.ts';
import type { Line } from './line.ts';
import type { Replayable } from '#lib/document/replay.ts';

/** What the studio is given. */
export interface StudioDoors {
  readonly bases: readonly Base[];
  readonly today: string;
  /** A new worker: one answers at once, others decide and work at length. */
  readonly line: () => Line;
  /** The run that the outcome is shown for. */
  readonly run: () => Replayable;
}

/** A removal that waits for consent, with what would go along. */
export interface Consent {
  readonly edit: Edit & { readonly kind: 'remove' };
  readonly goes: readonly Going[];
}

/** Changes that a view of the text has to make to follow: one after another. */
type Follower = (changes: readonly (readonly TextChange[])[]) => void;

export class Studio {
  readonly #line: Line;
  readonly #ready: Promise<void>;
  readonly aftermath: Aftermath;
  #history = $state.raw<History>(historyOf(''));
  /** The text as it lies elsewhere; null while nothing of it does. */
  #kept = $state.raw<string | null>('');
  #begun = $state.raw('');
  #seen = $state.raw<Seen | null>(null);
  #whole = $state.raw<unknown>(null);
  /** The last rules that worked: what is typed half now does not take names out of them. */
  #working: unknown = null;
  #failure = $state.raw<Failure | null>(null);
  #consent = $state.raw<Consent | null>(null);
  #broken = $state(false);
  #reading = false;
  #follower: Follower | null = null;

  constructor({ bases, today, line, run }: StudioDoors) {
    this.#line = line();
    const [deciding, slow] = [line(), line()];
    this.#ready = Promise.all([
      ...[this.#line, deciding, slow].map((each) => each.call('begin', [bases, today]))
    ]).then(() => undefined);
    this.#ready.catch(() => (this.#broken = true));
    this.aftermath = new Aftermath(deciding, slow, run);
  }

  /** Ends the workers. */
  close(): void {
    this.#line.close();
    this.aftermath.close();
  }

  get text(): string {
    return this.#history.text;
  }

  /** What the text says; while it is read again, what the one before said. */
  get seen(): Seen | null {
    return this.#seen;
  }

  /** The rules that the form shows: those of the last text that could be read. */
  get whole(): unknown {
    return this.#whole;
  }

  /** Whether the form shows what the text says. */
  get readable(): boolean {
    return this.#seen !== null && this.#seen.whole !== null;
  }

  /** The text that work began with. */
  get begun(): string {
    return this.#begun;
  }

  get unkept(): boolean {
    return this.text !== this.#kept;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Why the last edit could not be made. */
  get failure(): Failure | null {
    return this.#failure;
  }

  get consent(): Consent | null {
    return this.#consent;
  }

  /** The worker cannot be loaded. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Begins with a text. @param kept whether it lies elsewhere already */
  async open(given: string, kept = false): Promise<void> {
    // The editor counts a line's end as one character, whatever it was in the file.
    const text = given.replaceAll(/\r\n?/g, '\n');
    this.#history = historyOf(text);
    this.#begun = text;
    this.#kept = kept ? text : null;
    this.#failure = this.#consent = null;
    this.aftermath.forget();
    await this.#see();
  }

  /** The text as it is now lies elsewhere. */
  keep(): void {
    this.#kept = this.text;
  }

  /** What can be written at an offset of the present text. */
  suggest(offset: number): Promise<Suggestions> {
    return this.#line.call('suggest', [this.text, offset, this.#working]);
  }

  /** What stands at an offset of the present text. */
  about(offset: number): Promise<About> {
    return this.#line.call('about', [this.text, offset]);
  }

  /** Where the member at a path stands in the present text. */
  find(path: Path): Promise<Range | null> {
    return this.#line.call('find', [this.text, path]);
  }

  /** What another text changes in the present one. */
  compare(after: string): Promise<Comparison> {
    return this.#line.call('compare', [this.text, after]);
  }

  /** The present text in another form; null while it does not parse. */
  exported(form: Form): Promise<string | null> {
    return this.#line.call('exported', [this.text, form]);
  }

  /** A table of reasons against those of the present text. */
  table(csv: string): Promise<Table> {
    return this.#line.call('table', [this.text, csv]);
  }

  /** Puts another text in the place of the present one; one step of undo brings that back. */
  replace(text: string): void {
    this.change([{ from: 0, to: this.text.length, insert: text }]);
  }

  /** A view of the text that follows what other views do. Returns the function that takes it off. */
  follow(follower: Follower): () => void {
    this.#follower = follower;
    return () => {
      this.#follower = null;
    };
  }

  /** Makes an edit of the form. @param origin edits in a row of the same origin are undone together */
  async edit(edit: Edit, origin?: string): Promise<boolean> {
    const { text } = this;
    const result = await this.#line.call('edit', [text, edit]);
    // What was typed meanwhile stands; the edit is made on that.
    if (text !== this.text) return this.edit(edit, origin);
    if (!result.ok && result.failure.code === 'in-use' && edit.kind === 'remove') {
      this.#consent = { edit, goes: result.failure.goes };
      return false;
    }
    return this.#made(result, origin);
  }

  /** Answers the question whether what rests on a member may go with it. */
  async settle(consents: boolean): Promise<void> {
    const { consent } = this;
    this.#consent = null;
    if (consent && consents) await this.edit({ ...consent.edit, cascade: true });
  }

  /** Takes back one difference from the base. */
  async revert(difference: Pick<Difference, 'path'>): Promise<void> {
    this.#made(await this.#line.call('revert', [this.text, { path: difference.path }]));
  }

  #made(result: EditResult, origin?: string): boolean {
    this.#failure = result.ok ? null : result.failure;
    if (result.ok && result.changes.length > 0) {
      this.#follower?.([result.changes]);
      this.#record(result.changes, origin);
    }
    return result.ok;
  }

  /** Changes that a view of the text has made, and others have not. */
  type(changes: readonly TextChange[]): void {
    this.#failure = null;
    this.#record(changes, 'typing');
  }

  /** Changes that no view has made yet, such as a fix. */
  change(changes: readonly TextChange[]): void {
    this.#follower?.([changes]);
    this.#record(changes);
  }

  #record(changes: readonly TextChange[], origin?: string): void {
    this.#history = recorded(this.#history, changes, origin);
    void this.#see();
  }

  undo(): void {
    this.#replay(undone(this.#history));
  }

  redo(): void {
    this.#replay(redone(this.#history));
  }

  #replay(replayed: Replayed | null): void {
    if (!replayed) return;
    this.#history = replayed.history;
    this.#follower?.(replayed.changes);
    void this.#see();
  }

  /** Reads the text; what changes meanwhile is read afterwards, so that only one reading is under way. */
  async #see(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      await this.#ready;
      let seen: Seen;
      do {
        this.aftermath.foresee(this.text);
        seen = await this.#line.call('see', [this.text]);
      } while (seen.text !== this.text);
      this.#seen = seen;
      if (seen.whole !== null) this.#whole = seen.whole;
      if (seen.works) this.#working = seen.whole;
      this.aftermath.of(seen);
    } catch {
      this.#broken = true;
    } finally {
      this.#reading = false;
    }
  }
}
