/** Where one family is all that is left: whether that is for certain, and what deal-breakers took away. */
import { onlyLeftSentence } from '#lib/words/only-left.ts';
import { faceOf } from './lookup.ts';
import type { Outcome } from './views.ts';

/** The sentence that one family is all that competes; empty where two do, and where none does. */
export function onlyLeft(outcome: Outcome): string {
  const { family, between } = outcome.decision.recommendation;
  if (family === null || between !== null) return '';
  const others = outcome.decision.families.filter(({ id }) => id !== family);
  const label = faceOf(outcome.ruleSet, family).label;
  return onlyLeftSentence(label, {
    isCertain: others.every(({ score }) => score === null),
    isRuledOut: outcome.decision.alternatives.some(
      (way) => way.state === 'ruled-out' && way.family !== family
    )
  });
}
