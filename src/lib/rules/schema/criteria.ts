/** The shapes of bands and criteria. */
import { accept, evidence, points, section, share, text, weight } from './basics.ts';
import { z } from '../zod.ts';

const lead = z.number().check(z.minimum(0), z.maximum(100_000));

export const bands = z.strictObject({
  clear: z.optional(lead),
  leaning: z.optional(lead),
  robust: z.optional(share),
  fragile: z.optional(share)
});

export const criterion = z.strictObject({
  label: z.optional(text),
  weight: z.optional(weight),
  scale: z.optional(z.strictObject({ worst: points, best: points })),
  worst: z.optional(text),
  best: z.optional(text),
  evidence,
  accept
});

export const criteria = section(criterion);
