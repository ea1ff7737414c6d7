/**
 * Owns drafts: texts of rules that are being worked on and lie nowhere else, broken ones too. Each under a key of its own,
 * so that two tabs never write over each other.
 */
import { z } from '#lib/rules/zod.ts';
import { attempt, keysUnder, type Attempt, type Cabinet } from './cabinet.ts';

/** Under the one key of the store: deleting everything there deletes drafts too. */
const KEY = 'ajar.draft';
const MAX_NAME = 200;
/** What a browser has room for, about. */
const MAX_TEXT = 4_000_000;

const schema = z.strictObject({
  text: z.string().check(z.maxLength(MAX_TEXT)),
  /** What it is called in a list. */
  name: z.string().check(z.maxLength(MAX_NAME)),
  /** An instant, ISO 8601. */
  savedAt: z.string().check(z.maxLength(40)),
  /** The item of the library that it was opened from. */
  item: z.optional(z.string().check(z.maxLength(32))),
  /** Where the rules came from, if not made here. */
  origin: z.optional(z.enum(['link', 'file']))
});

export type Draft = Readonly<z.infer<typeof schema>>;
export interface KeptDraft extends Draft {
  /** Its name among the drafts, letters and digits. */
  readonly id: string;
}

export class Drafts {
  readonly #cabinet: Cabinet | null;

  /** @param cabinet null where the browser has no storage or forbids it: nothing is kept then, and every call says so */
  constructor(cabinet: Cabinet | null) {
    this.#cabinet = cabinet;
  }

  /** Every draft that can be read, the latest first. What cannot be read stays where it is. */
  list(): readonly KeptDraft[] {
    const found = attempt(this.#cabinet, (cabinet) =>
      keysUnder(cabinet, KEY).flatMap((key) => readDraft(key.slice(KEY.length + 1), cabinet.getItem(key)))
    );
    return found.ok ? found.value.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1)) : [];
  }

  /** Keeps a draft in place of the one of this id. */
  put(id: string, draft: Draft): Attempt<void> {
    const named = { ...draft, name: draft.name.slice(0, MAX_NAME) };
    if (draft.text.length > MAX_TEXT) return { ok: false, code: 'full' };
    return attempt(this.#cabinet, (cabinet) => cabinet.setItem(`${KEY}.${id}`, JSON.stringify(named)));
  }

  /** Deletes a draft; one that is not there is deleted already. */
  drop(id: string): void {
    attempt(this.#cabinet, (cabinet) => cabinet.removeItem(`${KEY}.${id}`));
  }
}

function readDraft(id: string, text: string | null): readonly KeptDraft[] {
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? [{ ...parsed.data, id }] : [];
  } catch {
    return [];
  }
}
