/** One result in short, to stand beside another: headline, way, lead. */
import { leadText } from '#lib/words/flips.ts';
import { headline } from './headline.ts';
import { wayRef } from './lookup.ts';
import { leadingWay } from './standings.ts';
import type { Outcome, Standing } from './views.ts';

/** What a trial compares. On a tie the way is that of the first family that is level. */
export function standing(outcome: Outcome): Standing {
  const way = leadingWay(outcome);
  return {
    headline: headline(outcome),
    way: way === null ? null : wayRef(outcome.ruleSet, way),
    lead: leadText(outcome.decision.recommendation.lead)
  };
}
