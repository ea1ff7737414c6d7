/** What the sources disagree on, as far as it counts here: claims that contradict each other among those that moved this result. */
import { dealBreakers, provisos } from './deal-breakers.ts';
import { reasons } from './reasons.ts';
import type { Disagreement, EvidenceView, Outcome } from './views.ts';

/**
 * Pairs of claims of which one contradicts the other, both behind a reason, a deal-breaker or a proviso of this result;
 * those behind the strongest reasons first, each pair once. Empty where nothing fits or nothing contradicts.
 */
export function disagreements(outcome: Outcome): readonly Disagreement[] {
  const claims = claimsBehind(outcome);
  return [...claims.values()].flatMap((claim, place) =>
    claim.disputedBy.flatMap(({ id }) => {
      const other = claims.get(id);
      const isLater = other !== undefined && [...claims.keys()].indexOf(id) > place;
      return isLater ? [{ one: claim, other }] : [];
    })
  );
}

function claimsBehind(outcome: Outcome): ReadonlyMap<string, EvidenceView> {
  const why = reasons(outcome);
  const moving = why === null ? [] : [...why.for, ...why.against, ...why.rest];
  const strongest = [...moving].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const cited = [...strongest, ...dealBreakers(outcome), ...provisos(outcome)].flatMap(
    (each) => each.evidence
  );
  return new Map(cited.map((claim) => [claim.id, claim]));
}
