/** What is said where the rules are not the published ones: what they are, where they came from, what differs. */
import { counted } from './numbers.ts';
import { capital, inSentence } from './text.ts';

export const RULES_BANNER = {
  label: 'Which rules these are',
  own: 'You are on rules of your own.',
  copy: 'This copy stands on changed rules.',
  differences: 'What differs from the published rules',
  loading: 'Comparing',
  failed: 'The published rules did not load, so nothing can be compared.',
  whole: 'A whole rule set of its own: nothing is taken from the published rules.',
  studio: 'See and change these rules',
  back: 'Back to the published rules',
  undo: 'Bring my rules back',
  gone: 'You are on the published rules.',
  close: 'Close'
} as const;

/** Rules, as far as a sentence names them. */
interface Named {
  readonly title: string;
  readonly version: string;
}

/** "House rules, version 1.2.0: changes to Open, closed or hybrid AI?, version 1.0.0." */
export function rulesNamed(own: Named, base: Named | null): string {
  const name = `${own.title}, version ${own.version}`;
  return base === null
    ? `${name}: a rule set of its own.`
    : `${name}: changes to ${base.title}, version ${base.version}.`;
}

const ORIGINS = {
  here: 'Kept in this browser.',
  link: 'These rules came with the link.',
  file: 'These rules came from a file.'
} as const;

/** Where rules came from. @param isCopy they are someone's, shown and not taken over */
export function rulesOrigin(origin: keyof typeof ORIGINS, isCopy: boolean): string {
  if (origin === 'here') return ORIGINS.here;
  return isCopy
    ? `${ORIGINS[origin]} Whoever made them wrote what they say; Ajar has checked only that they work.`
    : ORIGINS[origin];
}

const SECTIONS: Readonly<Record<string, string>> = {
  families: 'Answers it can come to',
  alternatives: 'Ways',
  criteria: 'What matters',
  steps: 'Groups of questions',
  questions: 'Questions',
  tradeoffs: 'Reasons',
  constraints: 'Deal-breakers',
  sources: 'Sources',
  evidence: 'Evidence',
  'cost-model': 'Costs',
  derived: 'Worked out from costs',
  actions: 'What to do',
  scenarios: 'Scenarios'
};

/** The heading over the differences in a section of the rule file. */
export function sectionName(section: string): string {
  return SECTIONS[section] ?? 'Besides';
}

/** "New: …", "Changed: … (weight 18 becomes 30)", "Removed: …". */
export function changeWords(
  change: 'added' | 'removed' | 'changed',
  label: string,
  weight: { readonly from: number; readonly to: number } | null
): string {
  if (change === 'added') return `New: ${label}`;
  if (change === 'removed') return `Removed: ${label}`;
  return weight === null
    ? `Changed: ${label}`
    : `Changed: ${label}, weight ${weight.from} becomes ${weight.to}`;
}

/** What is said before someone's copy takes the place of rules of one's own. */
export function replacesRules(answers: number): string {
  const saved = answers === 0 ? '' : ` and ${counted(answers, 'answer', 'answers')}`;
  return `Rules of your own${saved} are in use in this browser. Making this copy yours puts it in their place; you can bring them back until you leave the page.`;
}

/** The notice after rules were chosen that have no place for some answers. */
export function leftOut(count: number): string {
  return `${capital(counted(count, 'entry has', 'entries have'))} no place in these rules and ${count === 1 ? 'was' : 'were'} left out:`;
}

export const OWN_NOTICES = {
  undo: 'Back to the rules before',
  lost: 'The rules of your own that were saved here no longer work, so your answers are on the published rules.',
  lostKept: 'The saved rules were put aside; download them to mend them.',
  lostOpen: 'They could not be put aside: download them before you go on.',
  fileName: 'ajar-saved-rules.json'
} as const;

/** A problem of someone's rules, with the member that it is about. */
export function problemAt(path: readonly (string | number)[], message: string): string {
  return path.length === 0 ? message : `${path.join(' › ')}: ${message}`;
}

/** How many problems more there are than are listed. */
export function moreProblems(count: number): string {
  return `${capital(counted(count, 'more problem', 'more problems'))}.`;
}

/** Why an own rule set does not go into a link, and what to send in its place. */
export function tooLongForLink(kind: 'overlay' | 'whole', title: string): string {
  return kind === 'whole'
    ? `A whole rule set does not fit in a link, and ${inSentence(title)} is one. Send the file: it opens to the same result.`
    : 'The changes to the rules are too long for a link. Send the file: it opens to the same result.';
}

export const SEND_FILE = {
  download: 'Download the file',
  name: (day: string) => `ajar-${day}.json`
} as const;
