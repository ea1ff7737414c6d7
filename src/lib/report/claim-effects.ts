/** Owns what claims did in a run: what each rule that rests on them moved between the two ways in front, or ruled out. */
import { EFFECTS, moved, type Side } from '#lib/words/evidence-page.ts';
import { paragraph } from '#lib/words/text.ts';
import { wayRef } from './lookup.ts';
import { pointsByTradeoff } from './reasons.ts';
import { restingKey } from './resting.ts';
import { leadingWay, rivalWay, wayStanding } from './standings.ts';
import type { Outcome } from './views.ts';

export interface ClaimEffects {
  /** By the key of a tradeoff or constraint, what it did. */
  readonly ofRule: ReadonlyMap<string, string>;
  /** By claim that a rule which counts rests on, what all those rules did together. */
  readonly ofClaim: ReadonlyMap<string, string>;
}

/** Doubles leave dust: a difference below this is none. */
const DUST = 1e-9;

interface Moved {
  readonly counts: boolean;
  /** Points of 100 by which it favours the leading way over its rival, or by itself where there is none. */
  readonly points: number;
}

/** What every rule and claim did. Where nothing is in front, rules that count move nothing. */
export function claimEffects(outcome: Outcome): ClaimEffects {
  const { tradeoffs, constraints, evidence } = outcome.ruleSet;
  const byTradeoff = movedBy(outcome);
  const sideOf = sides(outcome);
  const ofClaim = evidence.flatMap(({ id }) => {
    const text = paragraph([movedText(outcome, id, byTradeoff, sideOf), breakersText(outcome, id)]);
    return text === '' ? [] : [[id, text] as const];
  });
  return {
    ofRule: new Map([
      ...tradeoffs.map(
        ({ id }) => [restingKey('tradeoff', id), tradeoffEffect(byTradeoff(id), sideOf)] as const
      ),
      ...constraints.map(({ id }) => [restingKey('constraint', id), constraintEffect(outcome, id)] as const)
    ]),
    ofClaim: new Map(ofClaim)
  };
}

/** What the reasons that count and rest on a claim moved together; empty where none counts. */
function movedText(
  { ruleSet }: Outcome,
  claim: string,
  byTradeoff: (id: string) => Moved,
  sideOf: (points: number) => Side
): string {
  const counting = ruleSet.tradeoffs
    .filter(({ evidence }) => evidence.includes(claim))
    .map(({ id }) => byTradeoff(id))
    .filter(({ counts }) => counts);
  const points = clean(counting.reduce((sum, each) => sum + each.points, 0));
  return counting.length === 0 ? '' : moved(points, sideOf(points), counting.length);
}

/** The deal-breakers and provisos that hold here and rest on a claim; empty where there is none. */
function breakersText(outcome: Outcome, claim: string): string {
  const firing = outcome.ruleSet.constraints.filter(
    ({ id, evidence }) => evidence.includes(claim) && constraintEffect(outcome, id) !== EFFECTS.idle
  );
  return firing.length === 0 ? '' : EFFECTS.breakers(firing.map(({ label }) => label));
}

function movedBy(outcome: Outcome): (tradeoff: string) => Moved {
  const mine = pointsByTradeoff(wayStanding(outcome, leadingWay(outcome) ?? ''));
  const theirs = pointsByTradeoff(wayStanding(outcome, rivalWay(outcome) ?? ''));
  const counting = new Set(
    outcome.decision.alternatives.flatMap(({ contributions }) =>
      contributions.map(({ tradeoff }) => tradeoff)
    )
  );
  return (tradeoff) => ({
    counts: counting.has(tradeoff),
    points: clean((mine.get(tradeoff) ?? 0) - (theirs.get(tradeoff) ?? 0))
  });
}

const clean = (points: number): number => (Math.abs(points) < DUST ? 0 : points);

/** Whom a difference speaks for: where there is no rival, for or against the one way there is. */
function sides(outcome: Outcome): (points: number) => Side {
  const label = (way: string | null): string =>
    way === null ? '' : wayRef(outcome.ruleSet, way).family.label;
  const [leading, rival] = [leadingWay(outcome), rivalWay(outcome)];
  return (points) =>
    points > 0 || rival === null
      ? { label: label(leading), isFor: points > 0 }
      : { label: label(rival), isFor: true };
}

function tradeoffEffect({ counts, points }: Moved, sideOf: (points: number) => Side): string {
  if (!counts) return EFFECTS.idle;
  return points === 0 ? EFFECTS.even : EFFECTS.points(points, sideOf(points));
}

function constraintEffect({ ruleSet, decision }: Outcome, constraint: string): string {
  const out = decision.alternatives.filter(({ ruledOutBy }) =>
    ruledOutBy.some((by) => by.constraint === constraint)
  );
  if (out.length > 0) return EFFECTS.rulesOut(out.map(({ id }) => wayRef(ruleSet, id).label));
  const asks = decision.alternatives.some(({ provisos }) =>
    provisos.some((each) => each.constraint === constraint)
  );
  return asks ? EFFECTS.verify : EFFECTS.idle;
}
