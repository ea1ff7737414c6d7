/** Owns what follows from the text, behind the typing: outcome, scenarios, review, impact. The last good one is kept while the text is broken. */
import type { Replayable } from '#lib/document/replay.ts';
import type { ExplainedScenario } from '#lib/report/exchange/explained.ts';
import type { KeptScenario } from '#lib/report/exchange/scenario.ts';
import type { Difference as Impact } from '#lib/review/difference.ts';
import type { Progress } from '#lib/review/pace.ts';
import type { ScenarioResult } from '#lib/review/scenarios.ts';
import type { Reviewed, Seen } from './engine.ts';
import type { Verdict } from './verdict.ts';
import type { Line } from './line.ts';

/** A scenario whose outcome the last change of the text changed. */
export interface Turned {
  readonly id: string;
  readonly before: ScenarioResult['got'] | null;
  readonly after: ScenarioResult['got'];
}

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
/** How long the text rests before its review begins, in milliseconds. */
const REST = 1_500;

export class Aftermath {
  readonly #deciding: Line;
  readonly #slow: Line;
  readonly #run: () => Replayable;
  #seen = $state.raw<Seen | null>(null);
  #verdict = $state.raw<{ readonly text: string; readonly verdict: Verdict } | null>(null);
  #scenarios = $state.raw<Long<readonly ScenarioResult[]>>(NOTHING);
  #turned = $state.raw<readonly Turned[]>([]);
  #review = $state.raw<Long<Reviewed>>(NOTHING);
  #impact = $state.raw<Long<Impact> & { readonly before?: string | null }>(NOTHING);
  #stop = new AbortController();
  /** The text that the outcome is wanted for. */
  #wanted = '';
  /** The last text that worked. */
  #working = '';
  #isDeciding = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param deciding a worker for the outcome alone: a decision without answers takes longer than a keystroke
   * @param slow one for what takes long
   */
  constructor(deciding: Line, slow: Line, run: () => Replayable) {
    this.#deciding = deciding;
    this.#slow = slow;
    this.#run = run;
  }

  /** What the rules make of the run; of the last text that worked. */
  get verdict(): Verdict | null {
    return this.#verdict?.verdict ?? null;
  }

  /** The outcome is that of an earlier text, since the present one does not work. */
  get isOld(): boolean {
    return this.#seen?.works === false && this.#verdict !== null;
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

  /** `before`: what the text is compared with, as `impactOn` was asked. */
  get impact(): Long<Impact> & { readonly before?: string | null } {
    return this.#impact;
  }

  /** Decides on a text while it is still being read elsewhere; where it does not work, the outcome stays. */
  foresee(text: string): void {
    this.#wanted = text;
    void this.#decide();
  }

  /** Works out what follows from a text; what was under way for another one is given up. */
  of(seen: Seen): void {
    this.#seen = seen;
    this.#interrupt();
    if (!seen.works) return;
    this.#working = seen.text;
    void this.#follow(seen.text);
  }

  #interrupt(): void {
    clearTimeout(this.#rest);
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#scenarios = { ...this.#scenarios, progress: null };
    this.#review = { ...this.#review, progress: null, stopped: false };
    this.#impact = NOTHING;
  }

  async #follow(text: string): Promise<void> {
    const { signal } = this.#stop;
    await this.#runScenarios(text, signal);
    if (signal.aborted) return;
    this.#rest = setTimeout(() => void this.reviewNow(), REST);
  }

  /** One decision at a time; after it, one on what the text is by then. */
  async #decide(): Promise<void> {
    if (this.#isDeciding) return;
    this.#isDeciding = true;
    try {
      let text: string;
      do {
        text = this.#wanted;
        const verdict = await this.#deciding.call('decide', [text, this.#run()]);
        if (verdict) this.#verdict = { text, verdict };
      } while (text !== this.#wanted);
    } finally {
      this.#isDeciding = false;
    }
  }

  async #runScenarios(text: string, signal: AbortSignal): Promise<void> {
    const onProgress = (progress: Progress) => (this.#scenarios = { ...this.#scenarios, progress });
    const results = await this.#slow.call('scenarios', [text], { signal, onProgress });
    if (signal.aborted || !results) return;
    const { result: before } = this.#scenarios;
    this.#turned = before ? turnedBetween(before, results) : [];
    this.#scenarios = { result: results, text, progress: null, stopped: false };
  }

  /** Reviews the space of all answers of the present text. */
  async reviewNow(): Promise<void> {
    const text = this.#seen?.works ? this.#seen.text : null;
    if (text === null || this.#review.text === text) return;
    const { signal } = this.#stop;
    this.#review = { ...this.#review, progress: START, stopped: false };
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) this.#review = { ...this.#review, progress };
    };
    const result = await this.#slow.call('review', [text], { signal, onProgress });
    if (!signal.aborted && result) this.#review = { result, text, progress: null, stopped: false };
  }

  /** Works out what the present text changes against another one; null: against its base. */
  async impactOn(before: string | null): Promise<void> {
    const text = this.#seen?.works ? this.#seen.text : null;
    if (text === null) return;
    this.stop();
    const { signal } = this.#stop;
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) this.#impact = { ...this.#impact, progress };
    };
    this.#impact = { ...NOTHING, before, progress: START };
    const result = await this.#slow.call('impact', [before, text], { signal, onProgress });
    if (!signal.aborted) this.#impact = { result, text, before, progress: null, stopped: result === null };
  }

  /** Why scenarios of a text came out otherwise than they expect. */
  explain(text: string, ids: readonly string[]): Promise<readonly ExplainedScenario[]> {
    return this.#slow.call('explain', [text, ids]);
  }

  /** The run as a scenario of the last text that worked; null before there is one. */
  scenario(title: string): Promise<KeptScenario | null> {
    return this.#deciding.call('scenario', [this.#working, this.#run(), title]);
  }

  /** Stops what is under way. */
  stop(): void {
    this.#interrupt();
    this.#review = { ...this.#review, stopped: true };
  }

  /** Another text, not a change of the one before. */
  forget(): void {
    this.#interrupt();
    this.#verdict = null;
    this.#turned = [];
    this.#scenarios = this.#review = this.#impact = NOTHING;
  }

  close(): void {
    this.#interrupt();
    this.#deciding.close();
    this.#slow.close();
  }
}

function turnedBetween(
  before: readonly ScenarioResult[],
  after: readonly ScenarioResult[]
): readonly Turned[] {
  const was = new Map(before.map(({ id, got }) => [id, got]));
  return after.flatMap(({ id, got }) => {
    const old = was.get(id) ?? null;
    const isSame =
      old?.family === got.family && old.alternative === got.alternative && old.status === got.status;
    return isSame ? [] : [{ id, before: old, after: got }];
  });
}
