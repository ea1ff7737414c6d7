/** Long work in pieces: progress between them, other work let through, and an end when it is no longer wanted. */

export interface Progress {
  readonly phase: 'space' | 'scenarios' | 'runs' | 'answers';
  /** Pieces of work done, out of `total`. */
  readonly done: number;
  readonly total: number;
}

export interface Paced {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Pieces between two turns for others: few enough that a message to cancel comes through, so many that the turns, of which
 * browsers give one in four milliseconds, do not take longer than the work.
 */
const PIECES: Readonly<Record<Progress['phase'], number>> = {
  space: 8,
  scenarios: 8,
  runs: 32,
  answers: 200
};

export class Pace {
  private done = 0;
  private readonly paced: Paced;
  private readonly total: number;

  constructor(paced: Paced, total: number) {
    this.paced = paced;
    this.total = total;
  }

  /** Before each piece. @returns whether to go on */
  async next(phase: Progress['phase']): Promise<boolean> {
    const { onProgress, signal } = this.paced;
    if (this.done % PIECES[phase] === 0) {
      onProgress?.({ phase, done: this.done, total: this.total });
      await turn();
    }
    this.done++;
    return signal?.aborted !== true;
  }
}

/** Lets events through: a promise alone would keep them waiting. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
