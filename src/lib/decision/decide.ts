/** The decision: everything that CONTRACT §3 lists, from a model and a situation. */
import { actionsFor } from './actions.ts';
import { costOf, derivedOf } from './costing.ts';
import type { Decision, Recommendation, Situation } from './decision.ts';
import { DRAWS } from './draws.ts';
import type { Interval } from './interval.ts';
import { intervalsOf } from './intervals.ts';
import { isSettled } from './settled.ts';
import { flipsOf } from './flips.ts';
import { staleFacts } from './freshness.ts';
import { groundOf, type Ground } from './ground.ts';
import { informationOf, type Informative } from './information.ts';
import { interviewOn } from './interview.ts';
import type { Model } from './model.ts';
import { verdictOf, wayStanding, type Verdict } from './recommendation.ts';
import { robustnessOf, type Robust } from './robustness.ts';
import { isSoft } from './soft.ts';
import { sourcesOf } from './sources.ts';
import { stabilityOf } from './stability.ts';
import { loweredStatus } from './status.ts';
import { weightChangeOf } from './weight-change.ts';
import { boundsInPoints, familyStandings, wayStandings } from './ways.ts';

export interface DecideOptions {
  /** Draws of each scenario of robustness. */
  readonly samples?: number;
  /** YYYY-MM-DD: what has gone stale by then is listed. */
  readonly today?: string;
  /** Where the run stands, and no more: what else is listed, much of it at length, is absent. */
  readonly brief?: boolean;
}

/** Decides. Answers, weights and inputs that the rule set does not have change nothing. */
export function decide(model: Model, situation: Situation, options: DecideOptions = {}): Decision {
  const ground = groundOf(model, situation);
  const { known, standing, open, tree, family } = ground;
  const { id, version, digest, base, criteria } = model.ruleSet;
  const intervals = intervalsOf(tree, family);
  const settled = family !== null && isSettled(tree, family);
  const soft = isSoft(known, open, family);
  const exact = open.exact && intervals.exact && standing.out.every((judgement) => judgement.exact);
  const samples = options.samples ?? DRAWS;
  const robust = standing.first.length > 0 ? robustnessOf(ground, samples) : null;
  const alternatives = wayStandings(known, standing, intervals.ways, robust);
  let found: readonly Informative[] | undefined;
  const information = (): readonly Informative[] => (found ??= informationOf(ground));
  const { enough, next, questions } = interviewOn(ground, null, settled, { isSoft: () => soft, information });
  const verdict = verdictOf(known, standing);
  const provisos = verdict.alternative === null ? [] : alternatives[verdict.alternative]!.provisos;
  const recommendation = recommendationOf(ground, verdict, robust, {
    ofLead: intervals.lead,
    exact,
    settled,
    soft,
    enough,
    provisos
  });
  return {
    rules: { id, version, digest, ...(base ? { base } : {}) },
    weights: Object.fromEntries(
      criteria.map((criterion, k) => [criterion.id, standing.expected.valuation.weights[k]!])
    ),
    questions,
    recommendation,
    alternatives,
    families: familyStandings(known, standing, intervals.families, robust),
    ...(robust ? { robustness: robust.robustness } : {}),
    ...(options.brief
      ? { next }
      : {
          stability: stabilityOf(ground),
          weightChange: weightChangeOf(ground),
          flips: flipsOf(ground),
          information: inOrder(model, information()),
          next,
          sources: sourcesOf(ground),
          ...(options.today === undefined ? {} : { stale: staleFacts(ground, options.today) }),
          cost: costOf(ground),
          derived: derivedOf(ground),
          actions: actionsFor(ground, recommendation.status)
        })
  };
}

/** Best first: by value, then by the chance to flip, then in file order. */
function inOrder(
  { facts }: Model,
  information: readonly Informative[]
): NonNullable<Decision['information']> {
  return [...information]
    .sort((a, b) => b.value - a.value || b.flipChance - a.flipChance)
    .map(({ question, value, flipChance }) => ({ question: facts[question]!.id, value, flipChance }));
}

type Certainty = Pick<Recommendation, 'exact' | 'settled' | 'soft' | 'enough' | 'provisos'>;

function recommendationOf(
  { known, standing }: Ground,
  verdict: Verdict,
  robust: Robust | null,
  { ofLead, ...certainty }: Certainty & { ofLead: Interval | null }
): Recommendation {
  const { ruleSet, ways } = known.model;
  const { family, alternative, between, lead, price, status } = verdict;
  const familyId = (index: number): string => ruleSet.families[index]!.id;
  const { low, high } = ofLead ? boundsInPoints(standing, ofLead) : { low: null, high: null };
  return {
    family: family === null ? null : familyId(family),
    ...(status === 'tie' ? { tied: verdict.tied.map(familyId) } : {}),
    between: between && [familyId(between[0]), familyId(between[1])],
    alternative: alternative === null ? null : ways[alternative]!.id,
    ...(alternative === null || !robust
      ? { status, loweredBy: null }
      : loweredStatus(ruleSet.bands, status, {
          mayBeOut: standing.out[alternative]!.chance.numerator > 0n,
          near: robust.families[family!]!.near,
          nearAtExpectation: robust.nearAtExpectation!
        })),
    lead,
    leadLow: low,
    leadHigh: high,
    price,
    ...certainty,
    way: alternative === null ? null : wayStanding(known, standing, alternative)
  };
}
