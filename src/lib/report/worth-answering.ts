/** Where it is too early to say: which open answers to give, or to find out, first. */
import { openAnswers } from './answers.ts';
import { coreUnanswered } from './early.ts';
import type { OpenAnswer, Outcome } from './views.ts';

/** So many stand at once where no core question is missing. */
const FIRST = 5;

/**
 * The open answers that can be given now: `first` the unanswered core questions with the next one, or where there are none
 * the five worth most; `rest` the others. Both best first by the value of knowing them (CONTRACT §2.11), the next one leading.
 */
export function worthAnswering(outcome: Outcome): {
  readonly first: readonly OpenAnswer[];
  readonly rest: readonly OpenAnswer[];
} {
  const best = byWorth(outcome).filter((answer) => answer.state !== 'waiting');
  const core = new Set(coreUnanswered(outcome));
  const first =
    core.size > 0 ? best.filter((answer) => core.has(answer.question) || answer.next) : best.slice(0, FIRST);
  return { first, rest: best.filter((answer) => !first.includes(answer)) };
}

/** Stable, so that answers of no known worth stay in file order. */
function byWorth(outcome: Outcome): readonly OpenAnswer[] {
  const order = new Map((outcome.decision.information ?? []).map(({ question }, place) => [question, place]));
  const place = ({ question, next }: OpenAnswer) => (next ? -1 : (order.get(question) ?? order.size));
  return openAnswers(outcome).toSorted((a, b) => place(a) - place(b));
}
