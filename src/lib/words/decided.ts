/** The decision that a team takes: the small form, and how it reads. */
import { dayInWords, inSentence } from './text.ts';

export const DECIDED = {
  title: 'The decision taken',
  ask: 'What did the team decide?',
  note: 'Ajar recommends; the team decides. What is written here stands on this page, in the record and on paper. It travels in a link only if you tick it.',
  write: 'Write down the decision',
  because: 'Because',
  becauseHint: 'Against the recommendation, say why: the next reader will ask.',
  missing: 'Say why, since it goes against the recommendation.',
  noChoice: 'Choose what was decided.',
  by: 'Decided by',
  on: 'On',
  recommended: 'recommended here',
  save: 'Write it down',
  cancel: 'Cancel',
  edit: 'Change it',
  remove: 'Take it back',
  saved: 'The decision is written down.',
  removed: 'The decision is taken back.',
  short: (family: string) => `Decided: ${inSentence(family)}`
} as const;

/**
 * How a decision relates to what is recommended.
 * @param recommended the headline in one line, for where no single answer was recommended
 */
export function decidedSentence(
  family: string,
  relation: 'confirms' | 'overrules' | 'open',
  recommended: string
): string {
  const decided = `The team decided for ${inSentence(family)}`;
  if (relation === 'confirms') return `${decided}, as recommended.`;
  if (relation === 'overrules') return `${decided}, against the recommendation.`;
  return `${decided}. What is said here is: “${recommended}”.`;
}

/** Who decided, and when; empty where neither is known. Days as YYYY-MM-DD. */
export function signedBy(by: string | undefined, on: string | undefined): string {
  return [by ?? '', on === undefined ? '' : dayInWords(on)].filter((part) => part !== '').join(', ');
}
