/** Owns where in the wizard a person stood, as it is stored beside the document: a convenience, never worth an answer. */
import { id } from '#lib/document/fields.ts';
import { z } from '#lib/rules/zod.ts';

const MAX_STOPS = 4_000;

const count = z.int().check(z.minimum(-1), z.maximum(MAX_STOPS));

const place = z.union([
  z.strictObject({ kind: z.literal('question'), question: id }),
  z.strictObject({ kind: z.enum(['weighing', 'enough', 'reviewing', 'result']) })
]);

const progressSchema = z.strictObject({
  mode: z.enum(['short', 'further', 'everything']),
  path: z.array(z.strictObject({ place, about: count })).check(z.maxLength(MAX_STOPS)),
  at: count,
  resultSeen: z.optional(z.boolean()),
  weighedAfterResult: z.optional(z.boolean())
});

/** The wizard's way so far: the places in order, each with the questions then expected after it, and the one on screen. */
export type Progress = z.infer<typeof progressSchema>;

/** The stored progress, ready to be spread into an entry; nothing where there is none or it cannot be read: answers matter, the place does not. */
export function readProgress(data: unknown): { readonly progress?: Progress } {
  const parsed = progressSchema.safeParse(data);
  return parsed.success ? { progress: parsed.data } : {};
}
