/**
 * Owns what is stored of rules of one's own besides their data, which stands in the document: where they came from, and
 * the text with its comments. A convenience: without it the text is written anew from the data.
 */
import { z } from '#lib/rules/zod.ts';

/** As long as a rule file may be (CONTRACT §1.2), in characters. */
const MAX_TEXT = 1_048_576;

const markSchema = z.strictObject({
  /** Made in this browser, or taken over from a link or a file. */
  origin: z.enum(['here', 'link', 'file']),
  text: z.optional(z.string().check(z.maxLength(MAX_TEXT)))
});

/** Where rules of one's own came from, and their text where it is known. */
export type OwnMark = z.infer<typeof markSchema>;

/** The stored mark, ready to be spread into an entry; nothing where there is none or it cannot be read. */
export function readOwnMark(data: unknown): { readonly own?: OwnMark } {
  const parsed = markSchema.safeParse(data);
  return parsed.success ? { own: parsed.data } : {};
}
