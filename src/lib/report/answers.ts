/** Answers in words: single ones, those that a rule read, those left open, and the whole list. */
import { questionsBehind as questionsBehindFact } from '#lib/decision/derived.ts';
import { UNSURE } from '#lib/decision/index.ts';
import { questionsRead } from '#lib/rules/condition.ts';
import type { Answers, AnswerValue, Condition, Question, RuleSet } from '#lib/rules/rule-set.ts';
import { NOT_ANSWERED, NOT_ASKED, NOT_SURE } from '#lib/words/answers.ts';
import { listed } from '#lib/words/numbers.ts';
import { inSentence } from '#lib/words/text.ts';
import { lookup, stepOf } from './lookup.ts';
import type { AnswerInWords, AnswerLine, AnswerState, OpenAnswer, Outcome } from './views.ts';

const STATES = ['answered', 'unsure', 'unanswered', 'waiting', 'skipped'] as const;

/** The list a question stands in; `skipped` for one that stands in none. */
export function stateOf(outcome: Outcome, question: string): AnswerState {
  return STATES.find((state) => outcome.decision.questions[state].includes(question)) ?? 'skipped';
}

/** An option's label, or its id where the question has no such option. */
function optionLabel(question: Question | undefined, option: string): string {
  return question?.options.find((candidate) => candidate.id === option)?.label ?? option;
}

/** An answer in words: labels joined by commas and "and", "Not sure" for unsure. */
export function valueInWords(ruleSet: RuleSet, question: string, value: AnswerValue): string {
  if (value === UNSURE) return NOT_SURE;
  const asked = lookup(ruleSet).questions.get(question);
  const labels = [value].flat().map((option) => optionLabel(asked, option));
  return listed(labels.map((label, index) => (index === 0 ? label : inSentence(label))));
}

/** The answer given to a question, if any. Ids are not trusted to be no property of every object. */
export function givenAnswer(answers: Answers, question: string): AnswerValue | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

function words(outcome: Outcome, question: string, state: AnswerState): string {
  if (state === 'skipped') return NOT_ASKED;
  if (state === 'unsure') return NOT_SURE;
  const value = state === 'answered' ? givenAnswer(outcome.answers, question) : undefined;
  return value === undefined ? NOT_ANSWERED : valueInWords(outcome.ruleSet, question, value);
}

/** One question with its answer in words. */
export function answerInWords(outcome: Outcome, question: string): AnswerInWords {
  const state = stateOf(outcome, question);
  const ask = lookup(outcome.ruleSet).questions.get(question)?.ask ?? question;
  return { question, ask, answer: words(outcome, question, state), state };
}

/** The questions that a condition reads, and those behind the derived facts that it reads; file order, each once. */
export function questionsBehind(ruleSet: RuleSet, condition: Condition): readonly string[] {
  const read = new Set(questionsRead(condition));
  const facts = ruleSet.derived.filter((fact) => read.has(fact.id));
  const behind = new Set([...read, ...facts.flatMap((fact) => questionsBehindFact(ruleSet, fact))]);
  return ruleSet.questions.filter((question) => behind.has(question.id)).map((question) => question.id);
}

/** The answers behind a condition, in words; skipped questions are left out. */
export function answersBehind(outcome: Outcome, condition: Condition): readonly AnswerInWords[] {
  return questionsBehind(outcome.ruleSet, condition)
    .map((question) => answerInWords(outcome, question))
    .filter((answer) => answer.state !== 'skipped');
}

/** How many answers are open: unsure, unanswered or waiting. */
export function openCount(outcome: Outcome): number {
  const { unsure, unanswered, waiting } = outcome.decision.questions;
  return unsure.length + unanswered.length + waiting.length;
}

/** What was left open, the question worth asking next first, then in file order. */
export function openAnswers(outcome: Outcome): readonly OpenAnswer[] {
  const open = outcome.ruleSet.questions.flatMap((question) => openAnswer(outcome, question));
  return [...open.filter((answer) => answer.next), ...open.filter((answer) => !answer.next)];
}

function openAnswer(outcome: Outcome, question: Question): readonly OpenAnswer[] {
  const state = stateOf(outcome, question.id);
  if (state === 'answered' || state === 'skipped') return [];
  const { id, ask, why, core } = question;
  const next = outcome.decision.next === id;
  return [{ question: id, ask, why, step: stepOf(outcome.ruleSet, question), state, core, next }];
}

/** Every question in file order, with its answer in words and its note. */
export function answerLines(outcome: Outcome): readonly AnswerLine[] {
  const notes = outcome.notes ?? {};
  return outcome.ruleSet.questions.map((question) => ({
    ...answerInWords(outcome, question.id),
    step: stepOf(outcome.ruleSet, question),
    note: Object.hasOwn(notes, question.id) ? (notes[question.id] ?? '') : '',
    locked: question.locked
  }));
}
