/**
 * Owns the one gateway to a person's answers: rules from the catalog, the wizard's actor, what is kept in the browser.
 * Made in the root layout, handed down by context, never at module scope (prerendered pages would share it).
 */
import { getContext, onMount, setContext } from 'svelte';
import type { Release } from '#lib/catalog/catalog.ts';
import type { Answers, Interview, Model, Situation } from '#lib/decision/index.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { Reading, Saved } from '#lib/storage/store.ts';
import type { WizardEvent } from '#lib/wizard/machine.ts';
import type { Place, Position } from '#lib/wizard/place.ts';
import { countingSituation, isStarted, placeOf, type Notes, type Run } from '#lib/wizard/run.ts';
import type { Origin, OwnRules } from './rules/own-rules.ts';
import type * as Changes from './session-changes.ts';
import { bareOn, Grounds, type Extras, type Ground } from './session-ground.svelte.ts';
import type { SessionDoors } from './session-doors.ts';
import { Keeping } from './session-keeping.ts';
import { noticeOfReading, without, withNotice, type Notice } from './session-notices.ts';

export type { Adoption } from './session-changes.ts';
export type { Extras } from './session-ground.svelte.ts';

export class Session {
  readonly #doors: SessionDoors;
  readonly #keeping: Keeping;
  readonly #grounds = new Grounds(() => this.#keeping.touch());
  #release: Release | null = null;
  #inside: Changes.Inside | null = null;
  #phase = $state<'loading' | 'ready' | 'failed'>('loading');
  #notices = $state.raw<readonly Notice[]>([]);
  #shown = $state.raw<OwnRules | null>();

  constructor(doors: SessionDoors) {
    this.#doors = doors;
    this.#keeping = new Keeping(doors, {
      saved: () => this.#grounds.saved(doors.today()),
      tell: (notice) => this.#tell(notice),
      isSaved: () => this.dismiss('not-saved'),
      hear: (theirs) => this.#hear(theirs)
    });
  }

  /** Loads the rules and what is saved. Returns the function that ends the session. In the browser only. */
  start(): () => void {
    const stopKeeping = this.#keeping.flushOnLeaving();
    void this.retry();
    return () => {
      stopKeeping();
      this.#ground?.wizard.actor.stop();
    };
  }

  /** Loads the rules, again where that failed. */
  async retry(): Promise<void> {
    this.#phase = 'loading';
    try {
      const release = this.#doors.catalog.newest();
      if (release === null) throw new Error('The catalog is empty.');
      const [core, reading] = await Promise.all([release.core(), this.#keeping.read()]);
      this.#release = release;
      this.#inside = {
        ...this.#doors,
        published: core,
        grounds: this.#grounds,
        keeping: this.#keeping,
        tell: (told) => this.#tell(told),
        dismiss: (code) => this.dismiss(code)
      };
      this.#tell(noticeOfReading(reading));
      if (reading.status === 'ok') await this.#open(reading.entry);
      else this.#grounds.stand(bareOn(core));
      this.#phase = 'ready';
    } catch {
      this.#phase = 'failed';
    }
  }

  async #open(saved: Saved): Promise<void> {
    const [{ openSaved }, inside] = await this.#changes();
    await openSaved(inside, saved);
  }

  /** The code for documents and rules of one's own. Rejects where it cannot be fetched, or the rules are not there yet. */
  async #changes(): Promise<[typeof Changes, Changes.Inside]> {
    if (!this.#inside) throw new Error('No rules are loaded yet.');
    return [await import('./session-changes.ts'), this.#inside];
  }

  get #ground(): Ground | null {
    return this.#grounds.now;
  }

  get phase(): 'loading' | 'ready' | 'failed' {
    return this.#phase;
  }

  /** The wizard's snapshot; null until the session is ready. */
  get snapshot(): Ground['wizard']['snapshot'] | null {
    return this.#ground?.wizard.snapshot ?? null;
  }

  get run(): Run | null {
    return this.snapshot?.context.run ?? null;
  }

  /** The rules without their long texts. */
  get ruleSet(): RuleSet | null {
    return this.snapshot?.context.ruleSet ?? null;
  }

  get model(): Model | null {
    return this.snapshot?.context.model ?? null;
  }

  get interview(): Interview | null {
    return this.snapshot?.context.interview ?? null;
  }

  /** The answers that count, weights and costs. */
  get situation(): Situation {
    const context = this.snapshot?.context;
    return context ? countingSituation(context.run, context.interview.questions) : { answers: {} };
  }

  /** Every answer, skipped ones too. */
  get answers(): Answers {
    return this.run?.answers ?? {};
  }

  get notes(): Notes {
    return this.run?.notes ?? {};
  }

  /** Whether something was put in. */
  get started(): boolean {
    return this.run !== null && isStarted(this.run);
  }

  get weightsChangedAfterResult(): boolean {
    return this.run?.weighedAfterResult ?? false;
  }

  /** The place on screen; null until the session is ready. */
  get place(): Place | null {
    return this.run && placeOf(this.run);
  }

  /** Where the wizard stands, for the browser's history. */
  get position(): Position | null {
    return this.run && { at: this.run.at, asides: this.run.asides };
  }

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** What a document carries besides the run. */
  get extras(): Extras {
    return this.#ground?.extras ?? {};
  }

  /** The rules of one's own that everything runs on; null on the published ones. */
  get own(): OwnRules | null {
    return this.#ground?.own ?? null;
  }

  /** The rules behind what is on the page: one's own, or those of the copy it shows. Null for published ones. */
  get rules(): OwnRules | null {
    return this.#shown === undefined ? this.own : this.#shown;
  }

  /** Says on which rules a copy stands that the page shows; undefined: it shows one's own run again. */
  show(rules: OwnRules | null | undefined): void {
    this.#shown = rules;
  }

  /** Whether `undo` leads anywhere. */
  get canUndo(): boolean {
    return (this.snapshot?.context.past.length ?? 0) > 0 || this.#grounds.canGoBack;
  }

  /** Brings back the run that was put away last, or else the rules and answers before the last change of rules. */
  undo(): void {
    if (this.snapshot?.context.past.length) this.send({ type: 'UNDO' });
    else this.undoRules();
  }

  /** Brings back the rules before the last change of rules, with the answers as they were. */
  undoRules(): void {
    this.dismiss('left-out');
    this.#grounds.goBack();
    this.#keeping.touch();
  }

  /** The one way to change anything. Events that do not fit where one stands are ignored. */
  send(event: WizardEvent): void {
    this.#grounds.send(event);
  }

  /** The rules with reasons, actions and evidence. Rejects where they cannot be loaded. */
  full(): Promise<RuleSet> {
    if (this.own) return Promise.resolve(this.own.ruleSet);
    return this.#release?.full() ?? Promise.reject(new Error('No rules are loaded yet.'));
  }

  /** Sets a document's title, name or decision taken, and saves them. */
  describe(extras: Extras): void {
    this.#grounds.set({ extras: { ...this.extras, ...extras } });
    this.#keeping.touch();
  }

  /** The document of the answers that count. A link takes out what was not ticked (`forSharing`). Null until ready. */
  documentNow(): AjarDocument | null {
    return this.#grounds.documentOf(this.#doors.today(), () => this.situation);
  }

  /**
   * Makes a document one's own, rules that it brings along included. Other work here is never replaced without `replace`,
   * and then `undo` brings it back. Rejects where code or rules cannot be fetched.
   */
  async adopt(
    document: AjarDocument,
    options: { readonly replace?: boolean; readonly origin?: Origin } = {}
  ): Promise<Changes.Adoption> {
    const [changes, inside] = await this.#changes();
    return changes.adopt(inside, document, options);
  }

  /**
   * Runs everything on rules of one's own (`readOwn` makes them), or on the published ones again (null). Answers go along;
   * those without a place are listed in a notice, and come back with rules that have one.
   * @param options.revises they are the present rules edited: the editor's own undo leads back, not this one's
   */
  async choose(own: OwnRules | null, options: { readonly revises?: boolean } = {}): Promise<void> {
    const [changes, inside] = await this.#changes();
    changes.choose(inside, own, options);
  }

  #hear(theirs: Reading): void {
    if (theirs.status === 'ok' && !this.started) void this.#load(this.#keeping.readAgain());
    else this.#tell(noticeOfReading(theirs) ?? { code: 'elsewhere', theirs });
  }

  /** After another tab changed what is saved: keeps what is in this one. */
  keepMine(): void {
    this.dismiss('elsewhere');
    this.#keeping.overwrite();
  }

  /** After another tab changed what is saved: takes that over. An undo brings this tab's answers back. */
  async loadTheirs(): Promise<void> {
    this.dismiss('elsewhere');
    await this.#load(this.#keeping.readAgain());
  }

  async #load(reading: Reading): Promise<void> {
    if (reading.status === 'ok') await this.#open(reading.entry);
    if (reading.status === 'empty') this.send({ type: 'START_OVER' });
    this.#keeping.drop();
  }

  /** Deletes unreadable data that could not be put aside, and saves the present run in its place. */
  discardUnreadable(): void {
    this.#keeping.discard();
    this.dismiss('unreadable');
    this.#keeping.save();
  }

  /** Deletes everything kept in this browser, the library too, and begins anew. Resolves with whether that was possible. */
  async forget(): Promise<boolean> {
    const [changes, inside] = await this.#changes();
    return changes.forget(inside);
  }

  /** Takes a notice off the list. */
  dismiss(code: Notice['code']): void {
    this.#notices = without(this.#notices, code);
  }

  #tell(notice: Notice | null): void {
    if (notice) this.#notices = withNotice(this.#notices, notice);
  }
}

const KEY = Symbol('session');

/** Creates the session, starts it in the browser, and hands it down. For the root layout only. */
export function provideSession(doors: SessionDoors): Session {
  const session = new Session(doors);
  setContext(KEY, session);
  onMount(() => session.start());
  return session;
}

/** The session of this page. For components under the root layout. */
export function useSession(): Session {
  return getContext<Session>(KEY);
}
