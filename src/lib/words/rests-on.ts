/** Whether a result rests on one source. */
import { counted } from './numbers.ts';
import { inSentence } from './text.ts';

export const RESTS_ON = {
  title: 'If one source were left out',
  /** `sources`: how many were cited, at least one. */
  none: (sources: number, family: string) =>
    sources === 1
      ? `All of this comes from one source; without it the answer is still ${inSentence(family)}.`
      : `Leave out any one of the ${counted(sources, 'source', 'sources')} behind this, and the answer is still ${inSentence(family)}.`
} as const;

/** What comes out without a source: a family's label, or null where none would lead. */
export function restsSentence(source: string, family: string | null): string {
  const then = family === null ? 'no answer would lead' : `the answer would be ${inSentence(family)}`;
  return `Without “${source}”, ${then}.`;
}
