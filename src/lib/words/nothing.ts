/** What one could change when nothing fits. */
import { listed } from './numbers.ts';
import { inSentence } from './text.ts';

/** "If “Where may the data be processed?” were “Anywhere”, the answer would be open." */
export function repairSentence(
  changes: readonly { ask: string; to: string }[],
  family: string | null
): string {
  const each = changes.map((change) => `“${change.ask}” were “${change.to}”`);
  const then = family === null ? 'something would fit' : `the answer would be ${inSentence(family)}`;
  return `If ${listed(each)}, ${then}.`;
}
