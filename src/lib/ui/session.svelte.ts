/**
 * Owns the one gateway to a person's answers: rules from the catalog, the wizard's actor, what is kept in the browser.
 * Made in the root layout, handed down by context, never at module scope (prerendered pages would share it).
 */
import { getContext, onMount, setContext } from 'svelte';
import { createActor } from 'xstate';
import type { Release } from '#lib/catalog/catalog.ts';
import type { Answers, Interview, Model, Situation } from '#lib/decision/index.ts';
import { compile } from '#lib/decision/model.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import { makeDocument } from '#lib/document/make.ts';
import type { Dropped } from '#lib/document/problem.ts';
import type { Replay } from '#lib/document/replay.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { Entry, Reading, Saved } from '#lib/storage/store.ts';
import { wizardMachine, type WizardEvent, type WizardInput } from '#lib/wizard/machine.ts';
import type { Place, Position } from '#lib/wizard/place.ts';
import {
  countingSituation,
  isStarted,
  placeOf,
  progressOf,
  situationOf,
  type Notes,
  type Run
} from '#lib/wizard/run.ts';
import { ReactiveActor } from './session-actor.ts';
import type { SessionDoors } from './session-doors.ts';
import { Keeping } from './session-keeping.ts';
import { noticeOfReading, without, withNotice, type Notice } from './session-notices.ts';

/** What a document carries besides the run. */
export type Extras = Pick<AjarDocument, 'title' | 'name' | 'decided'>;

export type Adoption =
  | { readonly kind: 'adopted'; readonly dropped: readonly Dropped[] }
  /** There is other work here: ask, and call again with `replace`. */
  | { readonly kind: 'asks'; readonly answers: number };

type Wizard = ReactiveActor<typeof wizardMachine>;

export class Session {
  readonly #doors: SessionDoors;
  readonly #keeping: Keeping;
  #release: Release | null = null;
  #extras: Extras = {};
  #phase = $state<'loading' | 'ready' | 'failed'>('loading');
  #wizard = $state.raw<Wizard | null>(null);
  #notices = $state.raw<readonly Notice[]>([]);

  constructor(doors: SessionDoors) {
    this.#doors = doors;
    this.#keeping = new Keeping(doors, {
      saved: () => this.#saved(),
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
      this.#wizard?.actor.stop();
    };
  }

  /** Loads the rules, again where that failed. */
  async retry(): Promise<void> {
    this.#phase = 'loading';
    try {
      const release = this.#doors.catalog.newest();
      if (release === null) throw new Error('The catalog is empty.');
      const [ruleSet, reading] = await Promise.all([release.core(), this.#keeping.read()]);
      this.#release = release;
      await this.#begin(ruleSet, reading);
      this.#phase = 'ready';
    } catch {
      this.#phase = 'failed';
    }
  }

  async #begin(ruleSet: RuleSet, reading: Reading): Promise<void> {
    const notice = noticeOfReading(reading);
    if (notice) this.#tell(notice);
    const saved = reading.status === 'ok' ? await this.#opened(reading.entry, ruleSet) : {};
    const actor = createActor(wizardMachine, { input: { ruleSet, model: compile(ruleSet), ...saved } });
    this.#wizard = new ReactiveActor(actor);
    let known = actor.getSnapshot().context.run;
    actor.subscribe(({ context: { run } }) => {
      if (run !== known) this.#keeping.touch();
      known = run;
    });
  }

  /** A saved entry on the present rules, its extras taken over; says what no longer fits. */
  async #opened(
    { document, progress }: Entry,
    ruleSet: RuleSet
  ): Promise<Omit<WizardInput, 'ruleSet' | 'model'>> {
    const replayed = await replayOn(ruleSet, document);
    const { situation, notes, dropped } = replayed;
    this.#extras = extrasOf(document, replayed);
    if (dropped.length > 0) this.#tell({ code: 'dropped', dropped });
    return { situation, notes, ...(progress && { progress }) };
  }

  get phase(): 'loading' | 'ready' | 'failed' {
    return this.#phase;
  }

  /** The wizard's snapshot; null until the session is ready. */
  get snapshot(): Wizard['snapshot'] | null {
    return this.#wizard?.snapshot ?? null;
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
    return this.#extras;
  }

  /** The one way to change anything. Events that do not fit where one stands are ignored. */
  send(event: WizardEvent): void {
    this.#wizard?.actor.send(event);
  }

  /** The rules with reasons, actions and evidence. Rejects where they cannot be loaded. */
  full(): Promise<RuleSet> {
    return this.#release?.full() ?? Promise.reject(new Error('No rules are loaded yet.'));
  }

  /** Sets a document's title, name or decision taken, and saves them. */
  describe(extras: Extras): void {
    this.#extras = { ...this.#extras, ...extras };
    this.#keeping.touch();
  }

  /** The document of the answers that count. A link takes out what was not ticked (`forSharing`). Null until ready. */
  documentNow(): AjarDocument | null {
    return this.#documentOf(this.situation);
  }

  #documentOf(situation: Situation): AjarDocument | null {
    const { ruleSet, run } = this;
    if (!ruleSet || !run) return null;
    return makeDocument({ ruleSet, situation, made: this.#doors.today(), notes: run.notes, ...this.#extras });
  }

  /** Makes a document one's own. Other work here is never replaced without `replace`, and then an undo brings it back. */
  async adopt(document: AjarDocument, { replace = false } = {}): Promise<Adoption> {
    const { ruleSet } = this;
    const replayed = ruleSet && (await replayOn(ruleSet, document));
    const { run } = this;
    if (!replayed || !run) return { kind: 'asks', answers: 0 };
    const { situation, notes, dropped } = replayed;
    const isOther = !sameAnswers(situation.answers, run.answers);
    if (isStarted(run) && isOther && !replace)
      return { kind: 'asks', answers: Object.keys(run.answers).length };
    this.#extras = extrasOf(document, replayed);
    this.send({ type: 'LOAD', situation, notes });
    this.#keeping.flush();
    return { kind: 'adopted', dropped };
  }

  /** What is kept in the browser: skipped answers too, and where one stands. */
  #saved(): Saved | null {
    const { run } = this;
    const document = run && this.#documentOf(situationOf(run));
    return document && { document, progress: progressOf(run) };
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
    const { ruleSet } = this;
    if (reading.status === 'ok' && ruleSet)
      this.send({ type: 'LOAD', ...(await this.#opened(reading.entry, ruleSet)) });
    if (reading.status === 'empty') this.send({ type: 'START_OVER' });
    this.#keeping.drop();
  }

  /** Deletes unreadable data that could not be put aside, and saves the present run in its place. */
  discardUnreadable(): void {
    this.#keeping.discard();
    this.dismiss('unreadable');
    this.#keeping.save();
  }

  /** Deletes everything that is kept in this browser, and begins anew. Resolves with whether that was possible. */
  forget(): Promise<boolean> {
    this.#extras = {};
    this.send({ type: 'START_OVER' });
    return this.#keeping.forget();
  }

  /** Takes a notice off the list. */
  dismiss(code: Notice['code']): void {
    this.#notices = without(this.#notices, code);
  }

  #tell(notice: Notice): void {
    this.#notices = withNotice(this.#notices, notice);
  }
}

/** A document on these rules. Its code is fetched with the first one: a first visit has none to open. */
async function replayOn(ruleSet: RuleSet, document: AjarDocument): Promise<Replay> {
  const { replay } = await import('#lib/document/replay.ts');
  return replay(document, ruleSet);
}

function extrasOf({ title, name }: AjarDocument, { decided }: Replay): Extras {
  return { title, name, decided: decided ?? undefined };
}

function sameAnswers(a: Answers, b: Answers): boolean {
  const sorted = (answers: Answers) =>
    JSON.stringify(Object.entries(answers).sort(([one], [two]) => (one < two ? -1 : 1)));
  return sorted(a) === sorted(b);
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
