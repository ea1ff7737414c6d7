/** The shapes of steps, questions and their options. */
import { accept, evidence, id, name, section, someNames, text, weight } from './basics.ts';
import { when } from './condition.ts';
import { z } from '../zod.ts';

export const step = z.strictObject({ label: z.optional(text), accept });

const amountNumber = z.number().check(z.gt(0));
export const amount = z.strictObject({ low: amountNumber, value: amountNumber, high: amountNumber });

export const option = z.strictObject({
  label: z.optional(text),
  note: z.optional(text),
  exclusive: z.optional(z.boolean()),
  amount: z.optional(amount),
  evidence,
  accept
});

export const question = z.strictObject({
  step: z.optional(name),
  ask: z.optional(text),
  why: z.optional(text),
  kind: z.optional(z.enum(['one', 'many'])),
  core: z.optional(z.boolean()),
  locked: z.optional(z.boolean()),
  ordered: z.optional(z.union([z.literal(true), someNames])),
  when,
  prior: z.optional(z.record(z.string(), weight)),
  options: z.record(id, option),
  evidence,
  accept
});

export const steps = section(step);
export const questions = section(question);
