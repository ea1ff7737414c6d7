/** Owns what a session has to tell about saving: typed notices, at most one of each kind; the sentences are in `words`. */
import type { Dropped } from '#lib/document/problem.ts';
import type { Reading, Written } from '#lib/storage/store.ts';

export type Notice =
  /** Answers are kept in this tab only. */
  | { readonly code: 'not-saved'; readonly why: 'absent' | 'forbidden' | 'full' | 'not-a-document' }
  /** What was saved before cannot be read; `isKept`: it was put aside, so that saving can go on. */
  | { readonly code: 'unreadable'; readonly text: string; readonly isKept: boolean }
  /** A newer Ajar wrote here; this one must not. */
  | { readonly code: 'newer' }
  /** Another tab changed or deleted what is saved. */
  | { readonly code: 'elsewhere'; readonly theirs: Reading }
  /** The rules have changed since, and these parts of the saved document no longer fit. */
  | { readonly code: 'dropped'; readonly dropped: readonly Dropped[] }
  /** Rules were chosen that have no place for these parts of the run. */
  | { readonly code: 'left-out'; readonly dropped: readonly Dropped[]; readonly canUndo: boolean }
  /** Rules of one's own that were saved no longer hold; the answers are on the published ones. */
  | { readonly code: 'rules-lost'; readonly text: string; readonly isKept: boolean };

/** What a reading gives to say; null for nothing. */
export function noticeOfReading(reading: Reading): Notice | null {
  if (reading.status === 'unavailable') return { code: 'not-saved', why: reading.code };
  if (reading.status === 'newer-format') return { code: 'newer' };
  if (reading.status !== 'quarantined') return null;
  return { code: 'unreadable', text: reading.text, isKept: reading.isKept };
}

/** What an attempt to save gives to say; null where it was saved, or what hinders it has been said already. */
export function noticeOfWriting(written: Written): Notice | null {
  if (written.ok || written.code === 'damaged') return null;
  if (written.code === 'newer-format') return { code: 'newer' };
  if (written.code === 'changed-elsewhere') return { code: 'elsewhere', theirs: written.theirs };
  return { code: 'not-saved', why: written.code };
}

/** The list with the notice in it, in the place of an older one of its kind. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...without(notices, notice.code), notice];
}

/** The list without notices of a kind. */
export function without(notices: readonly Notice[], code: Notice['code']): readonly Notice[] {
  return notices.filter((notice) => notice.code !== code);
}
