/** What matters: the weights that were used, against the file's. */
import type { Criterion } from '#lib/rules/rule-set.ts';
import { importanceText } from '#lib/words/weights.ts';
import type { Outcome, WeightLine } from './views.ts';

/** A line for each criterion, heaviest first. */
export function weightLines(outcome: Outcome): readonly WeightLine[] {
  const { weights } = outcome.decision;
  const used = (id: string, usual: number) => (Object.hasOwn(weights, id) ? (weights[id] ?? usual) : usual);
  const total = outcome.ruleSet.criteria.reduce((sum, each) => sum + used(each.id, each.weight), 0);
  return outcome.ruleSet.criteria
    .map((criterion) => line(criterion, used(criterion.id, criterion.weight), total))
    .sort((a, b) => b.weight - a.weight);
}

function line(criterion: Criterion, weight: number, total: number): WeightLine {
  const { id, label, worst, best, weight: usual } = criterion;
  const importance = importanceOf(weight, usual);
  return {
    criterion: { id, label },
    weight,
    share: total === 0 ? 0 : weight / total,
    usual,
    importance,
    importanceText: importanceText(importance, weight),
    changed: weight !== usual,
    worst,
    best
  };
}

/** Half (rounded up), once, twice and four times the file's weight (CONTRACT §3, Importance). */
function importanceOf(weight: number, usual: number): WeightLine['importance'] {
  if (weight === usual) return 'normal';
  if (weight === Math.ceil(usual / 2)) return 'low';
  if (weight === usual * 2) return 'high';
  return weight === usual * 4 ? 'decisive' : 'own';
}
