/** What rules make of a run, in words, and what a point of each criterion is worth. */
import { decide, type Model, type Situation } from '#lib/decision/index.ts';
import { replay, type Replayable } from '#lib/document/replay.ts';
import { coreUnanswered, isEarly } from '#lib/report/early.ts';
import { familyRows } from '#lib/report/families.ts';
import { headline } from '#lib/report/headline.ts';
import type { Outcome } from '#lib/report/views.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';

/** What the rules make of the answers of the run. */
export interface Verdict {
  readonly text: string;
  readonly sentence: string;
  readonly families: readonly { readonly label: string; readonly score: string }[];
}

/** The outcome of the run under the rules of a text. Answers that they have no place for are left out. */
export function verdictOf(model: Model, run: Replayable): Verdict {
  const { ruleSet } = model;
  const { situation } = replay(run, ruleSet);
  const outcome = outcomeOf(model, situation);
  const { text: words, sentence } = headline(outcome);
  const families = familyRows(outcome).map(({ family, scoreText }) => ({
    label: family.label,
    score: scoreText
  }));
  return { text: words, sentence, families };
}

/** While questions of the core are open, nothing that is said rests on draws: they are made only where something does. */
function outcomeOf(model: Model, situation: Situation): Outcome {
  const { ruleSet } = model;
  const { answers } = situation;
  const asFound = (samples?: number): Outcome => ({
    ruleSet,
    decision: decide(model, situation, { brief: true, ...(samples !== undefined && { samples }) }),
    answers
  });
  if (!ruleSet.questions.some(({ id, core }) => core && answers[id] === undefined)) return asFound();
  const undrawn = asFound(0);
  return isEarly(undrawn) && coreUnanswered(undrawn).length > 0 ? undrawn : asFound();
}

/** By criterion, 100 · weight / sum of weights / range (CONTRACT §2.3); a criterion without a range counts for nothing. */
export function worthOf({ criteria }: RuleSet): Readonly<Record<string, number>> {
  const ranged = criteria.map(({ id, weight, scale: { worst, best } }) => {
    const range = best.numerator / best.denominator - worst.numerator / worst.denominator;
    return { id, range, weight: range > 0 ? weight : 0 };
  });
  const sum = ranged.reduce((total, { weight }) => total + weight, 0);
  return Object.fromEntries(
    ranged.map(({ id, range, weight }) => [id, range > 0 && sum > 0 ? (100 * weight) / sum / range : 0])
  );
}
