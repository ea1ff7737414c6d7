/** The status of a decision in the words of the result page. Labels come from the rule file; nothing here knows a family. */
import { either, listed } from './numbers.ts';
import { capital, inSentence } from './text.ts';

/** The three forms of a headline: small words above, the largest words, and both in one line. */
export interface StatusWords {
  readonly above: string;
  readonly title: string;
  readonly text: string;
}

const NOTHING: StatusWords = { above: '', title: 'Nothing fits', text: 'Nothing fits' };
export const EARLY: StatusWords = { above: '', title: 'Too early to say', text: 'Too early to say' };

/**
 * The words for a status. `labels` are the families meant: one for `clear` and `leaning`, the contenders for
 * `toss-up`, all that are level for `tie`, any for `none`.
 */
export function statusWords(
  status: 'clear' | 'leaning' | 'toss-up' | 'tie' | 'none',
  labels: readonly string[]
): StatusWords {
  if (status === 'none') return NOTHING;
  const inner = labels.map(inSentence);
  if (status === 'clear') return { above: '', title: labels[0] ?? '', text: labels[0] ?? '' };
  if (status === 'leaning')
    return { above: 'Leaning', title: labels[0] ?? '', text: `Leaning ${inner[0] ?? ''}` };
  if (status === 'tie') return contest('Exactly level', listed(inner));
  // One family left, and often not even that: what it is too close to is that nothing fits.
  const contenders = inner.length < 2 ? [...inner, 'nothing at all'] : inner;
  return contest('Too close to call', either(contenders));
}

function contest(above: string, words: string): StatusWords {
  return { above, title: capital(words), text: `${above}: ${words}` };
}

/** A family's standing beside its score; `by` is a distance such as "8 points", empty where there is none to measure. */
export function standing(
  state: 'leads' | 'level' | 'behind' | 'unlikely' | 'ruled-out' | 'not-applicable',
  by: string
): string {
  if (state === 'leads') return by === '' ? 'the only one left' : `leads by ${by}`;
  if (state === 'behind') return by === '' ? 'behind' : `${by} behind`;
  return STANDINGS[state];
}

const STANDINGS = {
  level: 'level',
  unlikely: 'likely ruled out',
  'ruled-out': 'ruled out',
  'not-applicable': 'does not apply'
} as const;
