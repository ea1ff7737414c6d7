/** What rules make of a run, in words, and what a point of each criterion is worth. */
import { decide, type Model, outlook, type Situation } from '#lib/decision/index.ts';
import { replay, type Replayable } from '#lib/document/replay.ts';
import { familyRows } from '#lib/report/families.ts';
import { headline } from '#lib/report/headline.ts';
import { faceOf } from '#lib/report/lookup.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { coreMissing } from '#lib/words/headline.ts';
import { rounded } from '#lib/words/numbers.ts';
import { EARLY } from '#lib/words/status.ts';
import { NOTHING_ANSWERED } from '#lib/words/sure.ts';

/** What the rules make of the answers of the run. */
export interface Verdict {
  readonly text: string;
  readonly sentence: string;
  readonly families: readonly { readonly label: string; readonly score: string }[];
}

/** The outcome of the run under the rules of a text. Answers that they have no place for are left out. */
export function verdictOf(model: Model, run: Replayable): Verdict {
  const { situation } = replay(run, model.ruleSet);
  return earlyVerdict(model, situation) ?? decidedVerdict(model, situation);
}

function decidedVerdict(model: Model, situation: Situation): Verdict {
  const { ruleSet } = model;
  const { answers } = situation;
  const outcome = { ruleSet, decision: decide(model, situation, { brief: true }), answers };
  const { text, sentence } = headline(outcome);
  const families = familyRows(outcome).map(({ family, scoreText }) => ({
    label: family.label,
    score: scoreText
  }));
  return { text, sentence, families };
}

/**
 * The same while a core question is open and the family not settled: nothing that is said then rests on bounds or draws, which take
 * longer than a keystroke may. Null where it is not so.
 */
function earlyVerdict(model: Model, situation: Situation): Verdict | null {
  const { ruleSet } = model;
  const core = ruleSet.questions.filter((question) => question.core).map(({ id }) => id);
  if (!core.some((id) => situation.answers[id] === undefined)) return null;
  const { questions, settled, nothing, families } = outlook(model, situation);
  const missing = core.filter((id) => questions.unanswered.includes(id)).length;
  if (settled || nothing || missing === 0) return null;
  const isNew = questions.answered.length + questions.unsure.length === 0;
  return {
    text: EARLY.text,
    sentence: isNew ? NOTHING_ANSWERED : coreMissing(missing),
    families: families.map(({ id, score }) => ({
      label: faceOf(ruleSet, id).label,
      score: score === null ? '–' : rounded(score)
    }))
  };
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
