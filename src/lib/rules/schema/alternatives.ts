/** The shapes of families, columns and alternatives. */
import { accept, evidence, name, partySection, reason, section, someNames, text } from './basics.ts';
import { condition } from './condition.ts';
import { z } from '../zod.ts';

export const family = z.strictObject({
  label: z.optional(text),
  summary: z.optional(text),
  door: z.optional(z.enum(['open', 'ajar', 'closed'])),
  accept
});

export const column = z.strictObject({ label: z.optional(text), accept });

export const part = z.strictObject({ does: z.optional(text), ways: someNames, accept });

export const need = z.strictObject({ when: condition, because: reason, evidence, accept });

export const reversible = z.strictObject({
  rank: z.int().check(z.minimum(1), z.maximum(100_000)),
  because: z.optional(text),
  evidence
});

export const alternative = z.strictObject({
  family: z.optional(name),
  column: z.optional(name),
  label: z.optional(text),
  summary: z.optional(text),
  steps: z.optional(z.array(text)),
  watch: z.optional(z.array(text)),
  reversible: z.optional(reversible),
  parts: z.optional(section(part)),
  needs: z.optional(section(need)),
  like: z.optional(z.record(z.string(), z.union([name, someNames]))),
  'in-time': z.optional(z.boolean()),
  evidence,
  accept
});

export const families = partySection(family);
export const columns = section(column);
export const alternatives = partySection(alternative);
