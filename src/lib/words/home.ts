/** The sentences of the landing page, the page frame and the page that is shown when there is none. */
import { counted } from './numbers.ts';
import { capital } from './text.ts';

export const HOME = {
  title: 'Ajar: open, closed or hybrid AI?',
  headline: 'Open, closed, or both?',
  description:
    'Ten or so questions on your data, rules, money, speed and people. Then a recommendation you can defend: why, how sure, what would change it.',
  promise: 'Nothing you enter leaves this browser. No account, no tracking.',
  start: 'Start',
  resume: 'Resume',
  seeResult: 'See your result',
  example: 'See a finished one',
  families: 'What the words mean'
} as const;

export const FRAME = {
  home: 'Ajar, start page',
  skip: 'Skip to the content',
  promise:
    'Your answers stay in this browser. They leave it only in a link or a file that you make yourself.',
  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' }
} as const;

export const LOST = {
  title: 'Page not found',
  headline: 'There is no door here',
  message: 'The address leads nowhere on this site. It may have been cut or changed on its way.',
  repairedTitle: 'A link that was rewritten',
  repairedHeadline: 'This link can be repaired',
  repairedMessage:
    'A mail or chat program rewrote it: the # sign became %23, and the answers ended up in the address. Nothing in it is lost.',
  repairedOpen: 'Open the repaired link',
  failedTitle: 'Something went wrong',
  failedHeadline: 'Something went wrong here',
  failedMessage: 'Your answers are kept in this browser. Load the page again, or go on from the start page.',
  reload: 'Load again',
  home: 'To the start page'
} as const;

/** What lies saved, for the landing page: how many answers, of a run that may be done. */
export function savedRun(answered: number, enough: boolean): string {
  const answers = capital(counted(answered, 'answer is', 'answers are'));
  return `${answers} saved in this browser${enough ? ', enough to decide' : ''}.`;
}
