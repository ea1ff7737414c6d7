/** Reasons for and against the recommended way, measured against its strongest rival of another family. */
import type { AlternativeStanding } from '#lib/decision/index.ts';
import type { Tradeoff } from '#lib/rules/rule-set.ts';
import { signed } from '#lib/words/numbers.ts';
import { answersBehind } from './answers.ts';
import { evidenceViews } from './evidence.ts';
import { criterionRef, wayRef } from './lookup.ts';
import { leadingWay, rivalWay, wayStanding } from './standings.ts';
import type { Outcome, Reason, Reasons, WayRef } from './views.ts';

/** Sums of doubles leave dust: a difference below this is none. */
const DUST = 1e-9;

/** Three strongest for, two strongest against, and the rest; null where nothing fits. On a tie, of the first family that is level. */
export function reasons(outcome: Outcome): Reasons | null {
  const leading = wayStanding(outcome, leadingWay(outcome) ?? '');
  if (leading === undefined) return null;
  const rivalId = rivalWay(outcome);
  const rival = rivalId === null ? undefined : wayStanding(outcome, rivalId);
  const all = strongestFirst(outcome, leading, rival);
  const pro = all.filter((reason) => reason.points > 0);
  const con = all.filter((reason) => reason.points < 0);
  const shown = new Set([...pro.slice(0, 3), ...con.slice(0, 2)]);
  return {
    way: wayRef(outcome.ruleSet, leading.id),
    rival: rival === undefined ? null : wayRef(outcome.ruleSet, rival.id),
    for: pro.slice(0, 3),
    against: con.slice(0, 2),
    rest: all.filter((reason) => !shown.has(reason))
  };
}

function strongestFirst(
  outcome: Outcome,
  leading: AlternativeStanding,
  rival: AlternativeStanding | undefined
): readonly Reason[] {
  const mine = pointsByTradeoff(leading);
  const theirs = pointsByTradeoff(rival);
  const sides = {
    way: wayRef(outcome.ruleSet, leading.id),
    rival: rival ? wayRef(outcome.ruleSet, rival.id) : null
  };
  return outcome.ruleSet.tradeoffs
    .map((tradeoff) => ({ tradeoff, points: (mine.get(tradeoff.id) ?? 0) - (theirs.get(tradeoff.id) ?? 0) }))
    .filter(({ points }) => Math.abs(points) > DUST)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ tradeoff, points }) => reason(outcome, tradeoff, points, sides));
}

/** Points of 100 that each tradeoff gives a way. */
export function pointsByTradeoff(way: AlternativeStanding | undefined): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { tradeoff, points } of way?.contributions ?? []) {
    sums.set(tradeoff, (sums.get(tradeoff) ?? 0) + points);
  }
  return sums;
}

function reason(
  outcome: Outcome,
  tradeoff: Tradeoff,
  points: number,
  sides: { way: WayRef; rival: WayRef | null }
): Reason {
  const answers = answersBehind(outcome, tradeoff.when);
  return {
    tradeoff: tradeoff.id,
    label: tradeoff.label,
    because: tradeoff.because,
    criterion: criterionRef(outcome.ruleSet, tradeoff.criterion),
    points,
    pointsText: signed(points),
    favours: points > 0 ? sides.way : sides.rival,
    evidence: evidenceViews(outcome.ruleSet, tradeoff.evidence),
    answers,
    certain: answers.every((answer) => answer.state === 'answered')
  };
}
