/** Owns what one browser keeps: the document, when and by which tab it was saved, where the person stood, and the text of their rules. */
import type { AjarDocument } from '#lib/document/document.ts';
import { history, migrate } from '#lib/document/migrations.ts';
import type { DocumentProblem } from '#lib/document/problem.ts';
import { readDocument } from '#lib/document/schema.ts';
import { z } from '#lib/rules/zod.ts';
import { readOwnMark, type OwnMark } from './own-mark.ts';
import { readProgress, type Progress } from './progress.ts';

/** What is saved: the document, where the person stood in it, and what is known of rules of their own besides the data. */
export interface Saved {
  readonly document: AjarDocument;
  readonly progress?: Progress | undefined;
  readonly own?: OwnMark | undefined;
}

export interface Entry extends Saved {
  /** An instant, ISO 8601. */
  readonly savedAt: string;
  readonly tabId: string;
}

export type EntryReading =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly code: 'newer-format' }
  | { readonly ok: false; readonly code: 'damaged'; readonly problems: readonly DocumentProblem[] };

/** The longest text that is read or written, in characters: about what a browser has room for. */
export const MAX_CHARACTERS = 4_000_000;

/** Every format an entry ever had. */
const FORMATS = history(1, []);

const short = z.string().check(z.maxLength(100));
const entrySchema = z.strictObject({
  format: z.literal(1),
  savedAt: short,
  tabId: short,
  document: z.unknown(),
  progress: z.optional(z.unknown()),
  own: z.optional(z.unknown())
});

/** The entry as the text that is stored. */
export function entryText({ savedAt, tabId, document, progress, own }: Entry): string {
  return JSON.stringify({ format: 1, savedAt, tabId, document, progress, own });
}

/** The entry in a stored text; a newer format, of the entry or its document, apart from damage. Never throws. */
export function readEntry(text: string): EntryReading {
  if (text.length > MAX_CHARACTERS) return damaged('too-long', { maximum: MAX_CHARACTERS });
  const parsed = parse(text);
  if (!parsed) return damaged('not-plain');
  const migrated = migrate(parsed.data, FORMATS);
  if (!migrated.ok) return refused([migrated.problem]);
  const outer = entrySchema.safeParse(migrated.data);
  if (!outer.success) return damaged('wrong-value');
  const reading = readDocument(outer.data.document);
  if (!reading.ok) return refused(reading.problems);
  const { savedAt, tabId, progress, own } = outer.data;
  const beside = { ...readProgress(progress), ...readOwnMark(own) };
  return { ok: true, entry: { savedAt, tabId, document: reading.document, ...beside } };
}

function parse(text: string): { readonly data: unknown } | null {
  try {
    return { data: JSON.parse(text) };
  } catch {
    return null;
  }
}

function refused(problems: readonly DocumentProblem[]): EntryReading {
  const isNewer = problems.some((problem) => problem.code === 'newer-format');
  return isNewer ? { ok: false, code: 'newer-format' } : { ok: false, code: 'damaged', problems };
}

function damaged(
  code: DocumentProblem['code'],
  parameters: DocumentProblem['parameters'] = {}
): EntryReading {
  return { ok: false, code: 'damaged', problems: [{ code, path: [], parameters }] };
}
