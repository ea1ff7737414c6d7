/** The deciding worker as a page makes it. */
import { startWorker } from '../workers.ts';
import address from './decision-worker.ts?worker&url';
import type { Aside, Order, Reply } from './orders.ts';

/** Starts the worker. @throws where the browser cannot */
export function decisionAside(): Aside {
  const worker = startWorker(address);
  return {
    send: (order: Order) => worker.postMessage(order),
    listen: (heard, failed) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => heard(data));
      worker.addEventListener('error', failed);
    },
    end: () => worker.terminate()
  };
}
