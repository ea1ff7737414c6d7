/**
 * Owns a trial: what would come out with a few answers changed, beside what stands. Nothing that is saved is touched by it;
 * it belongs to the outcome that it was tried on, and is gone when that changes.
 */
import { answersAfter } from '#lib/report/index.ts';
import type { FlipView, Outcome } from '#lib/report/views.ts';
import type { Decider } from '../deciding/decider.ts';

interface Tried {
  readonly on: Outcome;
  readonly flip: FlipView;
  /** Null while it is being worked out. */
  readonly outcome: Outcome | null;
}

export class Trial {
  readonly #decider: Decider;
  #tried = $state.raw<Tried | null>(null);

  /** @param decider works it out aside; it is ended by whoever made it */
  constructor(decider: Decider) {
    this.#decider = decider;
  }

  /** The trial on `outcome` that is open; null where there is none. */
  on(outcome: Outcome): Tried | null {
    return this.#tried?.on === outcome ? this.#tried : null;
  }

  /** Works out what `flip` leads to. A newer trial takes the place of an older one. */
  async start(on: Outcome, flip: FlipView): Promise<void> {
    const begun: Tried = { on, flip, outcome: null };
    this.#tried = begun;
    const { ruleSet, cost } = on;
    const answers = answersAfter(on.answers, flip);
    const decision = await this.#decider.decide(ruleSet, { answers, weights: on.decision.weights, cost });
    if (decision && this.#tried === begun)
      this.#tried = { on, flip, outcome: { ruleSet, decision, answers, cost } };
  }

  /** Puts it back. */
  drop(): void {
    this.#tried = null;
  }
}
