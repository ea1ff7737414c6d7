/**
 * Owns how a run moves: on, back, aside and to where the browser's history points. Pure functions; every one leaves the
 * answers alone. What is worth asking comes from the decision's interview; the order of places is decided here.
 */
import type { Interview } from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import {
  ENOUGH,
  questionOf,
  questionPlace,
  samePlace,
  WEIGHING,
  type Place,
  type Position
} from './place.ts';
import { currentQuestion, placeOf, type Run } from './run.ts';
import { weighable } from './weights.ts';

/** What the moves look at besides the run. */
export interface View {
  readonly ruleSet: RuleSet;
  readonly interview: Interview;
}

/** The question to ask at the end of the path, in the run's mode; null when there is none to ask. */
export function nextQuestion(run: Run, { ruleSet, interview }: View): string | null {
  const open = new Set(interview.questions.unanswered);
  const inOrder = ruleSet.questions.find((question) => open.has(question.id))?.id ?? null;
  if (run.mode === 'everything') return inOrder;
  const worthwhile = interview.next !== null && open.has(interview.next) ? interview.next : null;
  if (run.mode === 'further') return worthwhile ?? inOrder;
  return interview.enough ? null : worthwhile;
}

/** How many questions are still expected besides the one given, before the promise not to grow. */
export function expected(run: Run, { ruleSet, interview }: View, besides: string | null): number {
  const { unanswered, waiting } = interview.questions;
  const open = [...unanswered, ...waiting].filter((id) => id !== besides);
  if (run.mode !== 'short') return open.length;
  const core = ruleSet.questions.filter((question) => question.core && open.includes(question.id));
  const optional = interview.worth.filter((id) => open.includes(id) && core.every((each) => each.id !== id));
  // Answers settle other questions as they come in: of those worth asking now, about half will still be later.
  return core.length + Math.ceil(optional.length / 2);
}

/** One place on; comes back from an aside; past the end of the path, to what the interview says. */
export function goOn(run: Run, view: View): Run {
  if (run.asides.length > 0) return { ...run, asides: run.asides.slice(0, -1) };
  const ahead = run.path.findIndex((stop, index) => index > run.at && isAsked(stop.place, view));
  if (ahead === -1) return insert(run, run.path.length, following(run, view), view);
  const pending = run.path[ahead]?.place.kind === 'enough' ? nextQuestion(run, view) : null;
  return pending === null ? { ...run, at: ahead } : insert(run, ahead, questionPlace(pending), view);
}

function following(run: Run, view: View): Place {
  const question = nextQuestion(run, view);
  if (question !== null) return questionPlace(question);
  return mayWeigh(run, view) ? WEIGHING : ENOUGH;
}

/** What matters is asked once, and not where it was set already or where there is only one thing to weigh. */
function mayWeigh(run: Run, { ruleSet }: View): boolean {
  const isSet = Object.keys(run.weights).length > 0;
  return !isSet && weighable(ruleSet).length > 1 && !run.path.some((stop) => stop.place.kind === 'weighing');
}

/** Stands on a new stop at `index`; an older stop at the same place gives way to it. */
function insert(run: Run, index: number, place: Place, view: View): Run {
  const question = questionOf(place);
  const about = question === null ? 0 : Math.min(run.ceiling ?? Infinity, expected(run, view, question));
  const before = run.path.slice(0, index).filter((stop) => !samePlace(stop.place, place));
  const after = run.path.slice(index).filter((stop) => !samePlace(stop.place, place));
  const ceiling = question === null ? run.ceiling : about;
  return { ...run, path: [...before, { place, about }, ...after], at: before.length, ceiling };
}

/** Whether a place can be stood on now: a question must be asked, and not be skipped or waiting. */
export function isAsked(place: Place, { interview: { questions } }: View): boolean {
  const id = questionOf(place);
  return (
    id === null ||
    [questions.answered, questions.unsure, questions.unanswered].some((list) => list.includes(id))
  );
}

/** The index one place back along the path; -1 at its beginning. */
function indexBehind(run: Run, view: View): number {
  return run.path.findLastIndex((stop, index) => index < run.at && isAsked(stop.place, view));
}

/** Whether there is anything to go back to. */
export function canGoBack(run: Run, view: View): boolean {
  return run.asides.length > 0 || indexBehind(run, view) !== -1;
}

/** One place back: out of an aside, else back along the path. */
export function goBack(run: Run, view: View): Run {
  if (run.asides.length > 0) return { ...run, asides: run.asides.slice(0, -1) };
  const behind = indexBehind(run, view);
  return behind === -1 ? run : { ...run, at: behind };
}

/**
 * Opens a place on top of where one is, to come back from. There is at most one question among the asides, and a page
 * that is open already is returned to, so that they never pile up.
 */
export function openAside(run: Run, place: Place): Run {
  const home = run.path[run.at]?.place;
  if (home && samePlace(home, place)) return { ...run, asides: [] };
  const index = run.asides.findIndex((aside) => aside.kind === place.kind && place.kind !== 'question');
  if (index !== -1) return { ...run, asides: run.asides.slice(0, index + 1) };
  return { ...run, asides: [...run.asides.filter((aside) => aside.kind !== place.kind), place] };
}

/** Stands where the browser's history points, as far as that place still exists. */
export function visit(run: Run, position: Position, view: View): Run {
  const at = Math.max(0, Math.min(position.at, run.path.length - 1));
  return { ...run, at, asides: position.asides.filter((place) => isAsked(place, view)).slice(-4) };
}

/**
 * Makes sure that one stands on something: leaves a question that is no longer asked, the end when there is more to ask,
 * and the nothing before the first question.
 */
export function settle(run: Run, view: View): Run {
  const asides = run.asides.filter((place) => isAsked(place, view));
  const here = run.path[run.at]?.place;
  const settled = asides.length === run.asides.length ? run : { ...run, asides };
  if (asides.length > 0 && here !== undefined) return settled;
  if (here === undefined) return { ...goOn({ ...settled, asides: [] }, view), asides };
  if (here.kind === 'enough') return pushOnFromEnough(settled, view);
  return isAsked(here, view) ? settled : goOn(settled, view);
}

function pushOnFromEnough(run: Run, view: View): Run {
  const question = nextQuestion(run, view);
  return question === null ? run : insert(run, run.at, questionPlace(question), view);
}

/**
 * A saved run put where it goes on. Where its way was not saved, the answered questions stand for it, core ones first,
 * in the file's order, the estimates counted back from the end.
 */
export function resume(run: Run, view: View): Run {
  if (run.path.length > 0) return run;
  const path = wayBehind(run, view).map((question) => ({ place: questionPlace(question), about: 0 }));
  const here = goOn({ ...run, path, at: path.length - 1 }, view);
  const last = here.path.at(-1)?.about ?? 0;
  const counted = here.path.map((stop, index) => ({ ...stop, about: last + here.path.length - 1 - index }));
  return { ...here, path: counted };
}

function wayBehind(run: Run, { ruleSet }: View): readonly string[] {
  const given = ruleSet.questions.filter((question) => Object.hasOwn(run.answers, question.id));
  const inOrder = [...given.filter((each) => each.core), ...given.filter((each) => !each.core)];
  return inOrder.map((question) => question.id);
}

/** Where in the run one is, for the wall: stops behind, and questions expected after this one. */
export function progressAlong(run: Run, view: View): { readonly behind: number; readonly ahead: number } {
  const isShown = (place: Place) => place.kind === 'question' && isAsked(place, view);
  const behind = run.path.slice(0, Math.max(0, run.at)).filter((stop) => isShown(stop.place)).length;
  return { behind, ahead: placeOf(run)?.kind === 'enough' ? 0 : (run.path[run.at]?.about ?? 0) };
}

/** Whether the question on screen has an answer, so that one can go on. */
export function isAnswered(run: Run): boolean {
  const question = currentQuestion(run);
  return question !== null && Object.hasOwn(run.answers, question);
}
