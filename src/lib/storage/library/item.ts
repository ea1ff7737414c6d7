/** Owns what the library holds: named rule sets and runs, each with the texts of its versions; checked as it comes out. */
import { z } from '#lib/rules/zod.ts';

export const MAX_NAME = 200;
export const MAX_NOTE = 1_000;
/** As long as a record of a run on a whole rule set may be, in characters. */
export const MAX_TEXT = 4_000_000;

const id = z.string().check(z.regex(/^[0-9a-f]{16,32}$/));
/** An instant, ISO 8601; long enough for any clock. */
const instant = z.string().check(z.maxLength(40));
const number = z.int().check(z.minimum(1));

const version = z.strictObject({
  /** From 1, one for each time that something else was kept. */
  number,
  savedAt: instant,
  note: z.string().check(z.maxLength(MAX_NOTE))
});

const item = z.strictObject({
  id,
  /** `rules`: the texts are YAML; `run`: they are documents, as JSON. */
  kind: z.enum(['rules', 'run']),
  name: z.string().check(z.minLength(1), z.maxLength(MAX_NAME)),
  /** The oldest first; never empty. */
  versions: z.array(version).check(z.minLength(1))
});

const text = z.strictObject({ item: id, number, text: z.string().check(z.maxLength(MAX_TEXT)) });

export type Version = Readonly<z.infer<typeof version>>;
export type Item = Readonly<z.infer<typeof item>>;
/** The text of one version. */
export type StoredText = Readonly<z.infer<typeof text>>;

/** The item in stored data of any shape; null where it is none. */
export function readItem(data: unknown): Item | null {
  const parsed = item.safeParse(data);
  return parsed.success && isInOrder(parsed.data) ? parsed.data : null;
}

/** The text of a version in stored data of any shape; null where it is none. */
export function readText(data: unknown): StoredText | null {
  const parsed = text.safeParse(data);
  return parsed.success ? parsed.data : null;
}

function isInOrder({ versions }: Item): boolean {
  return versions.every(({ number: here }, index) => here > (versions[index - 1]?.number ?? 0));
}

/** The latest version of an item: it has at least one. */
export function latest({ versions }: Item): Version {
  return versions.reduce((_, version) => version);
}
