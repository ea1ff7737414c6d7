/** Two ways against each other: the differences, reason by reason, that add up to the lead. */
import type { AlternativeStanding } from '#lib/decision/index.ts';
import { HEAD_TO_HEAD, headToHeadCaption, signedTenths } from '#lib/words/working.ts';
import { criterionRef, wayRef } from './lookup.ts';
import { pointsByTradeoff } from './reasons.ts';
import { leadingWay, rivalWay, wayStanding } from './standings.ts';
import type { Outcome } from './views.ts';
import { inTenths } from './tenths.ts';
import type { Difference, HeadToHead, Shown } from './working-views.ts';

/** Sums of doubles leave dust: a difference below this is none. */
const DUST = 1e-9;
const LONGEST = 7;

/** The two ways one asks about first: the leading one and its strongest rival; null where there are not two. */
export function firstPair(outcome: Outcome): readonly [string, string] | null {
  const first = leadingWay(outcome) ?? bestScoring(outcome);
  const second = rivalWay(outcome) ?? bestScoring(outcome, first);
  return first === null || second === null || first === second ? null : [first, second];
}

/** Of all ways, in or out, but one. */
function bestScoring({ decision }: Outcome, but: string | null = null): string | null {
  const others = decision.alternatives.filter(({ id }) => id !== but);
  return [...others].sort((a, b) => b.score - a.score)[0]?.id ?? null;
}

/** Why `first` rather than `second`; the differences sum to the lead, what is too small to show included. */
export function headToHead(outcome: Outcome, first: string, second: string): HeadToHead | null {
  const mine = wayStanding(outcome, first);
  const theirs = wayStanding(outcome, second);
  if (!mine || !theirs) return null;
  const all = differences(outcome, pointsByTradeoff(mine), pointsByTradeoff(theirs));
  const [longest, left] = [all.slice(0, LONGEST), all.slice(LONGEST)];
  const rest = left.length === 0 ? null : { count: left.length, points: sumOf(left) };
  const ways = { first: wayRef(outcome.ruleSet, first), second: wayRef(outcome.ruleSet, second) };
  const lead = mine.score - theirs.score;
  return {
    ...ways,
    caption: headToHeadCaption(ways.first.label, ways.second.label, lead, all[0]?.label ?? ''),
    scores: [mine.score, theirs.score],
    lead,
    longest,
    rest,
    shown: shownOf(longest, rest),
    leadText: signedTenths(lead),
    all,
    base: mine.base,
    shared: sharedBy(mine, all)
  };
}

function shownOf(longest: readonly Difference[], rest: HeadToHead['rest']): readonly Shown[] {
  const lines = [
    ...longest.map(({ label, criterion, points }) => ({ label, under: criterion.label, points })),
    ...(rest ? [{ label: HEAD_TO_HEAD.rest(rest.count), under: '', points: rest.points }] : [])
  ];
  const printed = inTenths(lines.map(({ points }) => points)).parts;
  return lines.map((line, at) => ({ ...line, pointsText: signedTenths((printed[at] ?? 0) / 10) }));
}

/** What is left of the first way's points once all that differ are counted. */
function sharedBy({ score, base }: AlternativeStanding, all: readonly Difference[]): number | null {
  const shared = score - base - all.reduce((sum, { first }) => sum + first, 0);
  return Math.abs(shared) > DUST ? shared : null;
}

function sumOf(differences: readonly Difference[]): number {
  return differences.reduce((sum, { points }) => sum + points, 0);
}

function differences(
  { ruleSet }: Outcome,
  mine: ReadonlyMap<string, number>,
  theirs: ReadonlyMap<string, number>
): readonly Difference[] {
  return ruleSet.tradeoffs
    .map(({ id, label, criterion }) => {
      const [first, second] = [mine.get(id) ?? 0, theirs.get(id) ?? 0];
      const named = criterionRef(ruleSet, criterion);
      return { tradeoff: id, label, criterion: named, first, second, points: first - second };
    })
    .filter(({ points }) => Math.abs(points) > DUST)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
