/** The worker of the studio: calls of the engine come in as messages, results and progress go out. */
import type { Paced } from '#lib/review/pace.ts';
import { Engine } from './engine.ts';
import type { Answer, Call, Method } from './protocol.ts';

const engine = new Engine();
const running = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  if (data.kind === 'cancel') running.get(data.id)?.abort();
  else void answer(data);
});

async function answer({ id, method, given }: Extract<Call, { kind: 'call' }>): Promise<void> {
  const stop = new AbortController();
  running.set(id, stop);
  const paced: Paced = {
    signal: stop.signal,
    onProgress: (progress) => tell({ kind: 'progress', id, progress })
  };
  try {
    const methods = engine as Record<Method, (...all: readonly unknown[]) => Promise<unknown>>;
    tell({ kind: 'result', id, result: await methods[method](...given, paced) });
  } catch (trouble) {
    tell({ kind: 'failed', id, message: trouble instanceof Error ? trouble.message : String(trouble) });
  } finally {
    running.delete(id);
  }
}

function tell(message: Answer): void {
  postMessage(message);
}
