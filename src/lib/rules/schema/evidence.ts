/** The shapes of sources and of the evidence taken from them. */
import { accept, day, link, name, names, section, text } from './basics.ts';
import { z } from '../zod.ts';

export const source = z.strictObject({
  title: z.optional(text),
  short: z.optional(text),
  kind: z.optional(z.enum(['article', 'law', 'primary', 'data', 'secondary', 'vendor'])),
  file: z.optional(text),
  published: z.optional(day),
  url: z.optional(link),
  note: z.optional(text),
  accept
});

export const evidenceItem = z.strictObject({
  source: name,
  where: z.optional(text),
  says: z.optional(text),
  strength: z.optional(z.enum(['weak', 'medium', 'strong'])),
  favours: z.optional(names),
  use: z.optional(z.enum(['full', 'lightly', 'context'])),
  contradicts: z.optional(names),
  doubt: z.optional(text),
  checked: z.optional(day),
  'review-by': z.optional(day),
  accept
});

export const sources = section(source);
export const evidence = section(evidenceItem);
