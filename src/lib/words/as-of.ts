/** A decision as it was made, and as it would come out today: two views, each with its label. */
import { dayInWords } from './text.ts';

export const AS_OF = {
  label: 'Which day this shows',
  /** How the view of the day it was made is called. */
  then: (day: string, version: string) => `As decided, ${dayInWords(day)}, rules ${version}`,
  now: (day: string, version: string) => `As of today, ${dayInWords(day)}, rules ${version}`
} as const;

/** What today's view says against the decision: the two headlines. */
export function todaySentence(then: string, now: string): string {
  return then === now
    ? `Today this comes out the same: “${now}”.`
    : `Today this comes out as “${now}”, no longer “${then}”.`;
}
