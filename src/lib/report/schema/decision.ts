/** The shape of `decide --format json`, member by member the type `Decision`; a test holds the two against each other. */
import { z } from '#lib/rules/zod.ts';
import * as analysis from './analysis.ts';
import { rules, someId, weights } from './basics.ts';
import { alternative, family, questions, recommendation } from './recommendation.ts';

/** Strict: a member that is not in the contract is a mistake. Optional members are those a version does not build yet. */
export const decisionSchema = z.strictObject({
  rules,
  weights,
  questions,
  recommendation,
  alternatives: z.array(alternative),
  families: z.array(family),
  robustness: z.optional(analysis.robustness),
  stability: z.optional(z.nullable(analysis.stability)),
  weightChange: z.optional(z.nullable(analysis.weightChange)),
  flips: z.optional(z.nullable(analysis.flips)),
  information: z.optional(analysis.information),
  next: someId,
  sources: z.optional(analysis.sources),
  stale: z.optional(analysis.stale),
  cost: z.optional(z.nullable(analysis.cost)),
  derived: z.optional(analysis.derived),
  actions: z.optional(analysis.actions)
});
