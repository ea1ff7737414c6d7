/** Owns single answers: which values a question takes, how a `many` toggles, which answers count. */
import { UNSURE, type Answers, type AnswerValue, type QuestionLists } from '#lib/decision/decision.ts';
import type { Question } from '#lib/rules/rule-set.ts';

/** The answer kept for a question, skipped or not; undefined where there is none. */
export function answerTo(answers: Answers, question: string): AnswerValue | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** Whether the question takes this value. An empty list is legal on a `many`: it takes the answer back. */
export function isLegal(question: Question, value: AnswerValue): boolean {
  if (value === UNSURE) return true;
  if (question.kind === 'one') {
    return typeof value === 'string' && question.options.some((option) => option.id === value);
  }
  return Array.isArray(value) && isLegalList(question, value);
}

function isLegalList(question: Question, chosen: readonly string[]): boolean {
  const options = question.options.filter((option) => chosen.includes(option.id));
  const everyKnownOnce = options.length === chosen.length;
  return everyKnownOnce && (options.length < 2 || options.every((option) => !option.exclusive));
}

/**
 * What a `many` holds after one of its options was ticked or unticked, in the file's order. An exclusive option stands
 * alone: ticking it unticks the rest, ticking another unticks it.
 */
export function toggled(
  question: Question,
  value: AnswerValue | undefined,
  option: string
): readonly string[] {
  const before: readonly string[] = typeof value === 'object' ? value : [];
  if (before.includes(option)) return before.filter((chosen) => chosen !== option);
  const isExclusive = (id: string) => question.options.some((each) => each.id === id && each.exclusive);
  if (isExclusive(option)) return [option];
  const kept = new Set([...before.filter((chosen) => !isExclusive(chosen)), option]);
  return question.options.map((each) => each.id).filter((id) => kept.has(id));
}

/** The answers with one set, or, for an empty list, taken out. */
export function withAnswer(answers: Answers, question: string, value: AnswerValue): Answers {
  const others = Object.entries(answers).filter(([id]) => id !== question);
  const isTakenBack = typeof value === 'object' && value.length === 0;
  return Object.fromEntries(isTakenBack ? others : [...others, [question, value]]);
}

/** The answers that count: those to questions that are not skipped. */
export function countingAnswers(answers: Answers, lists: QuestionLists): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !lists.skipped.includes(id)));
}
