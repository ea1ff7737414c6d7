/** What the studio says: the page where a team changes the rules. Plain words; ids and codes are the file's own. */
import { counted, listed } from './numbers.ts';
import { CHOICES } from './studio-fields.ts';
import { capital } from './text.ts';

export const STUDIO = {
  loading: 'Loading the rules.',
  failed: 'The rules did not load.',
  again: 'Try again',
  broken:
    'The part that checks the rules did not load. Load the page again; what you have not kept is lost, so copy it from the text first.',
  views: 'How to work on them',
  form: 'Form',
  text: 'Text',
  undo: 'Undo',
  redo: 'Redo',
  download: 'Download the file',
  use: 'Use these rules',
  noRule: (id: string) => `There is no rule named “${id}” in these rules.`,
  noForm: (id: string) => `“${id}” has no form here. It stands in the text of a whole copy of the rules.`,
  used: 'Questions and result now run on these rules.',
  stop: 'Start with other rules',
  sections: 'Parts of the rules',
  unreadable: 'The text cannot be read as it is, so the form waits. Mend it in the text, or undo.',
  toText: 'Go to the text',
  editor: 'Text of the rules',
  loadingEditor: 'Loading the editor.'
} as const;

export const START = {
  heading: 'Where to begin',
  goOn: 'Go on with your rules',
  goOnWhy: 'Those that questions and result run on now.',
  overlay: 'Change the published rules',
  overlayWhy: 'Keeps only what you change. When we publish better rules, your changes can move along.',
  whole: 'Take a whole copy',
  wholeWhy: 'Everything becomes yours to keep up, the sources too.',
  empty: 'Begin with nothing',
  emptyWhy: 'For another decision altogether. A few questions make the first rule.',
  ours: 'Our rules'
} as const;

export const FIRST_RULE = {
  heading: 'The first rule',
  lead: 'Two ways to do it, one thing that matters, one question. Everything can be changed afterwards.',
  title: 'What is to be decided?',
  titleHint: 'Build or buy?',
  one: 'One way to do it',
  oneHint: 'Build it ourselves',
  two: 'Another way',
  twoHint: 'Buy it',
  criterion: 'What matters?',
  criterionHint: 'Money',
  ask: 'A question to ask',
  askHint: 'How many people will use it?',
  first: 'One answer',
  firstHint: 'Hundreds',
  second: 'Another answer',
  secondHint: 'A few',
  because: 'Why does the first answer speak for the first way?',
  becauseHint: 'Many users spread the cost of building.',
  make: 'Make the rules',
  back: 'Back'
} as const;

export const OUTCOME = {
  heading: 'What it does',
  old: 'Of the last rules that worked. The text as it is now does not.',
  none: 'No outcome yet: the rules do not work so far.',
  unable: 'Not before the rules work again.',
  run: 'With the answers of your run',
  noRun: 'Without any answers',
  broughtRun: 'With the answers that came along with these rules',
  openBrought: 'Open the result of these answers',
  mine: 'Look at my own answers',
  scenarios: 'Scenarios',
  running: 'Running the scenarios.',
  review: 'All answers',
  reviewing: 'Going through all answers.',
  waits: 'This begins by itself once before and after are compared.',
  stop: 'Stop',
  start: 'Go through all answers',
  clean: 'Going through all answers found nothing wrong.',
  impact: 'What the changes come to',
  impactNow: 'Work out what the changes come to',
  impactRunning: 'Comparing before and after.',
  impactStopped: 'Stopped.',
  examples: 'Answers that now lead elsewhere',
  before: 'before',
  after: 'now'
} as const;

export function scenariosPassed(passed: number, total: number): string {
  if (total === 0) return 'There are no scenarios yet.';
  return passed === total
    ? `${total === 1 ? 'The one scenario comes' : `All ${total} scenarios come`} out as expected.`
    : `${passed} of ${total} scenarios come out as expected.`;
}

/** Of the published rules' scenarios: what an overlay makes of them is its effect, no failure. */
export function scenariosAffected(count: number): string {
  return `${capital(counted(count, 'published scenario comes', 'published scenarios come'))} out otherwise with your changes.`;
}

/** "Two scenarios of yours come out otherwise than you expect." */
export function scenariosFailing(count: number): string {
  return `${capital(counted(count, 'scenario of yours comes', 'scenarios of yours come'))} out otherwise than expected:`;
}

export function scenariosTurned(count: number): string {
  return `${capital(counted(count, 'scenario comes', 'scenarios come'))} out differently since the last change.`;
}

/** "closed, closed-api, clear": an outcome by names. */
export function outcomeNamed(family: string, way: string | null, status: string): string {
  const how = (CHOICES[status] ?? status).toLowerCase();
  return way === null ? how : `${family}, by ${way} (${how})`;
}

export const PROBLEMS = {
  heading: 'Problems',
  none: 'No problems found.',
  error: 'Error',
  warning: 'Warning',
  accepted: 'Meant',
  fix: 'Fix it:'
} as const;

/** "2 errors, 1 warning". */
export function problemCount(errors: number, warnings: number): string {
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error', 'errors')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning', 'warnings')] : [])
  ];
  return parts.length === 0 ? PROBLEMS.none : `${capital(listed(parts))}.`;
}

export function lineAt(line: number, column: number): string {
  return `Line ${line}, column ${column}`;
}

export const DIFFERENCES = {
  heading: 'Your changes',
  none: 'Nothing differs from the published rules yet.',
  added: 'New',
  removed: 'Removed',
  changed: 'Changed',
  moved: 'Moved',
  revert: 'Take back'
} as const;

export const CONSENT = {
  heading: 'Something rests on this',
  lead: 'If it goes, this goes with it:',
  removed: 'removed',
  shortened: 'made shorter',
  yes: 'Remove all of it',
  no: 'Leave everything'
} as const;

/** Why an edit could not be made. */
export function failureWords(code: string, name: string): string {
  return (FAILURES[code] ?? FAILURES['not-written'])?.replace('%', name) ?? '';
}

const FAILURES: Readonly<Record<string, string>> = {
  unreadable: 'The text cannot be read as it is. Mend it first, or undo.',
  'not-there': 'That is not there any more.',
  taken: 'The name “%” is taken. Choose another one.',
  'not-an-id':
    '“%” cannot be a name in the file: small letters, digits and hyphens, with at least one letter.',
  'no-order': 'Changes to published rules cannot reorder this part. A whole copy can.',
  'no-base': 'The rules that these changes belong to are not here, so the form cannot change them.',
  'not-written': 'The text could not be changed safely and was left as it is. Make this change in the text.'
};

export const EDITOR = {
  label: 'Text of the rules, in YAML',
  about: 'About the place of the cursor',
  declared: 'Go to where it is declared',
  use: 'Go to its next use',
  exercised: 'A scenario exercises it.',
  unexercised: 'No scenario exercises it.'
} as const;

/** The words that a member has for itself, beside its name in the file. */
export function quotedName(name: string): string {
  return `“${name}”`;
}

export const KEYS = {
  heading: 'Everything by keyboard',
  list: [
    ['Tab, Shift and Tab', 'to the next or the previous field or button'],
    ['Space or Enter', 'opens and closes a member, presses a button'],
    ['Ctrl and Z, Ctrl and Y', 'undo and redo, in the form and in the text (on a Mac, Command)'],
    ['Arrow keys on Form or Text', 'change between the two views'],
    ['Tab', 'in the text: leaves it, so spaces indent'],
    ['Ctrl and ], Ctrl and [', 'in the text: indent a line more, or less'],
    ['Ctrl and Space', 'in the text: what can stand here; Enter takes it, Escape closes the list'],
    ['F8, Shift and F8', 'in the text: to the next or the previous problem'],
    ['Ctrl and full stop', 'in the text: mends the problem at the cursor, where there is a fix'],
    [
      'Ctrl, Shift and M',
      'in the text: a list of the problems, for the arrow keys; a letter marked in a button makes that fix, Escape closes the list'
    ],
    [
      'Move the cursor',
      'in the text: below it stands what the member under the cursor means, and whether a scenario exercises it'
    ],
    ['F12', 'in the text: to where the name under the cursor is declared'],
    ['Shift and F12', 'in the text: to its next use'],
    ['Escape', 'closes a question in front of the page, and changes nothing'],
    ['Ctrl and F', 'in the text: find and replace'],
    ['Ctrl, Shift and [ or ]', 'in the text: folds or unfolds a part']
  ]
} as const;
