/** How far each weight can move before another family takes over. */
import type { StabilityInterval } from '#lib/decision/index.ts';
import type { Criterion } from '#lib/rules/rule-set.ts';
import { intervalSentence, intervalsCaption } from '#lib/words/working.ts';
import { faceOf } from './lookup.ts';
import type { Outcome } from './views.ts';
import { weightLines } from './weights.ts';
import type { WeightInterval, WeightIntervals } from './working-views.ts';

/** A row for each criterion that can count, in the file's order, with one sentence that holds the finding. */
export function weightIntervals(outcome: Outcome): WeightIntervals {
  const { ruleSet, decision } = outcome;
  const found = new Map((decision.stability ?? []).map((each) => [each.criterion, each]));
  const lines = new Map(weightLines(outcome).map((line) => [line.criterion.id, line]));
  const rows = ruleSet.criteria.flatMap((each): WeightInterval[] => {
    const { id } = each;
    const line = lines.get(id);
    if (!line || !canCount(each)) return [];
    const { criterion, worst, best, weight, usual, share } = line;
    return [{ criterion, worst, best, weight, usual, share, ...reach(outcome, found.get(id)) }];
  });
  const { family } = decision.recommendation;
  return {
    caption: intervalsCaption(
      family === null ? null : faceOf(ruleSet, family).label,
      rows.flatMap(({ criterion, share, from, to }) =>
        from === null || to === null ? [] : [{ label: criterion.label, share, from, to }]
      )
    ),
    rows
  };
}

/** A weight in the file, and a scale with a range: the others count as 0 whatever is set. */
function canCount({ weight, scale: { worst, best } }: Criterion): boolean {
  return weight > 0 && best.numerator * worst.denominator > worst.numerator * best.denominator;
}

function reach(
  { ruleSet }: Outcome,
  interval: StabilityInterval | undefined
): Pick<WeightInterval, 'from' | 'to' | 'before' | 'after' | 'sentence'> {
  if (!interval || interval.from === null || interval.to === null)
    return { from: null, to: null, before: null, after: null, sentence: '' };
  const { from, to } = interval;
  const before = interval.before === null ? null : faceOf(ruleSet, interval.before);
  const after = interval.after === null ? null : faceOf(ruleSet, interval.after);
  const labels = { before: before?.label ?? null, after: after?.label ?? null };
  return { from, to, before, after, sentence: intervalSentence(from, to, labels) };
}
