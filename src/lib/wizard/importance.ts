/** Owns the words for weights: low, normal, high, decisive, as multiples of the file's weight (CONTRACT, Importance). */
import type { Weights } from '#lib/decision/index.ts';
import type { Criterion, RuleSet } from '#lib/rules/rule-set.ts';
import { MAX_WEIGHT } from './weights.ts';

export type Importance = 'low' | 'normal' | 'high' | 'decisive';

/** From the least to the most. */
export const IMPORTANCES: readonly Importance[] = ['low', 'normal', 'high', 'decisive'];

/** The short way asks for at most so many. */
export const PICKS = 3;

/** The weight that an importance stands for: half (rounded up), one, two, four times the file's weight. */
export function weightFor(fileWeight: number, importance: Importance): number {
  if (importance === 'low') return Math.ceil(fileWeight / 2);
  return Math.min(MAX_WEIGHT, fileWeight * { normal: 1, high: 2, decisive: 4 }[importance]);
}

/** The weight that counts: the person's own, else the file's. */
export function weightNow(criterion: Criterion, weights: Weights): number {
  return (Object.hasOwn(weights, criterion.id) ? weights[criterion.id] : undefined) ?? criterion.weight;
}

/** The importance that a criterion's weight has now; null for a weight that none of them stands for. */
export function importanceNow(criterion: Criterion, weights: Weights): Importance | null {
  const weight = weightNow(criterion, weights);
  if (weight === criterion.weight) return 'normal';
  return IMPORTANCES.find((each) => weightFor(criterion.weight, each) === weight) ?? null;
}

/** The weights with one criterion's importance set; normal takes its entry out. */
export function withImportance(weights: Weights, criterion: Criterion, importance: Importance): Weights {
  const others = Object.entries(weights).filter(([id]) => id !== criterion.id);
  const weight = weightFor(criterion.weight, importance);
  return Object.fromEntries(weight === criterion.weight ? others : [...others, [criterion.id, weight]]);
}

/** The criteria that matter more than in the file, in its order. */
export function picked(ruleSet: RuleSet, weights: Weights): readonly string[] {
  return ruleSet.criteria
    .filter((criterion) => weightNow(criterion, weights) > criterion.weight)
    .map((criterion) => criterion.id);
}

/** Whether the short way cannot show these weights: something is set to other than normal or high, or too much is high. */
export function needsFullWay(ruleSet: RuleSet, weights: Weights): boolean {
  const isPlain = (criterion: Criterion) =>
    ['normal', 'high'].includes(importanceNow(criterion, weights) ?? '');
  return picked(ruleSet, weights).length > PICKS || !ruleSet.criteria.every(isPlain);
}
