/** What the form of the studio says around its fields: what can be done with a member, conditions as sentences, worth. */

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
  nobody: 'None',
  newLabel: 'New',
  unsure: 'Not sure',
  removed: 'Removed from the published rules',
  /** The words of fields that few need. */
  more: 'More',
  number: 'A number of its own',
  textOnly: 'The form cannot show this:',
  /** What of the file as a whole stands in the text alone. */
  fileOnly: ['the file’s own name', 'the old names that links may still use'],
  noOrder:
    'Changes to the published rules cannot put this part into another order. A whole copy of them can.',
  isNamed: 'It goes by the name of the way, and is renamed along with it.',
  everyNamed: 'Every way has one already.'
} as const;

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

/** "More (2 filled in)". */
export function moreFields(filled: number): string {
  return filled === 0 ? FORM.more : `${FORM.more} (${filled} filled in)`;
}

/** "Case 2": one of a list whose items have no names. */
export function itemNamed(label: string, place: number): string {
  return `${label} ${place}`;
}
