/** What would change a result: the smallest changes of answers, those of facts apart from those that the team can choose. */
import type { FlipSet } from '#lib/decision/index.ts';
import type { Answers } from '#lib/rules/rule-set.ts';
import { NOT_ANSWERED } from '#lib/words/answers.ts';
import * as say from '#lib/words/flips.ts';
import { valueInWords } from './answers.ts';
import { faceOf, lookup } from './lookup.ts';
import type { Flipping, FlipView, Outcome } from './views.ts';

type Kind = Flipping['choices'];

/** The smallest changes, and in words how many it takes; null on a tie, where any difference decides. */
export function flipping(outcome: Outcome): Flipping | null {
  const { flips } = outcome.decision;
  if (!flips) return null;
  const { any, withinReach } = flips;
  const isFact = (set: FlipSet) => set.changes.some(({ question }) => isLocked(outcome, question));
  const facts = any.sets.filter(isFact);
  const chosen = any.smallest === withinReach.smallest ? withinReach.count : 0;
  return {
    sentence: say.howMany(any, withinReach.smallest === null ? null : withinReach.smallest),
    choices: kindOf(outcome, withinReach.sets, withinReach.count),
    facts: kindOf(outcome, facts, facts.length === 0 ? 0 : any.count - chosen)
  };
}

function kindOf(outcome: Outcome, sets: readonly FlipSet[], count: number): Kind {
  return { sets: sets.map((set) => flipView(outcome, set)), unlisted: Math.max(0, count - sets.length) };
}

function isLocked(outcome: Outcome, question: string): boolean {
  return lookup(outcome.ruleSet).questions.get(question)?.locked ?? false;
}

/** One set of changes in words, with what it leads to. */
export function flipView(outcome: Outcome, set: FlipSet): FlipView {
  const { ruleSet } = outcome;
  const changes = set.changes.map(({ question, from, to }) => ({
    question,
    ask: lookup(ruleSet).questions.get(question)?.ask ?? question,
    from: from === null ? NOT_ANSWERED : valueInWords(ruleSet, question, from),
    to: valueInWords(ruleSet, question, to),
    isFact: isLocked(outcome, question)
  }));
  const family = set.family === null ? null : faceOf(ruleSet, set.family);
  return {
    id: JSON.stringify(set.changes.map(({ question, to }) => [question, to])),
    changes,
    to: set.changes.map(({ question, to }) => [question, to] as const),
    family,
    sentence: say.flipSentence(changes, family?.label ?? null)
  };
}

/** The answers with a set of changes put in. */
export function answersAfter(answers: Answers, flip: FlipView): Answers {
  return { ...answers, ...Object.fromEntries(flip.to) };
}
