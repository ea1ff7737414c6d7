/**
 * The shape of a whole rule file (CONTRACT §1), of the parts in the files beside. Overlays have it after
 * their merge.
 */
import { alternatives, columns, families } from './alternatives.ts';
import { accept, day, id, someText, text, version } from './basics.ts';
import { costModel, derived } from './cost.ts';
import { bands, criteria } from './criteria.ts';
import { evidence, sources } from './evidence.ts';
import { questions, steps } from './questions.ts';
import { constraints, tradeoffs } from './rules.ts';
import { actions, renamed, scenarios } from './scenarios.ts';
import { z } from '../zod.ts';

export const ruleSetSchema = z.strictObject({
  format: z.literal(1),
  id,
  version,
  title: someText,
  description: z.optional(text),
  updated: z.optional(day),
  bands: z.optional(bands),
  families: z.optional(families),
  columns: z.optional(columns),
  corridor: z.optional(text),
  alternatives,
  criteria,
  steps: z.optional(steps),
  questions,
  tradeoffs,
  constraints: z.optional(constraints),
  sources: z.optional(sources),
  evidence: z.optional(evidence),
  'cost-model': z.optional(costModel),
  derived: z.optional(derived),
  actions: z.optional(actions),
  scenarios: z.optional(scenarios),
  renamed: z.optional(renamed),
  accept
});

/** A rule file whose shape was checked: references may still lead nowhere. */
export type RawRuleSet = z.infer<typeof ruleSetSchema>;
