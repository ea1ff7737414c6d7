/** Owns what follows from the text, behind the typing: outcome, scenarios, review, impact. The last good one is kept while the text is broken. */
import type { Replayable } from '#lib/document/replay.ts';
import type { ExplainedScenario } from '#lib/report/exchange/explained.ts';
import type { KeptScenario } from '#lib/report/exchange/scenario.ts';
import type { Progress } from '#lib/review/pace.ts';
import type { ScenarioResult } from '#lib/review/scenarios.ts';
import { Deciding } from './deciding.svelte.ts';
import type { Reviewed, Seen } from './engine.ts';
import type { Calls } from './line.ts';
import type { ToldImpact } from './told-impact.ts';
import { type Turned, turnedBetween } from './turned.ts';
import type { Verdict } from './verdict.ts';

/** Something that is worked out at length. */
export interface Long<T> {
  /** Of the last text that it was worked out for; null before there is one. */
  readonly result: T | null;
  /** The text that it holds for. */
  readonly text: string | null;
  /** How far it is; null while nothing is under way. */
  readonly progress: Progress | null;
  /** It was stopped by hand. */
  readonly stopped: boolean;
}

const NOTHING = { result: null, text: null, progress: null, stopped: false } as const;
const START: Progress = { phase: 'space', done: 0, total: 1 };
/** How long the text rests before its scenarios run, and before its review begins, in milliseconds: who types on needs the processor. */
const REST = { scenarios: 300, review: 1_500 };

export class Aftermath {
  readonly #deciding: Deciding;
  readonly #slow: Calls;
  #seen = $state.raw<Seen | null>(null);
  #scenarios = $state.raw<Long<readonly ScenarioResult[]>>(NOTHING);
  #turned = $state.raw<readonly Turned[]>([]);
  #review = $state.raw<Long<Reviewed>>(NOTHING);
  #impact = $state.raw<Long<ToldImpact> & { readonly before?: string | null }>(NOTHING);
  #stop = new AbortController();
  /** The last text that worked. */
  #working = '';

  /**
   * @param deciding a worker for the outcome
   * @param slow one for what takes long
   */
  constructor(deciding: Calls, slow: Calls, run: () => Replayable) {
    this.#deciding = new Deciding(deciding, run);
    this.#slow = slow;
  }

  /** What the rules make of the run; of the last text that worked. */
  get verdict(): Verdict | null {
    return this.#deciding.verdict;
  }

  /** The outcome is that of an earlier text, since the present one does not work. */
  get isOld(): boolean {
    return this.#seen?.works === false && this.verdict !== null;
  }

  get scenarios(): Long<readonly ScenarioResult[]> {
    return this.#scenarios;
  }

  /** The scenarios that the last change turned. */
  get turned(): readonly Turned[] {
    return this.#turned;
  }

  get review(): Long<Reviewed> {
    return this.#review;
  }

  /** The review of the present text gave way to a comparison, and begins by itself after it. */
  get reviewWaits(): boolean {
    return this.#impact.progress !== null && !this.#review.stopped && this.#isUnreviewed;
  }

  get #isUnreviewed(): boolean {
    return this.#seen?.works === true && this.#review.text !== this.#seen.text;
  }

  /** `before`: what the text is compared with, as `impactOn` was asked. */
  get impact(): Long<ToldImpact> & { readonly before?: string | null } {
    return this.#impact;
  }

  /** Decides on a text while it is still being read elsewhere; what was under way for another one is given up. */
  foresee(text: string): void {
    this.#giveUp();
    this.#deciding.foresee(text);
  }

  /** Decides on the last text that worked again: the run is another one. */
  decideAgain(): void {
    this.#deciding.on(this.#working);
  }

  /** Works out what follows from a text. */
  of(seen: Seen): void {
    this.#seen = seen;
    this.#giveUp();
    this.#scenarios = { ...this.#scenarios, progress: seen.works ? START : null };
    this.#review = { ...this.#review, progress: null, stopped: false };
    this.#impact = NOTHING;
    if (!seen.works) return;
    this.#working = seen.text;
    void this.#follow(seen.text);
  }

  #giveUp(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  /** Scenarios, then the review: what of it is not there yet, each when the text has come to rest. */
  async #follow(text: string): Promise<void> {
    const { signal } = this.#stop;
    await this.#deciding.done(text, signal);
    if (this.#scenarios.text !== text && (await rested(REST.scenarios, signal)))
      await this.#runScenarios(text, signal);
    if (!this.#review.stopped && (await rested(REST.review, signal))) await this.reviewNow();
  }

  async #runScenarios(text: string, signal: AbortSignal): Promise<void> {
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) this.#scenarios = { ...this.#scenarios, progress };
    };
    const results = await this.#slow.call('scenarios', [text], { signal, onProgress });
    if (signal.aborted || !results) return;
    const { result: before } = this.#scenarios;
    this.#turned = before ? turnedBetween(before, results) : [];
    this.#scenarios = { result: results, text, progress: null, stopped: false };
  }

  /** Reviews the space of all answers of the present text, unless that is done or under way. */
  async reviewNow(): Promise<void> {
    if (!this.#isUnreviewed || this.#review.progress) return;
    const { signal } = this.#stop;
    const text = this.#working;
    this.#review = { ...this.#review, progress: START, stopped: false };
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) this.#review = { ...this.#review, progress };
    };
    const result = await this.#slow.call('review', [text], { signal, onProgress });
    if (!signal.aborted && result) this.#review = { result, text, progress: null, stopped: false };
  }

  /**
   * Works out what the present text changes against another one; null: against its base. There is one worker for what takes long:
   * scenarios and review give way to this, and go on after it.
   */
  async impactOn(before: string | null): Promise<void> {
    const text = this.#seen?.works ? this.#seen.text : null;
    if (text === null) return;
    this.#giveUp();
    const { signal } = this.#stop;
    this.#review = { ...this.#review, progress: null };
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) this.#impact = { ...this.#impact, progress };
    };
    this.#impact = { ...NOTHING, before, progress: START };
    const result = await this.#slow.call('impact', [before, text], { signal, onProgress });
    if (signal.aborted) return;
    this.#impact = { result, text, before, progress: null, stopped: result === null };
    void this.#follow(text);
  }

  /** Stops the comparison; what gave way to it goes on. */
  stopImpact(): void {
    this.#giveUp();
    this.#impact = { ...NOTHING, before: this.#impact.before ?? null, stopped: true };
    void this.#follow(this.#working);
  }

  /** Stops the review of this text until it is asked for; scenarios that were under way with it go on. */
  stopReview(): void {
    this.#giveUp();
    this.#review = { ...this.#review, progress: null, stopped: true };
    void this.#follow(this.#working);
  }

  /** Why scenarios of a text came out otherwise than they expect. */
  explain(text: string, ids: readonly string[]): Promise<readonly ExplainedScenario[]> {
    return this.#slow.call('explain', [text, ids]);
  }

  /** The run as a scenario of the last text that worked; null before there is one. */
  scenario(title: string): Promise<KeptScenario | null> {
    return this.#deciding.scenario(this.#working, title);
  }

  /** Another text, not a change of the one before. */
  forget(): void {
    this.#giveUp();
    this.#deciding.forget();
    this.#turned = [];
    this.#scenarios = this.#review = this.#impact = NOTHING;
  }

  close(): void {
    this.#giveUp();
    this.#deciding.close();
    this.#slow.close();
  }
}

/** After a while; at once where it is no longer wanted. Resolves with whether it still is. */
function rested(time: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((done) => {
    const rest = setTimeout(() => done(true), time);
    signal.addEventListener('abort', () => {
      clearTimeout(rest);
      done(false);
    });
  });
}
