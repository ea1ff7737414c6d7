/** Owns which weights a person can set, and on what. */
import type { Weights } from '#lib/decision/index.ts';
import type { Criterion, RuleSet } from '#lib/rules/rule-set.ts';

/** No weight may be larger (CONTRACT §1). */
export const MAX_WEIGHT = 100_000;

/** The criteria that can matter at all: a weight above 0 and a scale with a range. */
export function weighable(ruleSet: RuleSet): readonly Criterion[] {
  return ruleSet.criteria.filter(({ weight, scale: { worst, best } }) => {
    const range = best.numerator * worst.denominator - worst.numerator * best.denominator;
    return weight > 0 && range > 0;
  });
}

/** Whether every entry names a criterion of the file and is a weight, and not all weights would be 0. */
export function areLegalWeights(ruleSet: RuleSet, weights: Weights): boolean {
  const known = new Set(ruleSet.criteria.map((criterion) => criterion.id));
  const entries = Object.entries(weights);
  if (
    !entries.every(
      ([id, weight]) => known.has(id) && Number.isInteger(weight) && weight >= 0 && weight <= MAX_WEIGHT
    )
  )
    return false;
  const total = ruleSet.criteria.map((each) =>
    Object.hasOwn(weights, each.id) ? weights[each.id] : each.weight
  );
  return total.some((weight) => weight !== 0);
}
