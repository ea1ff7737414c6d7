/** The sentences of the asking page itself; those of the pages around the questions are in `around.ts`. */
import { NOT_SURE } from './answers.ts';

export const ASK = {
  title: 'Questions',
  description: 'Open, closed or hybrid AI: ten or so questions, one at a time.',
  loading: 'Getting the questions.',
  failedHeadline: 'The questions did not load',
  failed: 'The connection may have dropped. What you answered before is still in this browser.',
  retry: 'Try again',
  noScript: 'The questions need JavaScript. It runs in this browser alone and sends nothing anywhere.',
  back: 'Back',
  next: 'Next',
  unsure: NOT_SURE,
  many: 'Choose all that apply.',
  tapGoesOn: 'Choosing by tap or digit goes on to the next question. With arrow keys, press Enter to go on.',
  missing: 'Choose an answer, or Not sure.',
  note: 'Add a note to this answer',
  noteKept: 'Your note',
  noteHint: 'Kept with the answer in this browser. It is not in a link unless you say so.',
  possible: 'What is still possible',
  everything: 'Answer everything, in order',
  briefly: 'Ask only what could change the answer',
  review: 'Your answers so far',
  result: 'See the result',
  startedOver: 'Your answers were put aside.',
  undo: 'Bring them back'
} as const;

/** How many questions are still to come; 0 when they should be at an end but one more turned up. */
export function aboutMore(count: number): string {
  return count === 0 ? 'Nearly done.' : `About ${count} more.`;
}

/** The margin note of a question that one came to for a change. */
export function changing(goesBackTo: 'reviewing' | 'result' | 'other'): string {
  const places = { reviewing: 'your answers', result: 'the result', other: 'where you were' };
  return `Changing an answer. Next leads back to ${places[goesBackTo]}.`;
}

/** Beside the pages around the questions. */
export function answeredSoFar(count: number): string {
  return `${count} ${count === 1 ? 'question' : 'questions'} answered.`;
}

/** The browser's title of the asking page: the question, where there is one. */
export function pageTitle(question: string | undefined): string {
  return question === undefined ? `${ASK.title} · Ajar` : `${question} · Ajar`;
}
