/** The sentences around the questions: what matters, enough to decide, the review of answers, what is still possible. */
import { NOT_ANSWERED, NOT_SURE } from './answers.ts';
import { counted, listed } from './numbers.ts';
import { capital, inSentence } from './text.ts';

export const MATTERS = {
  headline: 'Does anything matter more than usual?',
  change: 'What matters',
  why: 'The rules weigh these as most teams would. What you pick here counts twice.',
  short: 'Pick up to three, or go on.',
  fullHeadline: 'How much does each thing matter?',
  fullWhy:
    'Normal is how most teams would weigh it. Low counts half as much, high twice, decisive four times.',
  no: 'No, go on',
  yes: 'Go on',
  inFull: 'Set each one',
  inShort: 'Pick up to three instead',
  worst: 'At worst',
  best: 'At best',
  numbers: 'The numbers',
  criterion: 'What counts',
  usual: 'Usual weight',
  now: 'Weight now',
  share: 'Share of the whole',
  importance: { low: 'Low', normal: 'Normal', high: 'High', decisive: 'Decisive' }
} as const;

export const REVIEW = {
  headline: 'Your answers',
  change: 'Change',
  answer: 'Answer',
  notAnswered: NOT_ANSWERED,
  note: 'Note',
  matters: 'What matters',
  usual: 'As usual',
  aside: 'Kept aside',
  asideWhy:
    'These questions no longer arise, so their answers do not count. They come back with their questions.',
  startOver: 'Start over'
} as const;

/** What is said at the end of the questions. `open`: questions that could still be asked; `unsure`: answers left unsure. */
export function enough(open: number, unsure: number, isEnough: boolean): { headline: string; text: string } {
  if (open > 0 && isEnough)
    return { headline: 'Enough to decide', text: `${capital(more(open))} could still be asked.` };
  if (unsure === 0) return { headline: 'Everything is answered', text: 'There is nothing more to ask.' };
  const left = `You were not sure about ${counted(unsure, 'answer', 'answers')}.`;
  return { headline: 'That is all there is to ask', text: `${left} The result says what hangs on that.` };
}

function more(open: number): string {
  return counted(open, 'more question', 'more questions');
}

/** The button that goes on past "enough". */
export function goOnAsking(open: number): string {
  return open === 1 ? 'Answer it' : 'Go on answering';
}

/** A share from 0 to 1 in whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** How many were picked of the most that may be. */
export function pickedSentence(picked: number, most: number): string {
  if (picked < most) return MATTERS.short;
  return `${capital(counted(picked, 'is', 'are'))} picked. Take one back to pick another.`;
}

/** The best end of a criterion, as the note under its name; empty where the file gives none. */
export function atBest(text: string): string {
  return text === '' ? '' : `${MATTERS.best}: ${inSentence(text)}`;
}

/** What was set otherwise than usual: "Budget and cost: high". */
export function importanceLine(
  label: string,
  importance: 'low' | 'high' | 'decisive' | 'normal' | null,
  weight: number
): string {
  const word = importance === null ? String(weight) : inSentence(MATTERS.importance[importance]);
  return `${label}: ${word}`;
}

/** The answer in the option's own words; an answer to a `many` as a list. */
export function answerWords(
  question: { readonly options: readonly { readonly id: string; readonly label: string }[] },
  value: string | readonly string[] | undefined
): string {
  if (value === undefined) return REVIEW.notAnswered;
  if (value === 'unsure') return NOT_SURE;
  const chosen = question.options.filter(({ id }) =>
    typeof value === 'string' ? id === value : value.includes(id)
  );
  return chosen.map(({ label }) => label).join('; ');
}

/** How many answers are aside, for the disclosure. */
export function asideCount(count: number): string {
  return `${REVIEW.aside}: ${counted(count, 'answer', 'answers')} to questions that no longer arise`;
}

/** Which families can still come out, of all there are. */
export function stillPossible(possible: readonly string[], out: readonly string[]): string {
  if (possible.length === 0) return 'On these answers, nothing fits.';
  if (possible.length === 1) return `Only ${inSentence(possible[0] ?? '')} can still come out.`;
  const all = listed(possible.map(inSentence));
  const can = `${capital(all)} can ${possible.length === 2 ? 'both' : 'all'} still come out.`;
  return out.length === 0 ? can : `${can} ${capital(listed(out.map(inSentence)))} no longer can.`;
}
