/** What is said about saving: each notice a sentence or two, and the words of its ways on. */
import { counted } from './numbers.ts';
import { capital } from './text.ts';

export const NOTICE = {
  fileName: 'ajar-unreadable.json',
  download: 'Download it',
  discard: 'Delete it',
  keepMine: 'Keep what is here',
  loadTheirs: 'Take over the other',
  startOver: 'Delete here too',
  reload: 'Load again',
  dismiss: 'Close'
} as const;

const NOT_SAVED: Readonly<Record<string, string>> = {
  full: 'Not saved: the browser has no room left. Your answers last as long as this tab.',
  forbidden: 'Not saved: the browser does not allow it here. Your answers last as long as this tab.',
  absent: 'Not saved: this browser keeps nothing. Your answers last as long as this tab.'
};

const NOT_WRITABLE = 'Not saved: the answers are too long to keep. They last as long as this tab.';

/**
 * The sentence for a notice.
 * @param variant why it was not saved; `kept` or `in-place` for unreadable data; `deleted` for what another tab deleted
 * @param count how many parts of a saved document no longer fit
 */
export function notice(
  code: 'not-saved' | 'unreadable' | 'newer' | 'elsewhere' | 'dropped',
  variant: string,
  count: number
): string {
  if (code === 'not-saved') return NOT_SAVED[variant] ?? NOT_WRITABLE;
  if (code === 'unreadable') return unreadable(variant === 'kept');
  if (code === 'newer') {
    return 'A newer version of Ajar saved answers here. This one leaves them alone and saves nothing: load the page again.';
  }
  if (code === 'elsewhere') {
    return variant === 'deleted'
      ? 'Another tab deleted the saved answers. Those in this tab are still here.'
      : 'Another tab changed the saved answers. Which should stay?';
  }
  return `The rules have changed since you were here. ${leftOut(count)}`;
}

function leftOut(count: number): string {
  if (count === 1) return 'One saved answer no longer fits and was left out.';
  return `${capital(counted(count, 'answer', 'saved answers'))} no longer fit and were left out.`;
}

function unreadable(isKept: boolean): string {
  const what = 'What was saved in this browser cannot be read.';
  return isKept
    ? `${what} It was put aside; nothing is lost.`
    : `${what} It was left as it is, so nothing new is saved.`;
}
