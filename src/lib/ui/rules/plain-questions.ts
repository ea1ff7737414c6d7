/** Rules as questions are asked from them: pages that ask have room for words alone, so marks of emphasis and links go. */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { unmarked } from '#lib/words/unmarked.ts';

/** The rules with the texts of questions, answers and criteria as plain words; nothing that is decided from changes. */
export function withPlainQuestions(ruleSet: RuleSet): RuleSet {
  return {
    ...ruleSet,
    questions: ruleSet.questions.map((question) => ({
      ...question,
      ask: unmarked(question.ask),
      why: unmarked(question.why),
      options: question.options.map((option) => ({
        ...option,
        label: unmarked(option.label),
        note: unmarked(option.note)
      }))
    })),
    criteria: ruleSet.criteria.map((criterion) => ({
      ...criterion,
      label: unmarked(criterion.label),
      worst: unmarked(criterion.worst),
      best: unmarked(criterion.best)
    }))
  };
}
