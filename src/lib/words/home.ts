/** The sentences of the landing page. */
import { counted, either } from './numbers.ts';
import { capital, inSentence } from './text.ts';

export const HOME = {
  title: 'Ajar: open, closed or hybrid AI?',
  headline: 'Open, closed, or both?',
  description:
    'Ten or so questions on your data, rules, money, speed and people. Then a recommendation you can defend: why, how sure, what would change it.',
  promise: 'Nothing you enter leaves this browser. No account, no tracking.',
  start: 'Start',
  /** Goes on from `start` for those who hear the link by itself. */
  startWhat: 'the questions',
  resume: 'Resume',
  seeResult: 'See your result',
  example: 'See a finished one',
  record: 'Open a record',
  families: 'What the words mean'
} as const;

/** The sentences about finished examples. */
export const EXAMPLES = {
  title: 'Finished examples',
  note: 'Teams made up to test the rules. Each opens as a whole result.',
  /** The recommended way, or those that are level; at least one label. */
  ways: (labels: readonly string[]) =>
    either(labels.map((label, place) => (place === 0 ? label : inSentence(label))))
} as const;

/** What lies saved, for the landing page: how many answers, of a run that may be done. */
export function savedRun(answered: number, enough: boolean): string {
  const answers = capital(counted(answered, 'answer is', 'answers are'));
  return `${answers} saved in this browser${enough ? ', enough to decide' : ''}.`;
}
