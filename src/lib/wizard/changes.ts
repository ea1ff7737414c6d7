/** Owns what a person changes in a run: answers, notes, weights, how much to be asked. Pure functions. */
import type { AnswerValue, CostInputs, Weights } from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { answerTo, withAnswer } from './answer.ts';
import { expected, settle, type View } from './moves.ts';
import { questionOf } from './place.ts';
import type { Mode, Run } from './run.ts';

/** A note is cut to so many characters; a document takes no more. */
export const NOTE_LENGTH = 2000;

/**
 * The run with an answer set. Changing an answer after having gone further may open questions again, so it lifts the
 * promise that the estimate does not grow.
 */
export function giveAnswer(run: Run, question: string, value: AnswerValue): Run {
  const before = answerTo(run.answers, question);
  const isSame = JSON.stringify(before) === JSON.stringify(value);
  if (isSame) return run;
  const isLookingBack = run.asides.length > 0 || run.at < run.path.length - 1;
  const ceiling = isLookingBack ? null : run.ceiling;
  return { ...run, answers: withAnswer(run.answers, question, value), ceiling };
}

/** The run with a question's note set; an empty one takes the note out. */
export function takeNote(run: Run, question: string, text: string): Run {
  const others = Object.entries(run.notes).filter(([id]) => id !== question);
  const kept: [string, string][] = text.trim() === '' ? [] : [[question, text.slice(0, NOTE_LENGTH)]];
  return { ...run, notes: Object.fromEntries([...others, ...kept]) };
}

/** The run with these weights in the place of the file's, and whether that was after the result was seen. */
export function weigh(run: Run, weights: Weights, ruleSet: RuleSet): Run {
  const fileWeight = new Map(ruleSet.criteria.map((criterion) => [criterion.id, criterion.weight]));
  const changed = Object.entries(weights).filter(([id, weight]) => fileWeight.get(id) !== weight);
  const differs = JSON.stringify(sorted(run.weights)) !== JSON.stringify(sorted(Object.fromEntries(changed)));
  if (!differs) return run;
  const weighedAfterResult = run.weighedAfterResult || run.resultSeen;
  return { ...run, weights: Object.fromEntries(changed), weighedAfterResult };
}

/** Whether every figure is of an input of the file's cost model, and a finite number from 0. */
export function areLegalCosts(ruleSet: RuleSet, cost: CostInputs): boolean {
  const known = new Set(ruleSet.costModel?.inputs.map(({ id }) => id));
  return Object.entries(cost).every(
    ([id, figure]) => known.has(id) && Number.isFinite(figure) && figure >= 0
  );
}

/** The run with these figures in the place of the file's. One that equals the file's stays: a figure of one's own has no range. */
export function price(run: Run, cost: CostInputs): Run {
  return JSON.stringify(sorted(run.cost)) === JSON.stringify(sorted(cost)) ? run : { ...run, cost };
}

function sorted(figures: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The run asking more or less than before: a new promise, so the estimate is counted afresh. */
export function askInMode(run: Run, mode: Mode, view: View): Run {
  const renewed: Run = { ...run, mode, asides: [], ceiling: null };
  const question = questionOf(run.path[run.at]?.place ?? { kind: 'enough' });
  if (question === null) return renewed;
  const about = expected(renewed, view, question);
  const path = run.path.map((stop, index) => (index === run.at ? { ...stop, about } : stop));
  return { ...renewed, path, ceiling: about };
}

/** Back to the path and, where that stands at its end, on to what could still be asked. */
export function carryOn(run: Run, view: View): Run {
  const home = settle({ ...run, asides: [] }, view);
  const isAtEnd = home.path[home.at]?.place.kind === 'enough';
  return isAtEnd && home.mode === 'short' ? askInMode(home, 'further', view) : home;
}
