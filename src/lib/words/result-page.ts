/** The words of the result page that are not part of a report: headings, buttons, what a link holds, what a copy is. */
import { linkFailureWords, type LinkFailureCode, type LinkFailureWords } from './links.ts';
import { counted, listed, numberWord } from './numbers.ts';
import { capital, dayInWords, inSentence } from './text.ts';

export const RESULT = {
  title: 'The recommendation – Ajar',
  description: 'Open, closed or hybrid AI: the recommendation, why, how sure, and what would change it.',
  pageTitle: (headline: string) => `${headline} – Ajar`,
  loading: 'Reading the answers',
  noScript: 'The result is worked out in this browser, which needs JavaScript. Nothing is sent anywhere.',
  families: 'The answers side by side',
  showTable: 'The same as a table',
  scale:
    'Points of 100. At 0 a way is the worst there could be on everything that matters, at 100 the best. Thin lines show where open answers can still move it.',
  tableHead: ['Answer', 'Best way to do it', 'Points of 100', 'Range', 'Standing'],
  reasonsFor: (family: string) => `What speaks for ${inSentence(family)}`,
  reasonsAgainst: (family: string) => `What speaks against ${inSentence(family)}`,
  noneFor: 'Nothing in the answers speaks for it.',
  noneAgainst: 'Nothing in the answers speaks against it.',
  why: 'Why',
  nothingApart: (way: string, rival: string) =>
    `Nothing that matters here sets ${inSentence(way)} and ${inSentence(rival)} apart: every reason counts the same for both.`,
  rest: (count: number) => `${capital(counted(count, 'smaller reason', 'smaller reasons'))} besides`,
  compared: (way: string, rival: string) => `${way}, compared with ${inSentence(rival)}. Points of 100.`,
  alone: (way: string) => `${way}, with no rival left to compare it with. Points of 100.`,
  yourAnswers: 'By what you answered',
  expected: 'Counted as far as it is likely, because an answer is open.',
  provisos: 'Provided that',
  provisosIf: (family: string) => `If ${inSentence(family)}, provided that`,
  mayApply: 'Perhaps: an open answer decides whether it applies.',
  dealBreakers: 'Deal-breakers',
  noDealBreakers: 'None of your answers rules anything out.',
  rulesOut: 'Rules out',
  through: (ways: readonly string[]) => `through ${listed(ways)}`,
  open: 'What was left open',
  openNote: 'Each of these is still counted as open, not as a middle value.',
  moreOpen: (count: number) => `${capital(counted(count, 'more open answer', 'more open answers'))}`,
  answerIt: 'Answer it',
  answers: 'Your answers',
  theirAnswers: 'The answers',
  change: 'Change',
  changeQuestion: (ask: string) => `Change the answer to: ${ask}`,
  answerQuestion: (ask: string) => `Answer: ${ask}`,
  noteKept: 'Note',
  steps: 'First steps',
  watch: 'Watch for',
  leave: (because: string) => `Leaving it again: ${inSentence(because)}`
} as const;

export const EARLY_PAGE = {
  message:
    'Too little is answered for a recommendation that would hold. These questions are worth answering next.',
  goOn: 'Continue',
  worth: 'Worth answering next'
} as const;

export const NOTHING_PAGE = {
  collide: 'The answers that collide',
  collideNote:
    'Changing one of these is the shortest way to something that fits. Facts that nobody can change are marked.',
  closes: (ways: number, of: number, isFact: boolean) =>
    `Closes ${numberWord(ways)} of ${counted(of, 'way', 'ways')}.${isFact ? ' A fact, not a choice.' : ''}`,
  repairs: 'The smallest changes after which something fits',
  noRepairs: 'No change of up to four answers opens a way again.',
  ways: 'Why each way is closed'
} as const;

export const EMPTY_PAGE = {
  headline: 'No answers here yet',
  message:
    'This page shows the recommendation once questions are answered in this browser, or when someone sends you a link to theirs.',
  start: 'Answer the questions',
  home: 'What Ajar is'
} as const;

export const TAKE_ALONG = {
  copy: 'Copy link',
  copied: 'Link copied.',
  share: 'Share',
  shareTitle: 'An Ajar recommendation',
  byHand: 'This browser does not let a page copy. Select the link and copy it:',
  field: 'The link',
  length: (characters: number) => `It has ${characters} characters.`,
  failed: 'No link can be made of this.',
  change: 'Change answers'
} as const;

export const COPY_PAGE = {
  isCopy: 'A copy that someone sent you.',
  named: (name: string) => `A copy that someone sent you: “${name}”.`,
  makeMine: 'Make it mine',
  answerFirst: 'Answer it yourself first',
  mine: 'Now yours, and saved in this browser.',
  bringBack: 'Bring my own answers back',
  replaceTitle: 'Replace what is saved here?',
  replaceMessage: (answered: number) =>
    `${capital(counted(answered, 'answer of your own is', 'answers of your own are'))} saved in this browser. Making this copy yours puts it in their place.`,
  replace: 'Replace them',
  keep: 'Keep mine',
  backToOwn: 'Back to my own result'
} as const;

export const EXAMPLE_PAGE = {
  is: 'A finished example, not your answers.',
  answer: 'Answer it yourself'
} as const;

export const UNREACHABLE = {
  headline: 'The rules did not load',
  message: 'The connection may have dropped. Your answers are still in this browser.',
  retry: 'Try again'
} as const;

export const PRINTED = {
  link: 'Opens to this result',
  rules: (id: string, version: string, digest: string) => `Ajar. Rules ${id} ${version}, digest ${digest}`,
  evidence: 'Where the reasons come from',
  steps: (count: number) => (count === 1 ? 'Next step' : `Next ${numberWord(count)} steps`),
  breaker: (label: string, ways: string) => `${label}: rules out ${ways}.`
} as const;

export const BAD_LINK = {
  kept: 'The link as it arrived',
  start: 'Answer the questions',
  own: 'See my own result'
} as const;

/** Why a link or a file does not open: what `share` finds, and what only shows once its rules are looked for. */
export type LinkTrouble = LinkFailureCode | RulesTrouble;

type RulesTrouble =
  | 'unknown-rules'
  | 'unknown-base'
  | 'broken-changes'
  | 'file-too-large'
  | 'file-not-json'
  | 'file-not-a-document'
  | 'not-kept';

const RULES_TROUBLES: Readonly<Record<RulesTrouble, LinkFailureWords>> = {
  'unknown-rules': {
    title: 'These rules are not here',
    message: 'The answers belong to a rule set that this site does not have.',
    wayOn: 'Open it where it was made, or answer the questions on the rules that are here.'
  },
  'unknown-base': {
    title: 'The rules behind these changes are not here',
    message: 'Whoever made this changed rules that this site does not have, or not in that version.',
    wayOn: 'Open it where it was made, or answer the questions on the published rules.'
  },
  'broken-changes': {
    title: 'The changed rules do not work',
    message: 'Whoever made this changed the rules, and with those changes no result can be worked out.',
    wayOn: 'Send them the list below, or answer the questions on the published rules.'
  },
  'file-too-large': {
    title: 'This file is too large',
    message: 'It is larger than any file that Ajar saves, so it was not opened.',
    wayOn: 'Choose the file that was saved here, or answer the questions yourself.'
  },
  'file-not-json': {
    title: 'This file holds something else',
    message: 'It is no file that Ajar saved: what is in it cannot be read as answers.',
    wayOn: 'Choose the file that was saved here, or answer the questions yourself.'
  },
  'file-not-a-document': {
    title: 'This file holds something else',
    message: 'It can be read, but it is no run and no record that Ajar saved.',
    wayOn: 'Choose the file that was saved here, or answer the questions yourself.'
  },
  'not-kept': {
    title: 'This run is not kept here',
    message: 'It was removed, or cannot be read, or this browser keeps nothing.',
    wayOn: 'Look under “Kept in this browser” on the page of the rules, or answer the questions yourself.'
  }
};

/** What is wrong with a link or a file, what happened, and a way on. */
export function troubleWords(trouble: LinkTrouble): LinkFailureWords {
  return isRulesTrouble(trouble) ? RULES_TROUBLES[trouble] : linkFailureWords(trouble);
}

function isRulesTrouble(trouble: LinkTrouble): trouble is RulesTrouble {
  return Object.hasOwn(RULES_TROUBLES, trouble);
}

/** When a copy was made, YYYY-MM-DD, and by whom where it says so. */
export function madeBy(day: string, name: string | undefined): string {
  return name === undefined ? `Made on ${dayInWords(day)}` : `Made on ${dayInWords(day)} by ${name}`;
}

/** "Rules 0.1.0", with the day they were last changed where the file gives it. */
export function rulesLine(version: string, updated: string | undefined): string {
  return updated === undefined ? `Rules ${version}` : `Rules ${version}, ${dayInWords(updated)}`;
}

/** What a margin note says on how complete the answers are: "All answers given", "Six answers open". */
export function completeness(open: number): string {
  return open === 0 ? 'All answers given' : capital(counted(open, 'answer open', 'answers open'));
}

/** What a margin note says on weights. */
export function weightsLine(changed: number): string {
  return changed === 0
    ? 'Weights as the rules have them'
    : `Weights changed for ${counted(changed, 'thing', 'things')}`;
}

/** What is said when the rules a link names are not here: another version was taken in their place. */
export function otherRules(named: string, used: string): string {
  const which =
    named === used
      ? `another text of rules ${used}`
      : `rules ${named}; here they are read with rules ${used}`;
  return `This was made on ${which}, the nearest version there is. The result may differ.`;
}

/** What is said when the maker of a link saw another result than these rules give now. */
export function otherResult(claimed: string, now: string): string {
  return `Whoever made this saw “${claimed}”. Worked out again from the same answers it is “${now}”.`;
}

/** What is said when answers could not be carried over. */
export function droppedAnswers(count: number): string {
  return `${capital(counted(count, 'entry', 'entries'))} in this link ${count === 1 ? 'is' : 'are'} unknown to these rules and ${count === 1 ? 'was' : 'were'} left out:`;
}
