/** Nothing fits: which answers collide, on which way, and the smallest changes after which something fits. */
import { nothingFits as sentenceFor } from '#lib/words/headline.ts';
import { answerInWords } from './answers.ts';
import { breakersOf } from './deal-breakers.ts';
import { flipView } from './flips.ts';
import { lookup, wayRef } from './lookup.ts';
import type { DealBreaker, NothingFits, Outcome } from './views.ts';

/** What collides where nothing fits; null on every other status. */
export function nothingFits(outcome: Outcome): NothingFits | null {
  if (outcome.decision.recommendation.status !== 'none') return null;
  const colliding = collidingAnswers(outcome);
  return {
    sentence: sentenceFor(colliding.length),
    ways: waysOut(outcome),
    colliding,
    repairs: repairs(outcome)
  };
}

/** On how many answers the deal-breakers rest. */
export function collidingCount(outcome: Outcome): number {
  return collidingAnswers(outcome).length;
}

function waysOut(outcome: Outcome): NothingFits['ways'] {
  return outcome.decision.alternatives
    .filter((way) => way.state === 'ruled-out')
    .map((way) => ({ way: wayRef(outcome.ruleSet, way.id), breakers: breakersOf(outcome, way) }));
}

function collidingAnswers(outcome: Outcome): NothingFits['colliding'] {
  const counts = new Map<string, number>();
  for (const { breakers } of waysOut(outcome)) {
    for (const question of questionsOf(breakers)) counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([question, ways]) => ({
      ...answerInWords(outcome, question),
      ways,
      locked: lookup(outcome.ruleSet).questions.get(question)?.locked ?? false
    }));
}

function questionsOf(breakers: readonly DealBreaker[]): ReadonlySet<string> {
  const answered = breakers
    .flatMap((breaker) => breaker.answers)
    .filter((answer) => answer.state === 'answered');
  return new Set(answered.map((answer) => answer.question));
}

function repairs(outcome: Outcome): NothingFits['repairs'] {
  const { flips } = outcome.decision;
  if (!flips) return [];
  const sets = flips.withinReach.sets.length > 0 ? flips.withinReach.sets : flips.any.sets;
  return sets.map((set) => flipView(outcome, set));
}
