/** The parts of a decision that say how far it can be trusted: weightings, flips, information, sources, cost. */
import { z } from '#lib/rules/zod.ts';
import { acceptability } from './recommendation.ts';
import { answer, count, id, number, share, someId, someNumber, weights } from './basics.ts';

export const robustness = z.strictObject({
  samples: count,
  seed: count,
  nothing: acceptability,
  pairwise: z.array(z.strictObject({ a: id, b: id, near: share, any: share })),
  central: z.array(z.strictObject({ family: id, weights: z.nullable(weights) })),
  entropy: number,
  expectedLoss: someNumber
});

export const stability = z.array(
  z.strictObject({
    criterion: id,
    weight: share,
    from: someNumber,
    to: someNumber,
    before: someId,
    after: someId
  })
);

export const weightChange = z.strictObject({
  rival: id,
  distance: number,
  moves: z.array(z.strictObject({ from: id, to: id, by: number }))
});

const flipSet = z.strictObject({
  changes: z.array(z.strictObject({ question: id, from: z.nullable(answer), to: answer })),
  family: someId
});
const flipsOfOneKind = z.strictObject({
  smallest: z.nullable(count),
  count,
  sets: z.array(flipSet),
  /** Only where the search gave up: fewer changes than this flip nothing. */
  provenBelow: z.optional(count)
});
export const flips = z.strictObject({ any: flipsOfOneKind, withinReach: flipsOfOneKind });

export const information = z.array(z.strictObject({ question: id, value: number, flipChance: share }));
export const sources = z.array(z.strictObject({ source: id, without: someId, only: someId }));
export const stale = z.array(
  z.strictObject({ id, kind: z.enum(['evidence', 'input']), reviewBy: z.string(), matters: z.boolean() })
);

export const cost = z.strictObject({
  currency: z.string(),
  perMonth: z.array(z.strictObject({ alternative: id, low: number, value: number, high: number })),
  breakEven: z.array(z.strictObject({ a: id, b: id, tokens: someNumber, beyondCapacity: z.boolean() }))
});
export const derived = z.array(z.strictObject({ id, option: someId, ratio: someNumber }));
export const actions = z.array(z.strictObject({ id, phase: z.enum(['start', 'risk', 'verify']) }));
