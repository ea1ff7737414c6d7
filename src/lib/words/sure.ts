/** How sure: sentences on what the open answers and the weights can still do to a recommendation. */
import { inSentence } from './text.ts';
import { counted, listed, ofHundred, pointsOf } from './numbers.ts';

export const NOTHING_ANSWERED = 'Nothing is answered yet.';
const NOTHING_LEFT_OPEN = 'No answer is left open.';

/** "the two open answers", "the one open answer": a count of at least 1. */
function theOpen(open: number, whose: 'The' | 'your'): string {
  return whose === 'The'
    ? `The ${openAnswers(open)}`
    : `your ${open === 1 ? 'open answer' : openAnswers(open)}`;
}

/** "two open answers". */
function openAnswers(open: number): string {
  return counted(open, 'open answer', 'open answers');
}

/** The sentence of a settled decision with `open` answers left open. */
export function settledSentence(open: number): string {
  return open === 0 ? NOTHING_LEFT_OPEN : `${theOpen(open, 'The')} cannot change this.`;
}

/**
 * The sentence once weightings were drawn.
 * @param drawn the share of them, 0 to 1, in which the family leads, and the same in doors of a hundred
 * @param family its label where the headline names more than one, empty where it stands right above
 */
export function robustnessSentence(
  drawn: { readonly share: number; readonly count: number },
  open: number,
  family: string
): string {
  const leads = family === '' ? 'Leads' : `${family} leads`;
  const counting = open === 0 ? '' : `, counting the ways ${theOpen(open, 'your')} may turn out`;
  return `${leads} in ${ofHundred(drawn.share, drawn.count)} weightings in which each thing matters up to three times more or less${counting}.`;
}

/** The lead against the band that a status asks for. Labels as the rule file has them; figures in points of 100. */
export function leadSentence(facts: {
  family: string;
  rival: string | null;
  lead: number | null;
  clear: number;
  leaning: number;
}): string {
  const family = facts.family;
  if (facts.rival === null || facts.lead === null) return `${family} is the only family left.`;
  const ahead = `${family} is ${pointsOf(facts.lead)} of 100 ahead of ${inSentence(facts.rival)}`;
  if (facts.lead >= facts.clear) return `${ahead}.`;
  if (facts.lead >= facts.leaning) return `${ahead}; a clear lead is ${pointsOf(facts.clear)} or more.`;
  return `${ahead}; under ${pointsOf(facts.leaning)} is too close to call.`;
}

/**
 * What open answers can still do to a lead that is not settled, in points of 100; empty where nothing is open.
 * `low` null: the family may be ruled out; `high` null: it may be the only one left.
 */
export function openSentence(facts: {
  family: string;
  open: number;
  low: number | null;
  high: number | null;
}): string {
  if (facts.open === 0) return '';
  const subject = `${theOpen(facts.open, 'The')} can still change this: ${inSentence(facts.family)} may`;
  if (facts.low === null) return `${subject} yet be ruled out.`;
  const worst = facts.low < 0 ? `${pointsOf(facts.low)} behind` : 'level';
  const best = facts.high === null ? 'the only one left' : `${pointsOf(facts.high)} ahead`;
  return `${subject} end up ${worst}, or ${best}.`;
}

/** Why a status is lower than its lead says. */
export function loweredSentence(by: 'weights' | 'unknown' | null): string {
  if (by === 'unknown')
    return 'The lead alone would say more, but an open answer may still count against it.';
  if (by === 'weights') return 'The lead alone would say more, but other weights often give another answer.';
  return '';
}

/** No way is left. `open` answers may be left open; they change nothing about it. */
export function everyWayOut(open: number): string {
  return open === 0
    ? 'No answer is left open: a way opens only if one of them changes.'
    : `The answers given rule out every way, however ${theOpen(open, 'your')} may turn out.`;
}

/** Families that share the first place to the last digit. */
export function levelSentence(labels: readonly string[], open: number): string {
  const level = `${listed([labels[0] ?? '', ...labels.slice(1).map(inSentence)])} come out exactly equal.`;
  return open === 0 ? level : `${level} ${theOpen(open, 'The')} may still part them.`;
}
