/** What the form of the studio says: the parts of the rules, their fields, conditions as sentences. */

export const SECTION_WORDS = {
  about: {
    name: 'About',
    add: '',
    one: 'rules',
    lead: 'What the rules are called, and when a recommendation counts as clear.'
  },
  criteria: {
    name: 'What matters',
    add: 'Add something that matters',
    one: 'criterion',
    lead: 'How much the step from worst to best counts. A reason gives points on the scale between them.'
  },
  questions: {
    name: 'Questions',
    add: 'Add a question',
    one: 'question',
    lead: 'What is asked, with the answers that can be given.'
  },
  tradeoffs: {
    name: 'Reasons',
    add: 'Add a reason',
    one: 'reason',
    lead: 'If something is answered, then a way or a family gets points on what matters, because of something.'
  },
  constraints: {
    name: 'Deal-breakers',
    add: 'Add a deal-breaker',
    one: 'deal-breaker',
    lead: 'If something is answered, some ways are out, or stay in only provided that something is verified.'
  },
  alternatives: { name: 'Ways', add: 'Add a way', one: 'way', lead: 'What can be recommended.' },
  evidence: {
    name: 'Evidence',
    add: 'Add evidence',
    one: 'piece of evidence',
    lead: 'What sources say; reasons and deal-breakers rest on it.'
  },
  inputs: {
    name: 'Costs',
    add: 'Add a cost',
    one: 'cost',
    lead: 'Prices and amounts that the cost of each way is worked out from.'
  },
  scenarios: {
    name: 'Scenarios',
    add: 'Add a scenario',
    one: 'scenario',
    lead: 'Answers with what they should lead to. They run after every change.'
  }
} as const;

export type SectionName = keyof typeof SECTION_WORDS;

export const FORM = {
  search: 'Find',
  none: 'Nothing here yet.',
  noMatch: 'Nothing like that here.',
  id: 'Name in the file',
  idHint: 'Small letters, digits and hyphens. It is changed wherever it is used.',
  rename: 'Rename',
  copy: 'Copy',
  remove: 'Remove',
  up: 'Move up',
  down: 'Move down',
  revert: 'Take this change back',
  inText: 'Show in the text',
  add: 'Add',
  choose: 'Choose',
  nobody: 'None',
  newLabel: 'New',
  unsure: 'Not sure',
  removed: 'Removed from the published rules',
  more: 'More of this stands in the text'
} as const;

export const FIELDS = {
  title: 'Title',
  description: 'Description',
  version: 'Version',
  label: 'Name',
  weight: 'Weight',
  scaleWorst: 'Points of the worst',
  scaleBest: 'Points of the best',
  worst: 'The worst, in words',
  best: 'The best, in words',
  ask: 'Question',
  why: 'Why it is asked',
  step: 'Group',
  kind: 'Answers',
  core: 'Asked on the short way too',
  locked: 'A fact that the team cannot choose to change',
  askedIf: 'Asked only if',
  askedAlways: 'It is always asked.',
  options: 'Answers to choose from',
  note: 'Note',
  exclusive: 'Stands alone',
  criterion: 'then, on',
  if: 'If',
  always: 'It always holds.',
  gives: 'points go to',
  because: 'because',
  evidence: 'Evidence',
  rulesOut: 'then these ways are out',
  onlyIf: 'or stay in only provided that',
  summary: 'In one sentence',
  family: 'Family',
  steps: 'First steps, one a line',
  watch: 'What to keep an eye on, one a line',
  source: 'Source',
  where: 'Where it stands',
  says: 'What it says',
  strength: 'How strong it is',
  favours: 'Speaks for',
  use: 'How it may be used',
  checked: 'Looked up on',
  reviewBy: 'To be looked up again by',
  unit: 'Unit',
  value: 'Value',
  low: 'Lowest',
  high: 'Highest',
  answers: 'If these answers are given',
  expectFamily: 'then the family is',
  expectWay: 'and the way is',
  expectStatus: 'and how sure'
} as const;

export const CHOICES: Readonly<Record<string, string>> = {
  one: 'One of them',
  many: 'Any number of them',
  weak: 'Weak',
  medium: 'Medium',
  strong: 'Strong',
  full: 'In full',
  lightly: 'Lightly',
  context: 'To be read only',
  clear: 'Clear',
  leaning: 'Leaning',
  'toss-up': 'Too close to call',
  tie: 'Exactly level',
  none: 'Nothing fits'
};

export const CONDITION = {
  all: 'all of these hold',
  any: 'any of these holds',
  not: 'these do not all hold',
  group: 'How these go together',
  question: 'Question',
  is: 'is',
  how: 'How to compare',
  anyOf: 'is any of',
  allOf: 'has all of',
  range: 'lies between',
  from: 'from',
  to: 'to',
  open: 'no bound',
  addTest: 'Add a condition',
  addGroup: 'Add a group',
  remove: 'Remove this condition',
  removeGroup: 'Remove this group'
} as const;

/** "3.0 of 100": what points are worth now, in points of the whole. */
export function worthOf(points: number, each: number): string {
  const worth = points * each;
  const size = Math.abs(worth).toFixed(1);
  return `${worth < 0 && size !== '0.0' ? '−' : ''}${size} of 100`;
}

/** "One point is worth 1.5 of 100." */
export function pointWorth(each: number): string {
  return each === 0 ? 'It counts for nothing now.' : `One point is worth ${each.toFixed(1)} of 100 now.`;
}
