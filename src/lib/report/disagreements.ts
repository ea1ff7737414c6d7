/** What the sources disagree on, as far as it counts here: claims that contradict each other among those that moved this result. */
import { dealBreakers, provisos } from './deal-breakers.ts';
import { reasons } from './reasons.ts';
import type { Disagreement, EvidenceView, Outcome } from './views.ts';

/**
 * Claims that are contradicted, with those that contradict them, all behind a reason, a deal-breaker or a proviso of this
 * result; those behind the strongest reasons first, each pair once. Empty where nothing fits or nothing contradicts.
 */
export function disagreements(outcome: Outcome): readonly Disagreement[] {
  const claims = claimsBehind(outcome);
  const places = new Map([...claims.keys()].map((id, place) => [id, place]));
  return [...claims.values()].flatMap((one, place) => {
    const later = one.disputedBy.filter(({ id }) => (places.get(id) ?? -1) > place);
    const others = later.flatMap(({ id }) => claims.get(id) ?? []);
    return others.length === 0 ? [] : [{ one, others }];
  });
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
