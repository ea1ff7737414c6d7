/** What the studio says about keeping rules, sending them, and taking files in. */
import { counted, ofHundred } from './numbers.ts';
import { capital, dayInWords } from './text.ts';

export const KEEPING = {
  keep: 'Keep',
  exchange: 'Send, download, bring in',
  draft: 'Not kept under a name yet: a draft lies in this browser.',
  changed: 'Changed since it was kept: a draft lies in this browser.',
  noDraft: 'This browser keeps no draft. Download the file, or it is lost with the page.',
  full: 'The browser has no room for a draft. Download the file, or remove something under “Kept in this browser”.',
  broken:
    'The rules do not work as they are. They can be kept so; nothing can run on them before they are mended.',
  same: 'Nothing has changed since it was kept last.'
} as const;

/** What a change is compared with before it is kept. */
export function comparedWith(kept: string | null, isOverlay: boolean): string {
  if (kept !== null) return `Against “${kept}” as it was kept last:`;
  return isOverlay ? 'Against the published rules:' : 'Against what you began with:';
}

export const LEAVING = {
  title: 'Your changes are not kept under a name',
  draft: 'They stay in this browser as a draft: open it under The rules.',
  lost: 'This browser keeps no draft, so they would be lost. Download the file first.',
  stay: 'Stay here',
  download: 'Download the file',
  leave: 'Leave',
  lose: 'Leave and lose them'
} as const;

export const DRAFTS = {
  title: 'Drafts',
  why: 'Not kept under a name yet, or changed since. A draft is the text as you left it: undo begins anew when you go on with it.',
  undo: 'Undo leads back to the draft as you left it, and no further.',
  open: 'Go on',
  remove: 'Delete'
} as const;

/** "Our rules, 21 November 2026 09:14 UTC". */
export function draftLine(name: string, savedAt: string): string {
  return `${name}, ${dayInWords(savedAt.slice(0, 10))} ${savedAt.slice(11, 16)} UTC`;
}

export const SEND = {
  heading: 'Send',
  copy: 'Copy link to these rules',
  withAnswers: 'With the answers of my run',
  copied: 'Link copied.',
  byHand: 'Copy the link from the field:',
  field: 'Link to these rules',
  whole: 'A whole rule set is too long for a link. Send the file: a colleague opens it on this page.',
  long: 'These changes are too long for a link. Send the file: a colleague opens it on this page.',
  failed: 'No link could be made. Send the file.',
  broken: 'A link needs rules that work.',
  download: 'Download the file'
} as const;

/** What a link to rules holds, and how long it is. */
export function rulesLinkHolds(length: number, withAnswers: boolean): string {
  const holds = withAnswers ? 'It holds your changes and your answers' : 'It holds your changes, no answers';
  return `${holds}: ${length.toLocaleString('en-GB')} characters.`;
}

export const EXPORTS = {
  heading: 'Download',
  overlay: 'Your changes, as written here (YAML)',
  own: 'The rules, as written here (YAML)',
  whole: 'All rules with your changes in them (YAML)',
  json: 'The same for programs (JSON)',
  csv: 'The reasons as a table (CSV), which can be brought in again',
  failed: 'The text cannot be read as it is. Only what is written here can be downloaded.'
} as const;

export const INTAKE = {
  heading: 'Bring in',
  rulesTitle: 'These rules in place of yours',
  tableTitle: 'The reasons of this table',
  changes: 'What differs:',
  same: 'Nothing in the rules differs; names, comments or order may.',
  unreadable: 'The text cannot be read as rules yet. Taken over, it can be mended in the text.',
  take: 'Take it over',
  run: 'Answers came along with them. Taken over, the outcome is shown for these; yours stay as they are.',
  undo: 'One step of undo brings back what is there now.',
  cancel: 'Leave everything',
  tableWrong: 'The table cannot be read, and nothing was changed:',
  loading: 'Comparing'
} as const;

/** The tick that removes what a table no longer has. */
export function removeMissing(count: number): string {
  return `Remove ${counted(count, 'reason that is', 'reasons that are')} not in the table`;
}

const REFUSED = {
  'not-a-document': 'This is neither rules nor a saved run that can be read.',
  'too-large': 'The file is larger than a rule file may be.',
  'bad-link': 'The link is damaged or cut off. Copy it again, all of it.',
  unreachable: 'The rules that it belongs to could not be loaded. Try again.'
} as const;

/** Why something that was brought in could not be opened. */
export function refusedIntake(code: keyof typeof REFUSED): string {
  return REFUSED[code];
}

/** How many scenarios come out differently, are new, and are gone. */
interface ScenarioCounts {
  readonly turned: number;
  readonly fresh: number;
  readonly gone: number;
}

/** "Three changes to the rules. Two scenarios come out differently. 4 of 100 answers change family (…)." */
export function impactLine(
  rules: number,
  { turned, fresh, gone }: ScenarioCounts,
  changed: number,
  exact: boolean
): string {
  const how = exact ? 'all answers gone through' : 'tried on 10,000 random plausible runs';
  return [
    `${capital(counted(rules, 'change', 'changes'))} to the rules.`,
    `${capital(counted(turned, 'scenario comes', 'scenarios come'))} out differently: another answer, way or certainty.`,
    ...(fresh > 0 ? [`${capital(counted(fresh, 'scenario is', 'scenarios are'))} new.`] : []),
    ...(gone > 0 ? [`${capital(counted(gone, 'scenario is', 'scenarios are'))} gone.`] : []),
    `${changed === 0 ? 'No answers change' : `${ofHundred(changed)} answers change`} family (${how}).`
  ].join(' ');
}

export const IMPACT = {
  rules: 'Changes to the rules',
  scenarios: 'Scenarios',
  answers: 'With these answers',
  example: 'Open its result in a new tab'
} as const;

/** "Closed becomes Open". */
export function becomes(before: string, after: string): string {
  return `${before} becomes ${after}`;
}

/** What comes out of a scenario, before and now; null where it is not there. */
export function scenarioBecomes(title: string, before: string | null, after: string | null): string {
  if (before === null) return `“${title}” is new: ${after ?? ''}`;
  return after === null ? `“${title}” is gone` : `“${title}”: ${becomes(before, after)}`;
}

export const COMPARE = {
  title: (name: string) => `What changed in “${name}”`,
  unreadable: 'One of the versions cannot be read, so nothing can be compared.',
  close: 'Close'
} as const;

export const SCENARIO_KEEP = {
  act: 'Keep this run as a scenario',
  title: 'Keep this run as a scenario',
  lead: 'From now on, every change of the rules is tried on these answers. It says so when something else comes out.',
  begins:
    'You are on the published rules. This begins rules of your own, which change nothing but add the scenario.',
  name: 'What the scenario is about',
  expects: 'Expected outcome, as it comes out now:',
  family: 'The answer is',
  way: 'by',
  status: 'and how sure',
  open: 'Left open',
  keep: 'Keep the scenario',
  cancel: 'Cancel',
  failed: 'The scenario could not be written. Open the rules and add it there.',
  openRules: 'Open the rules'
} as const;

/** Said after a run was kept as a scenario. */
export function keptScenario(title: string): string {
  return `“${title}” is a scenario of your rules now.`;
}
