/** The rule set without the texts that only results need: what `/ask` loads first. */
import type { RuleSet } from './rule-set.ts';

/**
 * The same rule set with its long texts emptied: reasons, evidence, sources, actions, scenarios, steps of
 * ways, what to watch, summaries. What asking needs is kept: questions, why, labels, notes, the criteria's
 * words. Decisions made on it differ in texts and sources only.
 */
export function withoutProse(ruleSet: RuleSet): RuleSet {
  return {
    ...ruleSet,
    description: '',
    families: ruleSet.families.map((family) => ({ ...family, summary: '' })),
    alternatives: ruleSet.alternatives.map(alternativeWithoutProse),
    tradeoffs: ruleSet.tradeoffs.map((tradeoff) => ({ ...tradeoff, because: '', evidence: [] })),
    constraints: ruleSet.constraints.map(constraintWithoutProse),
    sources: [],
    evidence: [],
    actions: [],
    scenarios: []
  };
}

function alternativeWithoutProse(alternative: RuleSet['alternatives'][number]) {
  const { reversible, ...rest } = alternative;
  return {
    ...rest,
    summary: '',
    steps: [],
    watch: [],
    needs: alternative.needs.map((need) => ({ ...need, because: '', evidence: [] })),
    ...(reversible ? { reversible: { ...reversible, because: '' } } : {})
  };
}

function constraintWithoutProse(constraint: RuleSet['constraints'][number]) {
  return {
    ...constraint,
    because: '',
    evidence: [],
    onlyIf: constraint.onlyIf.map(({ alternative }) => ({ alternative, text: '' }))
  };
}
