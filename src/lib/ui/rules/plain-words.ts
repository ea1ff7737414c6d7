/**
 * Rules with words alone where pages have no room for more: pages that ask, and labels, which stand in buttons, charts and lists. Marks
 * of emphasis and links go from there.
 */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { unmarked } from '#lib/words/unmarked.ts';

/** The rules with labels, and the texts of questions, as plain words; nothing that is decided from changes. */
export function withPlainWords(ruleSet: RuleSet): RuleSet {
  return {
    ...ruleSet,
    families: ruleSet.families.map(labelled),
    columns: ruleSet.columns.map(labelled),
    alternatives: ruleSet.alternatives.map(labelled),
    steps: ruleSet.steps.map(labelled),
    tradeoffs: ruleSet.tradeoffs.map(labelled),
    constraints: ruleSet.constraints.map(labelled),
    questions: ruleSet.questions.map((question) => ({
      ...question,
      ask: unmarked(question.ask),
      why: unmarked(question.why),
      options: question.options.map((option) => ({ ...labelled(option), note: unmarked(option.note) }))
    })),
    criteria: ruleSet.criteria.map((criterion) => ({
      ...labelled(criterion),
      worst: unmarked(criterion.worst),
      best: unmarked(criterion.best)
    }))
  };
}

function labelled<T extends { readonly label: string }>(each: T): T {
  return { ...each, label: unmarked(each.label) };
}
