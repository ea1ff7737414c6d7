/** The parts of a decision that say what is recommended and where every way and family stands. */
import { z } from '#lib/rules/zod.ts';
import { answers, count, id, ids, number, share, someId, someNumber, status } from './basics.ts';

export const questions = z.strictObject({
  answered: ids,
  unsure: ids,
  unanswered: ids,
  waiting: ids,
  skipped: ids
});

const proviso = z.strictObject({ constraint: id, text: z.string(), way: z.optional(id), chance: share });

const wayStanding = z.strictObject({ alternative: id, runnerUp: someId, lead: someNumber, status });

export const recommendation = z.strictObject({
  family: someId,
  tied: z.optional(ids),
  between: z.nullable(z.tuple([id, id])),
  alternative: someId,
  status,
  loweredBy: z.nullable(z.enum(['weights', 'unknown'])),
  lead: someNumber,
  leadLow: someNumber,
  leadHigh: someNumber,
  exact: z.boolean(),
  price: someNumber,
  settled: z.boolean(),
  soft: z.boolean(),
  enough: z.boolean(),
  provisos: z.array(proviso),
  way: z.nullable(wayStanding)
});

export const acceptability = z.strictObject({ near: share, ordered: share, any: share });

const ruledOutBy = z.strictObject({ constraint: id, because: z.string(), answers, way: z.optional(id) });

export const alternative = z.strictObject({
  id,
  family: id,
  state: z.enum(['feasible', 'ruled-out', 'not-applicable']),
  rank: z.nullable(count),
  score: number,
  low: number,
  high: number,
  exclusionChance: share,
  acceptability: z.optional(acceptability),
  uses: z.optional(ids),
  base: number,
  contributions: z.array(z.strictObject({ criterion: id, tradeoff: id, points: number })),
  ruledOutBy: z.array(ruledOutBy),
  provisos: z.array(proviso),
  notApplicable: z.optional(z.array(z.strictObject({ need: id, because: z.string() })))
});

export const family = z.strictObject({
  id,
  score: someNumber,
  alternative: someId,
  low: someNumber,
  high: someNumber,
  acceptability: z.optional(acceptability)
});
