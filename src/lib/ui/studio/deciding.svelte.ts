/** Owns the outcome of the run under the text: decided in a worker of its own, one text at a time. */
import type { Replayable } from '#lib/document/replay.ts';
import type { KeptScenario } from '#lib/report/exchange/scenario.ts';
import type { Calls } from './line.ts';
import type { Verdict } from './verdict.ts';

interface Wanted {
  readonly text: string;
  readonly how: 'foresee' | 'decide';
}

export class Deciding {
  readonly #line: Calls;
  readonly #run: () => Replayable;
  #verdict = $state.raw<Verdict | null>(null);
  /** What is asked for: a new object for each asking, since the run may be another one by then. */
  #wanted: Wanted = { text: '', how: 'decide' };
  /** The text that the outcome is of. */
  #decided: string | null = null;
  #going: Promise<void> | null = null;

  /** @param line a worker for this alone: a decision without answers takes longer than a keystroke */
  constructor(line: Calls, run: () => Replayable) {
    this.#line = line;
    this.#run = run;
  }

  /** What the rules make of the run; of the last text that worked. */
  get verdict(): Verdict | null {
    return this.#verdict;
  }

  /** Decides on a text of which it is not known whether it works, unless it takes long to read; then the outcome stays. */
  foresee(text: string): void {
    this.#ask({ text, how: 'foresee' });
  }

  /** Decides on a text, after it on what the text is by then; where that does not work, the outcome stays. */
  on(text: string): void {
    this.#ask({ text, how: 'decide' });
  }

  #ask(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#going ??= this.#goOn();
  }

  /** Resolves when there is nothing left to decide, on a text that works too. @param signal aborted once there is another text */
  async done(text: string, signal: AbortSignal): Promise<void> {
    await this.#going;
    if (this.#decided === text || signal.aborted) return;
    this.on(text);
    await this.#going;
  }

  async #goOn(): Promise<void> {
    try {
      let wanted: Wanted;
      do {
        wanted = this.#wanted;
        const verdict = await this.#line.call(wanted.how, [wanted.text, this.#run()]);
        if (verdict) this.#take(wanted.text, verdict);
      } while (wanted !== this.#wanted);
    } finally {
      this.#going = null;
    }
  }

  #take(text: string, verdict: Verdict): void {
    this.#decided = text;
    this.#verdict = verdict;
  }

  /** The run as a scenario of a text; null where that does not work. */
  scenario(text: string, title: string): Promise<KeptScenario | null> {
    return this.#line.call('scenario', [text, this.#run(), title]);
  }

  forget(): void {
    this.#decided = null;
    this.#verdict = null;
  }

  close(): void {
    this.#line.close();
  }
}
