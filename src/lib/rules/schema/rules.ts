/** The shapes of tradeoffs and constraints: the rules that give points or rule out. */
import { accept, evidence, name, points, reason, section, someNames, someText, text } from './basics.ts';
import { when } from './condition.ts';
import { z } from '../zod.ts';

export const tradeoff = z.strictObject({
  label: z.optional(text),
  criterion: name,
  when,
  gives: z.record(z.string(), points),
  because: reason,
  evidence,
  accept
});

export const constraint = z.strictObject({
  label: z.optional(text),
  when,
  'rules-out': z.optional(someNames),
  'only-if': z.optional(z.record(z.string(), someText)),
  spares: z.optional(z.record(z.string(), z.union([z.literal('all'), someNames]))),
  because: reason,
  evidence,
  accept
});

export const tradeoffs = section(tradeoff);
export const constraints = section(constraint);
