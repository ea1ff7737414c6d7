/**
 * Owns what a session stands on: rules with the wizard's actor on them, and the ground before, to which an undo leads
 * back. The actor left behind stays as it was, its run included.
 */
import { createActor } from 'xstate';
import type { Core } from '#lib/catalog/core.ts';
import type { Situation } from '#lib/decision/index.ts';
import { compile } from '#lib/decision/model.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import { makeDocument } from '#lib/document/make.ts';
import type { Replayable } from '#lib/document/replay.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { Saved } from '#lib/storage/store.ts';
import { wizardMachine, type WizardEvent, type WizardInput } from '#lib/wizard/machine.ts';
import { isStarted, progressOf, situationOf, type Run } from '#lib/wizard/run.ts';
import type { OwnRules } from './rules/own-rules.ts';
import { ReactiveActor } from './session-actor.ts';

/** What a document carries besides the run. */
export type Extras = Pick<AjarDocument, 'title' | 'name' | 'decided'>;

export interface Ground {
  readonly wizard: ReactiveActor<typeof wizardMachine>;
  /** Null on the published rules. */
  readonly own: OwnRules | null;
  readonly extras: Extras;
  /** What these rules have no place for. */
  readonly leftOut: Partial<Replayable>;
}

/** What to stand on: see `Stand` in `session-rules.ts`, which makes all but the simplest. */
export interface Footing extends Omit<Ground, 'wizard'> {
  readonly ruleSet: RuleSet;
  readonly saved: Omit<WizardInput, 'ruleSet' | 'model'>;
}

/** Nothing put in yet, on published rules. */
export const bareOn = ({ ruleSet, opening }: Core): Footing => ({
  ruleSet,
  own: null,
  saved: { opening },
  extras: {},
  leftOut: {}
});

export class Grounds {
  readonly #changed: () => void;
  #now = $state.raw<Ground | null>(null);
  #before = $state.raw<Ground | null>(null);
  /** What went with runs that were put away. */
  readonly #away = new WeakMap<Run, Extras>();

  /** @param changed called after every change of a run */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get now(): Ground | null {
    return this.#now;
  }

  get canGoBack(): boolean {
    return this.#before !== null;
  }

  /** Stands on new ground. @param revises it is the present one with changes: an undo goes past it */
  stand({ ruleSet, saved, ...rest }: Footing, revises = false): void {
    if (!revises && this.#holdsWork()) this.#before = this.#now;
    const actor = createActor(wizardMachine, { input: { ruleSet, model: compile(ruleSet), ...saved } });
    this.#now = { wizard: new ReactiveActor(actor), ...rest };
    let known = actor.getSnapshot().context.run;
    actor.subscribe(({ context: { run } }) => {
      if (run !== known) this.#changed();
      known = run;
    });
  }

  /** Sends an event to the wizard. What a document carries besides goes, and comes back, with the run that it belongs to. */
  send(event: WizardEvent): void {
    if (!this.#now) return;
    const { wizard, extras } = this.#now;
    const { run, past } = wizard.snapshot.context;
    const back = past.at(-1);
    this.#away.set(run, extras);
    wizard.actor.send(event);
    if (event.type === 'START_OVER') this.set({ extras: {} });
    if (event.type === 'UNDO' && back) this.set({ extras: this.#away.get(back) ?? {} });
  }

  #holdsWork(): boolean {
    return this.#now !== null && (this.#now.own !== null || isStarted(this.#now.wizard.snapshot.context.run));
  }

  /** Changes places with the ground before. */
  goBack(): void {
    if (this.#before) [this.#now, this.#before] = [this.#before, this.#now];
  }

  /** The document of a situation on this ground; null where there is none yet. @param made a day, YYYY-MM-DD */
  documentOf(made: string, situation: (run: Run) => Situation = situationOf): AjarDocument | null {
    if (!this.#now) return null;
    const { wizard, own, extras } = this.#now;
    const { run, ruleSet } = wizard.snapshot.context;
    const changes = own && { [own.kind === 'overlay' ? 'overlay' : 'ruleset']: own.data };
    return makeDocument({
      ruleSet,
      situation: situation(run),
      made,
      notes: run.notes,
      ...extras,
      ...changes
    });
  }

  /** What is kept in the browser: skipped answers too, where one stands, and the text of rules of one's own. */
  saved(made: string): Saved | null {
    const document = this.documentOf(made);
    if (!this.#now || !document) return null;
    const { wizard, own } = this.#now;
    const mark = own && { own: { origin: own.origin, text: own.text ?? undefined } };
    return { document, progress: progressOf(wizard.snapshot.context.run), ...mark };
  }

  /** Sets what a document carries besides the run, and what these rules have no place for. */
  set(rest: Partial<Pick<Ground, 'extras' | 'leftOut'>>): void {
    if (this.#now) this.#now = { ...this.#now, ...rest };
  }

  /** Forgets the way back. */
  forget(): void {
    this.#before = null;
  }
}
