/** The facts in the margin of a verdict: how complete the answers are, on which rules, with whose weights. */
import type { Outcome } from '#lib/report/views.ts';
import { completeness, rulesLine, weightsLine } from '#lib/words/result-page.ts';

/** A line for each fact about `outcome`, in reading order. */
export function factsOf({ ruleSet, decision }: Outcome): readonly string[] {
  const { unsure, unanswered, waiting } = decision.questions;
  const changed = ruleSet.criteria.filter(({ id, weight }) => (decision.weights[id] ?? weight) !== weight);
  return [
    completeness(unsure.length + unanswered.length + waiting.length),
    rulesLine(ruleSet.version, ruleSet.updated),
    weightsLine(changed.length)
  ];
}
