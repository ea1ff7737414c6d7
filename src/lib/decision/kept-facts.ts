/** A model after an edit, with what is known about the facts of the one before: most edits leave all questions as they are. */
import { deriveAs } from './known.ts';
import type { Model } from './model.ts';

/**
 * The model, with the facts of an earlier one in the place of its own where both have the same: judgements are remembered by facts, and
 * those already made hold on. It decides exactly as it would without.
 */
export function withFactsOf(model: Model, before: Model | null): Model {
  if (!before || madeOf(model) !== madeOf(before)) return model;
  const kept = { ...model, facts: before.facts };
  deriveAs(kept, before);
  return kept;
}

/** All that judging an answer or a condition rests on: the facts, and what derived ones are derived with. */
function madeOf({ facts, ruleSet: { questions, derived, costModel } }: Model): string {
  const amounts = questions.map(({ options }) => options.map(({ amount }) => amount));
  return JSON.stringify([facts, amounts, derived, costModel]);
}
