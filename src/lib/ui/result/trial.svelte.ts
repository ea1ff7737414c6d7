/**
 * Owns a trial: what would come out with a few answers changed, beside what stands. Nothing that is saved is touched by it;
 * it belongs to the outcome that it was tried on, and is gone when that changes.
 */
import { tick } from 'svelte';
import { compile, decide } from '#lib/decision/index.ts';
import { answersAfter } from '#lib/report/index.ts';
import type { FlipView, Outcome } from '#lib/report/views.ts';

interface Tried {
  readonly on: Outcome;
  readonly flip: FlipView;
  /** Null while it is being worked out. */
  readonly outcome: Outcome | null;
}

export class Trial {
  #tried = $state.raw<Tried | null>(null);

  /** The trial on `outcome` that is open; null where there is none. */
  on(outcome: Outcome): Tried | null {
    return this.#tried?.on === outcome ? this.#tried : null;
  }

  /** Works out what `flip` leads to. A newer trial takes the place of an older one. */
  async start(on: Outcome, flip: FlipView): Promise<void> {
    const begun: Tried = { on, flip, outcome: null };
    this.#tried = begun;
    // The button answers before the page is busy.
    await tick();
    await new Promise(requestAnimationFrame);
    const outcome = outcomeAfter(on, flip);
    if (this.#tried === begun) this.#tried = { on, flip, outcome };
  }

  /** Puts it back. */
  drop(): void {
    this.#tried = null;
  }
}

function outcomeAfter({ ruleSet, decision, answers: present, cost }: Outcome, flip: FlipView): Outcome {
  const answers = answersAfter(present, flip);
  const situation = { answers, weights: decision.weights, cost };
  return { ruleSet, decision: decide(compile(ruleSet), situation), answers, cost };
}
