/** Small shapes that several outputs share. */
import { z } from '#lib/rules/zod.ts';

export const id = z.string();
export const ids = z.array(id);
/** An id, or null where nothing qualifies. */
export const someId = z.nullable(id);
export const number = z.number();
export const someNumber = z.nullable(number);
/** A share or a chance. */
export const share = z.number().check(z.minimum(0), z.maximum(1));
export const count = z.int().check(z.minimum(0));

export const answer = z.union([z.string(), ids]);
export const answers = z.record(z.string(), answer);
export const weights = z.record(z.string(), number);

export const release = { id, version: z.string(), digest: z.string().check(z.regex(/^[0-9a-f]{16}$/)) };
export const rules = z.strictObject({ ...release, base: z.optional(z.strictObject(release)) });

export const status = z.enum(['clear', 'leaning', 'toss-up', 'tie', 'none']);
