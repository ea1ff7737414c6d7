/** Deal-breakers and provisos: what rules ways out, what must be verified, by which answers, at what price. */
import type { AlternativeStanding, Proviso, RuledOutBy } from '#lib/decision/index.ts';
import type { Constraint } from '#lib/rules/rule-set.ts';
import { breakerPrice } from '#lib/words/headline.ts';
import { answersBehind } from './answers.ts';
import { evidenceViews } from './evidence.ts';
import { lookup, wayRef } from './lookup.ts';
import { leadingWay, wayStanding } from './standings.ts';
import type { DealBreaker, Outcome, ProvisoView } from './views.ts';

/** The deal-breakers that rule ways out, each once with all its ways; in the rule file's order. Not those of ways that do not apply. */
export function dealBreakers(outcome: Outcome): readonly DealBreaker[] {
  const out = outcome.decision.alternatives.filter((way) => way.state === 'ruled-out');
  return outcome.ruleSet.constraints.flatMap((constraint) => {
    const ways = out.filter((way) => way.ruledOutBy.some((by) => by.constraint === constraint.id));
    return ways.length === 0 ? [] : [breaker(outcome, constraint, ways)];
  });
}

/** The deal-breakers of one way that is ruled out. */
export function breakersOf(outcome: Outcome, way: AlternativeStanding): readonly DealBreaker[] {
  const { constraints } = lookup(outcome.ruleSet);
  return [...new Set(way.ruledOutBy.map((by) => by.constraint))].flatMap((id) => {
    const constraint = constraints.get(id);
    return constraint ? [breaker(outcome, constraint, [way])] : [];
  });
}

function breaker(
  outcome: Outcome,
  constraint: Constraint,
  ways: readonly AlternativeStanding[]
): DealBreaker {
  const { id, label, because } = constraint;
  return {
    constraint: id,
    label,
    because,
    answers: answersBehind(outcome, constraint.when),
    evidence: evidenceViews(outcome.ruleSet, constraint.evidence),
    ways: ways.map((way) => ({
      way: wayRef(outcome.ruleSet, way.id),
      through: through(outcome, id, way.ruledOutBy)
    })),
    ...priceOf(outcome, id, ways)
  };
}

function through(outcome: Outcome, constraint: string, ruledOutBy: readonly RuledOutBy[]) {
  const fallen = ruledOutBy.filter((by) => by.constraint === constraint).flatMap((by) => by.way ?? []);
  return [...new Set(fallen)].map((way) => wayRef(outcome.ruleSet, way));
}

/** What a constraint costs by itself: only ways that nothing else rules out would be back without it. */
function priceOf(outcome: Outcome, constraint: string, ways: readonly AlternativeStanding[]) {
  const chosen = wayStanding(outcome, leadingWay(outcome) ?? '');
  const alone = ways.filter((way) => way.ruledOutBy.every((by) => by.constraint === constraint));
  const best = Math.max(...alone.map((way) => way.score));
  if (chosen === undefined || !(best > chosen.score)) return { price: null, priceText: '' };
  const price = best - chosen.score;
  const labels = alone
    .filter((way) => way.score === best)
    .map((way) => wayRef(outcome.ruleSet, way.id).label);
  return { price, priceText: breakerPrice(labels, price) };
}

/** What must be verified for the leading way, certain ones first. */
export function provisos(outcome: Outcome): readonly ProvisoView[] {
  const { recommendation } = outcome.decision;
  const listed =
    recommendation.alternative === null
      ? (wayStanding(outcome, leadingWay(outcome) ?? '')?.provisos ?? [])
      : recommendation.provisos;
  const views = listed.map((proviso) => provisoView(outcome, proviso));
  return [...views.filter((view) => view.certain), ...views.filter((view) => !view.certain)];
}

function provisoView(outcome: Outcome, proviso: Proviso): ProvisoView {
  const constraint = lookup(outcome.ruleSet).constraints.get(proviso.constraint);
  return {
    constraint: proviso.constraint,
    label: constraint?.label ?? proviso.constraint,
    text: proviso.text,
    because: constraint?.because ?? '',
    way: proviso.way === undefined ? null : wayRef(outcome.ruleSet, proviso.way),
    chance: proviso.chance,
    certain: proviso.chance >= 1,
    answers: constraint ? answersBehind(outcome, constraint.when) : [],
    evidence: evidenceViews(outcome.ruleSet, constraint?.evidence ?? [])
  };
}
