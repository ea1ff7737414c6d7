/** Standings of a decision: who is recommended, who is the rival, by id. */
import type { AlternativeStanding, FamilyStanding } from '#lib/decision/index.ts';
import { byId } from './lookup.ts';
import type { Outcome } from './views.ts';

/** The standing of a way; undefined for one the decision does not hold. */
export function wayStanding(outcome: Outcome, way: string): AlternativeStanding | undefined {
  return outcome.decision.alternatives.find((standing) => standing.id === way);
}

/** The standing of a family; undefined for one the decision does not hold. */
export function familyStanding(outcome: Outcome, family: string): FamilyStanding | undefined {
  return outcome.decision.families.find((standing) => standing.id === family);
}

/** The families in front: the recommended one, all that are level on a tie, none where nothing fits. */
export function leaders(outcome: Outcome): readonly string[] {
  const { family, tied } = outcome.decision.recommendation;
  return family === null ? (tied ?? []) : [family];
}

/** The best way of a family, if anything of it is feasible. */
export function bestWayOf(outcome: Outcome, family: string | undefined): string | null {
  return family === undefined ? null : (familyStanding(outcome, family)?.alternative ?? null);
}

/** The leading way: the recommended one, or on a tie the best of the first family that is level; null on none. */
export function leadingWay(outcome: Outcome): string | null {
  return outcome.decision.recommendation.alternative ?? bestWayOf(outcome, leaders(outcome)[0]);
}

/**
 * The strongest way of another family: the best of the second family, else the best feasible one, even if it may turn
 * out to be ruled out; null where there is none.
 */
export function rivalWay(outcome: Outcome): string | null {
  const { between } = outcome.decision.recommendation;
  const second = bestWayOf(outcome, leaders(outcome)[1] ?? between?.[1]);
  if (second !== null) return second;
  const own = wayStanding(outcome, leadingWay(outcome) ?? '')?.family;
  return bestScoring(
    outcome.decision.alternatives.filter((way) => way.state === 'feasible' && way.family !== own)
  );
}

function bestScoring(ways: readonly AlternativeStanding[]): string | null {
  const best = ways.reduce<AlternativeStanding | null>(
    (found, way) => (found === null || way.score > found.score ? way : found),
    null
  );
  return best?.id ?? null;
}

/** The parts of a hybrid with the way used for each, in the file's order; empty for a single way. */
export function partsInUse(
  outcome: Outcome,
  way: string
): readonly { id: string; does: string; way: string }[] {
  const uses = wayStanding(outcome, way)?.uses ?? [];
  const parts = byId(outcome.ruleSet.alternatives).get(way)?.parts ?? [];
  return parts.flatMap((part, index) => {
    const used = uses[index];
    return used === undefined ? [] : [{ id: part.id, does: part.does, way: used }];
  });
}
