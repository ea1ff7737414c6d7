/** Owns making the copy of a document that may be given away. */
import type { QuestionLists } from '#lib/decision/index.ts';
import type { AjarDocument } from './document.ts';
import { tidied } from './make.ts';

/** The members that travel only when the person ticked them. */
export const PERSONAL = ['title', 'name', 'notes', 'decided'] as const;
export type Personal = (typeof PERSONAL)[number];

/**
 * The copy that a link or an export holds: without skipped answers and their notes (they are kept for undo only), and of
 * what the person wrote only the members in `ticked`.
 */
export function forSharing(
  document: AjarDocument,
  lists: QuestionLists,
  ticked: ReadonlySet<Personal>
): AjarDocument {
  const skipped = new Set(lists.skipped);
  const untick = PERSONAL.filter((member) => !ticked.has(member)).map((member) => [member, undefined]);
  return tidied({
    ...document,
    answers: without(document.answers, skipped),
    notes: without(document.notes ?? {}, skipped),
    ...(Object.fromEntries(untick) as Partial<Record<Personal, undefined>>)
  });
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  ids: ReadonlySet<string>
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.has(id)));
}
