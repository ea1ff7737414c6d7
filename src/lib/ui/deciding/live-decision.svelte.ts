/**
 * Owns the decision that a page shows while its situation changes: the first one at once, so that nothing waits for a
 * worker to start, every later one in the worker, so that nothing that moves has to wait.
 */
import {
  decide,
  type Decision,
  type DecideOptions,
  type Model,
  type Situation
} from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { Decider } from './decider.ts';

/** A decision with what it was made from. */
export interface Decided {
  readonly ruleSet: RuleSet;
  readonly situation: Situation;
  readonly decision: Decision;
}

export class LiveDecision {
  readonly #decider: Decider;
  #latest = $state.raw<Decided | null>(null);
  #asked: Situation | null = null;

  constructor(decider: Decider) {
    this.#decider = decider;
  }

  /** The latest that is there; null before the first, and once there is nothing to decide on. */
  get latest(): Decided | null {
    return this.#latest;
  }

  /** Whether the latest is on what was last asked for. */
  get isCurrent(): boolean {
    return this.#latest?.situation === this.#asked;
  }

  /** Decides on a situation, on other rules than before at once; of several the last one wins. */
  take(model: Model, situation: Situation, options: DecideOptions): void {
    const { ruleSet } = model;
    this.#asked = situation;
    if (this.#latest?.ruleSet !== ruleSet)
      this.#latest = { ruleSet, situation, decision: decide(model, situation, options) };
    else
      void this.#decider.decide(ruleSet, situation, options).then((decision) => {
        if (decision && this.#asked === situation) this.#latest = { ruleSet, situation, decision };
      });
  }

  /** Nothing is put in any more. */
  clear(): void {
    this.#asked = null;
    this.#latest = null;
  }
}
