/** Owns which run the studio shows outcomes for: one's own, or one that came along with rules that were brought in. */
import type { AjarDocument } from '#lib/document/document.ts';
import type { Replayable } from '#lib/document/replay.ts';

/** One's own run, as it is when it is asked for. */
interface Own {
  readonly run: () => Replayable;
  readonly started: () => boolean;
}

export class Runs {
  readonly #own: Own;
  #brought = $state.raw<AjarDocument | null>(null);

  constructor(own: Own) {
    this.#own = own;
  }

  /** The run that outcomes are shown for. */
  get now(): Replayable {
    const { answers, weights, cost } = this.#brought ?? this.#own.run();
    return { answers, weights, cost };
  }

  /** Whether it has anything in it. */
  get started(): boolean {
    return this.#brought !== null || this.#own.started();
  }

  /** The run that came along; null while it is one's own. */
  get brought(): AjarDocument | null {
    return this.#brought;
  }

  /** Takes a run that came along; null: one's own again. Nothing of one's own is written over. */
  bring(document: AjarDocument | null): void {
    this.#brought = document;
  }
}
