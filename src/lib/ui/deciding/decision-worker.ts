/** The worker that decides aside, so that a page stays quick: compiles a rule set once, then answers each order. */
import { compile, decide, type Model } from '#lib/decision/index.ts';
import type { Order, Reply } from './orders.ts';

let model: Model | null = null;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.ruleSet) model = compile(data.ruleSet);
  if (!model || !data.situation) return;
  const reply: Reply = decide(model, data.situation, data.options);
  postMessage(reply);
});
