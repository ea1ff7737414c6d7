/** The words of the full working: the plan of all ways, two ways against each other, open answers, weights. */
import { counted, numberWord, ofHundred, pointsOf } from './numbers.ts';
import { capital, inSentence } from './text.ts';

export const WORKING = {
  title: 'The full working',
  what: 'Every way on one plan, any two against each other, what open answers are worth, the weights, the cost.',
  loading: 'Fetching the working',
  failed: 'The working did not load. The connection may have dropped.',
  retry: 'Try again',
  table: 'The same as a table',
  picture: 'Save as a picture',
  copyNote: 'This is a copy, so nothing here can be changed. Make it yours first.'
} as const;

export const PLAN = {
  title: 'Every way to do it',
  lit: 'Lit: what is recommended.',
  isLit: ', lit',
  shownLit: (way: string) => `Lit: ${inSentence(way)}.`,
  apart: 'does not apply',
  apartFor: (reason: string) => `does not apply: ${inSentence(reason)}`,
  back: 'Show what is recommended',
  show: 'Show on the plan',
  showing: 'On the plan',
  showWay: (way: string) => `Show on the plan: ${way}`,
  others: (corridor: string) =>
    corridor === '' ? 'Two rooms at once' : `Two rooms at once, behind ${inSentence(corridor)}`,
  place: (family: string, column: string) => `${family}, ${inSentence(column)}:`,
  head: ['Way', 'Answer', 'Points of 100', 'Range', 'Standing'],
  rank: (rank: number) => (rank === 1 ? 'first' : `number ${rank}`),
  recommended: 'recommended',
  out: (reason: string) => `ruled out: ${inSentence(reason)}`,
  mayBeOut: (chance: number) => `ruled out in ${ofHundred(chance)} turns of the open answers`
} as const;

/** The finding of the plan. */
export function planCaption(of: {
  readonly ways: number;
  readonly feasible: number;
  readonly out: number;
  readonly apart: number;
}): string {
  const fit = `${capital(numberWord(of.feasible))} of ${counted(of.ways, 'way', 'ways')} ${of.feasible === 1 ? 'fits' : 'fit'}`;
  const rest = [
    ...(of.out > 0 ? [`${numberWord(of.out)} ${of.out === 1 ? 'is' : 'are'} ruled out`] : []),
    ...(of.apart > 0 ? [`${numberWord(of.apart)} ${of.apart === 1 ? 'does' : 'do'} not apply`] : [])
  ];
  return rest.length === 0 ? `${fit}.` : `${fit}; ${rest.join(' and ')}.`;
}

export const HEAD_TO_HEAD = {
  title: 'Why this rather than that',
  first: 'Why',
  second: 'rather than',
  swap: 'Swap the two',
  rest: (count: number) => `The rest: ${counted(count, 'smaller difference', 'smaller differences')}`,
  sum: 'All together',
  favours: (way: string) => `for ${inSentence(way)}`,
  same: 'No two ways are left to compare.',
  none: 'Nothing in the answers tells these two apart.',
  head: ['What counts', 'Reason', 'Difference'],
  start: 'Before any reason',
  shared: 'What counts the same for both',
  score: 'Score'
} as const;

/** The finding of a comparison. `lead` in points of 100, of the first; `reason` the longest difference, empty for none. */
export function headToHeadCaption(first: string, second: string, lead: number, reason: string): string {
  const other = inSentence(second);
  const most = reason === '' ? '' : ` The largest difference: ${inSentence(reason)}.`;
  if (Math.abs(lead) < 1e-9) return `${first} and ${other} are exactly level.${most}`;
  const side = lead > 0 ? 'ahead of' : 'behind';
  const size = Math.abs(lead).toFixed(1);
  return `${first} is ${size === '1.0' ? '1 point' : `${size === '0.0' ? 'under 0.1' : size} points`} ${side} ${other}.${most}`;
}

/** Points with their sign to a tenth: "+1.4", "−0.3", "0.0". */
export function signedTenths(points: number): string {
  const text = Math.abs(points).toFixed(1);
  if (text === '0.0') return text;
  return `${points < 0 ? '−' : '+'}${text}`;
}

export const OPEN = {
  title: 'Open answers, worth most first',
  none: 'No answer is open.',
  idle: (count: number) =>
    `${capital(counted(count, 'more', 'more'))} that by ${count === 1 ? 'itself changes' : 'themselves change'} nothing`,
  together: 'Several of them together still may.',
  answer: 'Use this answer',
  choose: 'Choose an answer first.',
  done: (ask: string, headline: string) => `Answered: ${ask} The result is now “${headline}”.`,
  state: { unsure: 'Not sure', unanswered: 'Not answered yet' }
} as const;

/** What an open answer is worth: points that the best way gains on average, and how often the family changes. */
export function worthSentence(value: number, flipChance: number): string {
  if (flipChance <= 0 && value <= 0) return 'By itself it changes nothing that counts.';
  const flips =
    flipChance > 0
      ? `Changes the answer in ${ofHundred(flipChance)} turns`
      : 'By itself it does not change the answer';
  return value > 0 ? `${flips}; knowing it is worth ${pointsOf(value)}.` : `${flips}.`;
}

export const WEIGHTS = {
  title: 'What matters, and how far it can move',
  why: 'Each line runs from counting nothing to counting alone, the others keeping their proportions. Thick: the answer stands.',
  live: 'With these weights',
  now: 'now',
  share: (label: string) => `Share of ${inSentence(label)}`,
  number: (label: string) => `Weight of ${inSentence(label)}`,
  value: (share: number, weight: number) => `${percent(share)} of all, weight ${weight}`,
  reset: 'Back to the published weights',
  undo: 'Undo',
  published: 'These are the published weights.',
  head: ['What counts', 'Weight', 'Share', 'Published', 'Answer stands from', 'to', 'Beyond that'],
  worst: 'At worst',
  best: 'At best'
} as const;

/** A share from 0 to 1 in whole per cent, tenths below ten. */
export function percent(share: number): string {
  const whole = share * 100;
  const tenths = Math.round(whole * 10) / 10;
  return `${whole < 10 && whole > 0 ? tenths : Math.round(whole)} %`;
}

/** Where the answer stands along one weight. Shares from 0 to 1; labels of who takes over, null for nobody. */
export function intervalSentence(
  from: number,
  to: number,
  { before, after }: { readonly before: string | null; readonly after: string | null }
): string {
  const below = before === null ? '' : `${before} below ${percent(from)}`;
  const above = after === null ? '' : `${after} above ${percent(to)}`;
  if (below === '' && above === '') return 'The answer stands at any weight.';
  return `${capital([below, above].filter((each) => each !== '').join(', '))}.`;
}

/** The finding of the weight lines: which one is nearest to a break. */
export function intervalsCaption(
  family: string | null,
  rows: readonly {
    readonly label: string;
    readonly share: number;
    readonly from: number;
    readonly to: number;
  }[]
): string {
  if (family === null || rows.length === 0) return 'No single answer leads, so no weight has a break point.';
  const breaks = rows.flatMap(({ label, share, from, to }) => [
    ...(from > 0 ? [{ label, share, at: from, far: share - from }] : []),
    ...(to < 1 ? [{ label, share, at: to, far: to - share }] : [])
  ]);
  const nearest = breaks.reduce<(typeof breaks)[number] | null>(
    (best, each) => (best && best.far <= each.far ? best : each),
    null
  );
  if (nearest === null) return `${family} stays in front whatever any one weight is.`;
  const { label, at, share } = nearest;
  return `${family} stays in front until ${inSentence(label)} counts ${percent(at)} of all; now it counts ${percent(share)}. No other single weight is nearer to a change.`;
}
