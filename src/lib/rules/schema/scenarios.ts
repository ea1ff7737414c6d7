/** The shapes of what stands around the rules: actions, scenarios, and ids that were renamed. */
import { accept, evidence, id, name, names, oneOrMore, section, someNames, text, weight } from './basics.ts';
import { when } from './condition.ts';
import { z } from '../zod.ts';

export const status = z.enum(['clear', 'leaning', 'toss-up', 'tie', 'none']);

export const action = z.strictObject({
  for: z.optional(oneOrMore),
  when,
  phase: z.enum(['start', 'risk', 'verify']),
  status: z.optional(z.union([status, z.array(status).check(z.minLength(1))])),
  do: text,
  because: z.optional(text),
  evidence,
  accept
});

export const expectation = z.strictObject({
  family: z.optional(oneOrMore),
  alternative: z.optional(oneOrMore),
  status: z.optional(z.union([status, z.array(status).check(z.minLength(1))])),
  'ruled-out': z.optional(z.union([name, names])),
  provisos: z.optional(z.union([name, names]))
});

export const scenario = z.strictObject({
  title: z.optional(text),
  answers: z.optional(z.record(z.string(), z.union([name, someNames]))),
  weights: z.optional(z.record(z.string(), weight)),
  cost: z.optional(z.record(z.string(), z.number())),
  expect: z.optional(expectation),
  accept
});

const oldToPresent = z.record(id, name);

export const renamed = z.strictObject({
  questions: z.optional(oldToPresent),
  options: z.optional(z.record(z.string(), oldToPresent)),
  criteria: z.optional(oldToPresent),
  inputs: z.optional(oldToPresent)
});

export const actions = section(action);
export const scenarios = section(scenario);
