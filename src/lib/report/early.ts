/** Whether it is too early to say (DESIGN §2, last row of the table). */
import { openCount } from './answers.ts';
import { leaders } from './standings.ts';
import type { Outcome } from './views.ts';

/** The core questions that are asked and not answered, in file order. */
export function coreUnanswered(outcome: Outcome): readonly string[] {
  const { unanswered } = outcome.decision.questions;
  return outcome.ruleSet.questions
    .filter((question) => question.core && unanswered.includes(question.id))
    .map((question) => question.id);
}

/** Whether nothing is answered yet, not even with "not sure". */
export function nothingAnswered(outcome: Outcome): boolean {
  const { answered, unsure } = outcome.decision.questions;
  return answered.length + unsure.length === 0;
}

/** Whether every question that was asked was answered with "not sure". */
export function allUnsure(outcome: Outcome): boolean {
  const { answered, unsure } = outcome.decision.questions;
  return answered.length === 0 && unsure.length > 0;
}

/**
 * Whether it is too early to say: not settled with a core question unanswered; or a toss-up or tie that open answers
 * could still change. Where at most one completion in twenty would (`soft`), the toss-up is the answer.
 */
export function isEarly(outcome: Outcome): boolean {
  const { settled, soft, status } = outcome.decision.recommendation;
  if (settled || status === 'none') return false;
  if (coreUnanswered(outcome).length > 0) return true;
  const undecided = status === 'toss-up' || status === 'tie';
  return undecided && !soft && openCount(outcome) > 0 && couldChange(outcome);
}

/** Whether an open answer moves a family's value at all, or may rule a way out; a tie is never settled, so it is looked at here. */
function couldChange(outcome: Outcome): boolean {
  const { decision } = outcome;
  if (decision.recommendation.status !== 'tie') return true;
  const inFront = new Set(leaders(outcome));
  const moved = decision.families.some((family) => inFront.has(family.id) && family.low !== family.high);
  return moved || decision.alternatives.some((way) => way.exclusionChance > 0 && way.exclusionChance < 1);
}
