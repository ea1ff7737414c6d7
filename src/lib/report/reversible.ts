/** Where two answers are too close to tell apart: which of their ways is the easier one to leave again. */
import { easierSentence } from '#lib/words/reversible.ts';
import { isEarly } from './early.ts';
import { lookup, wayRef } from './lookup.ts';
import { bestWayOf, leaders } from './standings.ts';
import type { EasierWay, Outcome } from './views.ts';

/**
 * The way that is the easiest to leave among the best ways of the families that are close or level; null on every other
 * status, while it is too early to name a family, and where the rule file does not rank them all or ranks the first two alike.
 */
export function easierToLeave(outcome: Outcome): EasierWay | null {
  const { status, between } = outcome.decision.recommendation;
  if ((status !== 'toss-up' && status !== 'tie') || isEarly(outcome)) return null;
  const families = status === 'tie' ? leaders(outcome) : (between ?? []);
  const ranked = families.map((family) => rankedWay(outcome, bestWayOf(outcome, family)));
  const known = ranked.flatMap((each) => each ?? []).sort((a, b) => a.rank - b.rank);
  const [first, second] = known;
  if (!first || !second || known.length < ranked.length || first.rank === second.rank) return null;
  const { way, because } = first;
  return { way, because, sentence: easierSentence(way.label, because, known.length) };
}

function rankedWay(outcome: Outcome, id: string | null) {
  const reversible = lookup(outcome.ruleSet).alternatives.get(id ?? '')?.reversible;
  return id === null || !reversible ? null : { way: wayRef(outcome.ruleSet, id), ...reversible };
}
