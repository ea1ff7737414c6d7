/** What would change a result, and what comes out when it is tried. */
import { counted, numberWord, pointsOf } from './numbers.ts';
import { capital, inSentence } from './text.ts';

export const FLIPS = {
  title: 'What would change it',
  choices: 'If you chose otherwise',
  facts: 'If a fact were otherwise',
  factsNote: 'Facts that the team cannot choose, in case one of them is wrong or changes.',
  ifYou: 'If you chose',
  ifItWere: 'If it were',
  andYou: 'and chose',
  andItWere: 'and it were',
  insteadOf: (from: string) => `instead of: ${inSentence(from)}`,
  then: 'then',
  nothingLeads: 'no answer leads',
  more: (count: number) => capital(counted(count, 'more such change', 'more such changes')),
  unlisted: (count: number) =>
    `And ${counted(count, 'further one', 'further ones')} of the same size, not listed here.`,
  level: 'On an exact tie any difference decides: another answer, or one thing that matters a little more.',
  weigh: 'Say what matters more'
} as const;

export const TRIAL = {
  try: 'Try it',
  trying: 'Trying',
  title: 'Tried, not saved',
  now: 'As answered',
  tried: 'As tried',
  keep: 'Keep this',
  undo: 'Undo',
  close: 'Put it back',
  kept: 'Kept. Your answers are changed.',
  copyOnly: 'This is a copy: make it yours to keep a change.',
  lead: 'Lead',
  tryThis: (sentence: string) => `Try it: ${sentence}`
} as const;

/** How far a search went: `smallest` changes were enough, or none of fewer than `provenBelow`. */
interface Search {
  readonly smallest: number | null;
  readonly provenBelow?: number;
}

/**
 * How many changed answers it takes.
 * @param within the smallest number among what the team can choose; null where no such change was found
 */
export function howMany(any: Search, within: number | null): string {
  if (any.smallest === null) return notFound(any);
  const least = `${capital(counted(any.smallest, 'changed answer', 'changed answers'))} would be enough for another result`;
  if (within === any.smallest) return `${least}.`;
  return within === null
    ? `${least}, but only of facts that you cannot choose.`
    : `${least}. Of what you can choose, it takes ${numberWord(within)}.`;
}

function notFound({ provenBelow }: Search): string {
  return provenBelow === undefined
    ? 'No change of up to four answers would give another result.'
    : `No change of fewer than ${counted(provenBelow, 'answer', 'answers')} would give another result; larger ones were not all gone through.`;
}

/** "If you chose “X” instead of “Y” for “Z?”, the answer would be closed."; `family` null: nothing would lead. */
export function flipSentence(
  changes: readonly {
    readonly ask: string;
    readonly from: string;
    readonly to: string;
    readonly isFact: boolean;
  }[],
  family: string | null
): string {
  const parts = changes.map(({ ask, from, to, isFact }) =>
    isFact
      ? `it were “${to}”, not “${inSentence(from)}”, on “${ask}”`
      : `you chose “${to}” instead of “${inSentence(from)}” on “${ask}”`
  );
  const then = family === null ? 'no answer would lead' : `the answer would be ${inSentence(family)}`;
  return `If ${parts.join(', and ')}, ${then}.`;
}

/** What a trial comes to, said once: the new headline, and whether it differs. */
export function trialSentence(before: string, after: string): string {
  return before === after
    ? `Tried: still “${after}”.`
    : `Tried: “${after}” in the place of “${before}”. Nothing is saved.`;
}

/** A lead as a figure beside another: "6 points"; empty where there is none to measure. */
export function leadText(lead: number | null): string {
  return lead === null ? '' : pointsOf(lead);
}
