/** Owns the outcome of the run under the text: decided in a worker of its own, one text at a time. */
import type { Replayable } from '#lib/document/replay.ts';
import type { KeptScenario } from '#lib/report/exchange/scenario.ts';
import type { Calls } from './line.ts';
import type { Verdict } from './verdict.ts';

export class Deciding {
  readonly #line: Calls;
  readonly #run: () => Replayable;
  #verdict = $state.raw<Verdict | null>(null);
  /** The text that the outcome is wanted for: a new object for each asking, since the run may be another one by then. */
  #wanted = { text: '' };
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

  /** Decides on a text, after it on what the text is by then; where that does not work, the outcome stays. Resolves when there is no more to decide. */
  on(text: string): Promise<void> {
    this.#wanted = { text };
    this.#going ??= this.#goOn();
    return this.#going;
  }

  /** Resolves when there is nothing left to decide. */
  async done(): Promise<void> {
    await this.#going;
  }

  async #goOn(): Promise<void> {
    try {
      let wanted: { readonly text: string };
      do {
        wanted = this.#wanted;
        const verdict = await this.#line.call('decide', [wanted.text, this.#run()]);
        if (verdict) this.#verdict = verdict;
      } while (wanted !== this.#wanted);
    } finally {
      this.#going = null;
    }
  }

  /** The run as a scenario of a text; null where that does not work. */
  scenario(text: string, title: string): Promise<KeptScenario | null> {
    return this.#line.call('scenario', [text, this.#run(), title]);
  }

  forget(): void {
    this.#verdict = null;
  }

  close(): void {
    this.#line.close();
  }
}
