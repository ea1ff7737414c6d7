/** The sentences of the evidence page: claims, where they stand, what rests on them, and what a source is worth to a run. */
import { counted, listed, pointsOf } from './numbers.ts';
import { capital, dayInWords, inSentence } from './text.ts';

export type Use = 'full' | 'lightly' | 'context';
export type Strength = 'weak' | 'medium' | 'strong';
/** What can rest on a claim. */
export type RestingKind =
  'tradeoff' | 'constraint' | 'need' | 'action' | 'question' | 'criterion' | 'way' | 'input';

export const EVIDENCE_PAGE = {
  pageTitle: 'Evidence – Ajar',
  description:
    'Every claim that Ajar’s rules rest on: where it stands, what rests on it, what contradicts it.',
  title: 'Evidence',
  lead: 'Every point in the rules has a reason, and every reason a source. Here is all of it: what is claimed and where, which rules rest on it, and what contradicts it.',
  caution:
    'The articles are opinion and name few sources. Read each line as “the article argues”. What could not be verified is shown, and moves nothing.',
  loading: 'Fetching the claims …',
  noScript: 'This page needs scripts: the claims are fetched with the rules.',
  failed: 'The claims could not be fetched. The connection may be down.',
  retry: 'Try again',
  others: 'From elsewhere',
  othersNote:
    'Laws, data, notes of practitioners. Each fact has the day it was checked and one by which to look again.',
  allSources: 'All sources',
  showClaims: 'Show its claims',
  link: 'Link to this claim',
  rests: 'Rests on it',
  contradicted: 'Contradicted by'
} as const;

export const FILTERS = {
  title: 'Find a claim',
  text: 'Words in it',
  article: 'Article or source',
  criterion: 'What it bears on',
  family: 'Speaks for',
  use: 'How it is used',
  any: 'All',
  articles: 'Articles',
  otherSources: 'Other sources',
  counts: 'Only what counts in your run',
  clear: 'Show all again',
  none: 'No claim fits all of this.'
} as const;

export const USES: Readonly<Record<Use, string>> = {
  full: 'Counts in full',
  lightly: 'Counts lightly',
  context: 'Context only'
};

/** Why a claim is used as it is, for claims that do not count in full. */
export const USE_NOTES: Readonly<Record<Use, string>> = {
  full: '',
  lightly: 'Tips the scale where little else does.',
  context: 'There to be read. No rule may rest on it.'
};

const STRENGTHS: Readonly<Record<Strength, string>> = {
  weak: 'a weak argument',
  medium: 'a fair argument',
  strong: 'a strong argument'
};

/** "Counts in full, a strong argument". */
export function useAndStrength(use: Use, strength: Strength | null): string {
  return strength === null ? USES[use] : `${USES[use]}, ${STRENGTHS[strength]}`;
}

/** "under “Economic Gravity”"; empty where the place is not known. */
export function place(where: string): string {
  return where === '' ? '' : `under “${where}”`;
}

/** "For open and closed"; what speaks for neither side says so. */
export function speaksFor(labels: readonly string[]): string {
  return labels.length === 0 ? 'Speaks for no side' : `For ${listed(labels.map(inSentence))}`;
}

/** When a fact was checked and is to be looked at again; `stale`: that day has passed. Days as YYYY-MM-DD. */
export function checkedOn(checked: string | null, reviewBy: string | null, stale: boolean): string {
  const look =
    reviewBy === null
      ? ''
      : stale
        ? `past its review day, ${dayInWords(reviewBy)}`
        : `look again by ${dayInWords(reviewBy)}`;
  const parts = [checked === null ? '' : `checked ${dayInWords(checked)}`, look].filter(
    (part) => part !== ''
  );
  return capital(parts.join(', '));
}

const KINDS: Readonly<Record<RestingKind, string>> = {
  tradeoff: 'Reason',
  constraint: 'Deal-breaker',
  need: 'Condition for a way to apply',
  action: 'Next step',
  question: 'Question',
  criterion: 'What matters',
  way: 'Way',
  input: 'Cost figure'
};

/** "Reason, Budget and cost": the kind of what rests on a claim and, for a reason, what it bears on. */
export function restingKind(kind: RestingKind, criterion: string | null): string {
  return criterion === null ? KINDS[kind] : `${KINDS[kind]}, ${inSentence(criterion)}`;
}

/** What is said where nothing rests on a claim. */
export function nothingRests(use: Use): string {
  return use === 'context' ? 'No rule rests on it.' : 'No rule rests on it in these rules.';
}

/** "12 of 217 shown", "All 217 claims and facts". */
export function shownCount(shown: number, all: number): string {
  return shown === all ? `All ${all} claims and facts` : `${shown} of ${all} claims and facts`;
}

/** "43 claims: 27 count in full, 3 lightly, 13 are context only". Counts of claims by use, and of figures in the cost model. */
export function sourceHolds(claims: Readonly<Record<Use, number>>, figures: number): string {
  const all = claims.full + claims.lightly + claims.context;
  const parts = [
    claims.full > 0 ? `${claims.full} in full` : '',
    claims.lightly > 0 ? `${claims.lightly} lightly` : '',
    claims.context > 0 ? `${claims.context} as context only` : ''
  ].filter((part) => part !== '');
  const used = all > 1 ? `, used ${listed(parts)}` : '';
  const held = all === 0 ? '' : `${counted(all, 'claim', 'claims')}${used}.`;
  const cost = figures === 0 ? '' : `${counted(figures, 'figure', 'figures')} of the cost model.`;
  return [held, cost]
    .filter((part) => part !== '')
    .map(capital)
    .join(' ');
}

/** "Article, 1 April 2026": what kind a source is and when it was published, as far as known. */
export function sourceFacts(kind: string, published: string | null): string {
  return capital(published === null ? kind : `${kind}, ${dayInWords(published)}`);
}

/** The sentences about one's own run. */
export const RUN = {
  title: 'Your run',
  result: 'See the result',
  none: 'Once questions are answered, this page also shows what each claim moved for you.',
  start: 'Answer the questions',
  early: 'As long as it is too early to say, no claim is counted for or against anything here.',
  deciding: 'Deciding on your answers …',
  compared: (way: string, rival: string) =>
    `Points below: of 100, ${inSentence(way)} against ${inSentence(rival)}.`,
  alone: (way: string) => `Points below: of 100, for ${inSentence(way)}.`
} as const;

/** Whom points speak for, or against. */
export interface Side {
  readonly label: string;
  readonly isFor: boolean;
}

const pointsFor = (points: number, { label, isFor }: Side): string =>
  `${pointsOf(points)} ${isFor ? 'for' : 'against'} ${inSentence(label)}`;

/** What a claim moved: points of 100 on one side, through so many rules; 0 where it evens out. */
export function moved(points: number, side: Side, rules: number): string {
  const through = rules === 1 ? 'through one rule' : `through ${counted(rules, 'rule', 'rules')}`;
  if (points === 0) return `In your run it counts, and moves neither of the two in front.`;
  return `In your run: ${pointsFor(points, side)}, ${through}.`;
}

/** What a rule did in the run. */
export const EFFECTS = {
  idle: 'Does not apply to your answers.',
  even: 'Applies, and is the same for the two in front.',
  points: (points: number, side: Side) => `${capital(pointsFor(points, side))}.`,
  rulesOut: (labels: readonly string[]) => `Rules out ${listed(labels.map(inSentence))}.`,
  verify: 'Asks for something to be verified.',
  /** Deal-breakers and provisos that fired, by their labels. */
  breakers: (labels: readonly string[]) =>
    labels.length === 1
      ? `A deal-breaker of your run rests on it: ${labels[0]}.`
      : `Deal-breakers of your run rest on it: ${listed(labels)}.`
} as const;

/** Whether one article alone carries the result. `carrying`: those without which another family is in front. */
export function restsOn(carrying: readonly string[], family: string): string {
  if (carrying.length === 0)
    return `No single article decides this: whichever is left out, ${inSentence(family)} stays in front.`;
  const names = listed(carrying.map((title) => `“${title}”`));
  return carrying.length === 1
    ? `It rests on ${names}: without that article, ${inSentence(family)} would not be in front.`
    : `It rests on ${names}: without any one of them, ${inSentence(family)} would not be in front.`;
}

/** Leaving a source out, or believing nothing else. */
export const WHAT_IF = {
  without: 'Leave out',
  only: 'Believe only this',
  untouched: 'No rule that counts in your run cites it.',
  now: 'Your run',
  close: 'Undo',
  is: 'What if',
  nobody: 'No family',
  small:
    'At expected values. A rule stands as long as one of the sources that it cites does; rules without a source and cost figures stay.'
} as const;

/** What a what-if is about: "Without “Open Source AI Revolution”". */
export function whatIfTitle(how: 'without' | 'only', source: string): string {
  return how === 'without' ? `Without “${source}”` : `Believing only “${source}”`;
}

/** What it comes to, in one sentence. Labels of the family in front now and then; null where none is alone in front. */
export function whatIfSentence(now: string | null, then: string | null): string {
  if (then === null) return 'No family would be in front alone: several are level, or nothing fits.';
  if (now === then) return `Nothing changes: ${inSentence(then)} stays in front.`;
  return `${then} would be in front.`;
}
