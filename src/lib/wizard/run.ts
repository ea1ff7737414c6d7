/** Owns a run: all that one person put in on one rule set, and the way they came. Undo restores a run whole. */
import type { Answers, CostInputs, QuestionLists, Situation, Weights } from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { countingAnswers } from './answer.ts';
import { questionOf, type Place, type Position } from './place.ts';

export type Notes = Readonly<Record<string, string>>;

/** `short` stops when there is enough to decide, `further` goes on from there, `everything` asks in the file's order. */
export type Mode = 'short' | 'further' | 'everything';

/** A place on the way, with the number of questions expected after it when it was first reached. */
export interface Stop {
  readonly place: Place;
  readonly about: number;
}

export interface Run extends Position {
  /** Every answer ever given, skipped ones too: those do not count, and come back when their question is asked again. */
  readonly answers: Answers;
  readonly weights: Weights;
  readonly cost: CostInputs;
  readonly notes: Notes;
  readonly mode: Mode;
  /** The way so far and, after going back, the way ahead; never empty once the run is under way. */
  readonly path: readonly Stop[];
  /** The next estimate may not exceed this; null while there is none to keep to. */
  readonly ceiling: number | null;
  readonly resultSeen: boolean;
  readonly weighedAfterResult: boolean;
}

/** What a saved run brings along besides its answers: enough to stand where one stood. */
export interface Progress {
  readonly mode: Mode;
  readonly path: Stop[];
  readonly at: number;
  readonly resultSeen?: boolean | undefined;
  readonly weighedAfterResult?: boolean | undefined;
}

export const EMPTY_RUN: Run = {
  answers: {},
  weights: {},
  cost: {},
  notes: {},
  mode: 'short',
  path: [],
  at: -1,
  asides: [],
  ceiling: null,
  resultSeen: false,
  weighedAfterResult: false
};

/** The place on screen; null before the first question is known. */
export function placeOf(run: Run): Place | null {
  return run.asides.at(-1) ?? run.path[run.at]?.place ?? null;
}

/** The question on screen; null where there is none. */
export function currentQuestion(run: Run): string | null {
  const place = placeOf(run);
  return place && questionOf(place);
}

/** The step of the question that one last stood on along the path; null for none. */
export function presentStep(run: Run, ruleSet: RuleSet): string | null {
  const behind = run.path.slice(0, run.at + 1).map((stop) => questionOf(stop.place));
  const last = behind.findLast((question) => question !== null);
  return ruleSet.questions.find((question) => question.id === last)?.step ?? null;
}

/** The run's answers, weights and costs as the decision takes them, skipped answers included. */
export function situationOf(run: Run): Situation {
  return { answers: run.answers, weights: run.weights, cost: run.cost };
}

/** The same without skipped answers: what is decided on, shared and exported. */
export function countingSituation(run: Run, lists: QuestionLists): Situation {
  return { ...situationOf(run), answers: countingAnswers(run.answers, lists) };
}

/** Whether the person put anything in. */
export function isStarted(run: Run): boolean {
  return [run.answers, run.weights, run.cost, run.notes].some((part) => Object.keys(part).length > 0);
}

/** A run from saved answers, standing where it stood if its progress was saved and still fits, else nowhere yet. */
export function runFrom(
  ruleSet: RuleSet,
  saved: { readonly situation?: Situation; readonly notes?: Notes; readonly progress?: Progress | undefined }
): Run {
  const { answers = {}, weights = {}, cost = {} } = saved.situation ?? {};
  const base: Run = { ...EMPTY_RUN, answers, weights, cost, notes: saved.notes ?? {} };
  if (!saved.progress || !isProgressOf(saved.progress, ruleSet)) return base;
  const { mode, path, at, resultSeen = false, weighedAfterResult = false } = saved.progress;
  // The promise that the estimate does not grow outlives a reload.
  const ceiling = path.findLast(({ place }) => place.kind === 'question')?.about ?? null;
  return { ...base, mode, path, at, ceiling, resultSeen, weighedAfterResult };
}

function isProgressOf(progress: Progress, ruleSet: RuleSet): boolean {
  const known = new Set(ruleSet.questions.map((question) => question.id));
  const isKnown = (stop: Stop) => stop.place.kind !== 'question' || known.has(stop.place.question);
  return progress.at in progress.path && progress.path.every(isKnown);
}

/** What to keep beside the saved document, so that a reload stands where one stood. */
export function progressOf({ mode, path, at, resultSeen, weighedAfterResult }: Run): Progress {
  return { mode, path: [...path], at, resultSeen, weighedAfterResult };
}
