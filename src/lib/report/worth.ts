/** Open answers in the order of what they are worth. */
import { worthSentence } from '#lib/words/working.ts';
import { lookup } from './lookup.ts';
import type { Outcome } from './views.ts';
import type { OpenWorth } from './working-views.ts';

/** The questions that are unsure or unanswered, the one worth most first. What waits for another is left out. */
export function openWorth(outcome: Outcome): readonly OpenWorth[] {
  const { questions } = lookup(outcome.ruleSet);
  const unsure = new Set(outcome.decision.questions.unsure);
  return (outcome.decision.information ?? []).flatMap(({ question: id, value, flipChance }) => {
    const question = questions.get(id);
    const state = unsure.has(id) ? ('unsure' as const) : ('unanswered' as const);
    return question
      ? [{ question, state, value, flipChance, sentence: worthSentence(value, flipChance) }]
      : [];
  });
}
