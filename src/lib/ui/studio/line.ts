/** Owns the line to a worker of the studio: calls go out, promises come back. */
import type { Paced } from '#lib/review/pace.ts';
import { startWorker } from '../workers.ts';
import type { Engine } from './engine.ts';
import type { Answer, Call, Method } from './protocol.ts';
import workerUrl from './worker.ts?worker&url';

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (trouble: Error) => void;
  readonly onProgress: Paced['onProgress'];
}

/** As much of a line as its users need. */
export type Calls = Pick<Line, 'call' | 'close'>;

export class Line {
  readonly #worker = startWorker(workerUrl);
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data));
    this.#worker.addEventListener('error', () => this.#breakOff());
  }

  /** Calls a method of the engine. What is cancelled through the signal comes to null. Rejects where the worker fails. */
  call<Name extends Method>(
    method: Name,
    given: Readonly<Parameters<Engine[Name]>>,
    { signal, onProgress }: Paced = {}
  ): ReturnType<Engine[Name]> {
    const id = this.#count++;
    const promise = new Promise((done, failed) => this.#waiting.set(id, { done, failed, onProgress }));
    signal?.addEventListener('abort', () => this.#worker.postMessage({ kind: 'cancel', id } satisfies Call));
    this.#worker.postMessage({ kind: 'call', id, method, given } satisfies Call);
    return promise as ReturnType<Engine[Name]>;
  }

  close(): void {
    this.#worker.terminate();
  }

  #hear(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (answer.kind === 'progress') return waiting?.onProgress?.(answer.progress);
    this.#waiting.delete(answer.id);
    if (answer.kind === 'result') waiting?.done(answer.result);
    else waiting?.failed(new Error(answer.message));
  }

  /** The code of the worker did not load, or it broke down. */
  #breakOff(): void {
    for (const { failed } of this.#waiting.values()) failed(new Error('The worker failed.'));
    this.#waiting.clear();
  }
}
