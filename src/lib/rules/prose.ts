/** The rule set without the texts that only results need: what `/ask` loads first. */
import type { CostModel, Derived, RuleSet } from './rule-set.ts';

/**
 * The same rule set with the texts emptied that asking does not show: reasons, evidence, sources, actions, scenarios,
 * summaries, the names of tradeoffs, and the labels of everything but questions, options, steps, criteria and families.
 * Conditions and figures are kept: decisions made on it differ in texts, sources and the names of reasons only.
 */
export function withoutProse(ruleSet: RuleSet): RuleSet {
  const { costModel } = ruleSet;
  return {
    ...ruleSet,
    description: '',
    families: ruleSet.families.map((family) => ({ ...family, summary: '' })),
    columns: [],
    alternatives: ruleSet.alternatives.map(alternativeWithoutProse),
    derived: ruleSet.derived.map(derivedWithoutProse),
    tradeoffs: ruleSet.tradeoffs.map((tradeoff) => ({ ...tradeoff, ...NAMELESS })),
    constraints: ruleSet.constraints.map(constraintWithoutProse),
    ...(costModel ? { costModel: costModelWithoutProse(costModel) } : {}),
    sources: [],
    evidence: [],
    actions: [],
    scenarios: []
  };
}

/** Nothing that is asked or answered names a tradeoff, and a hundred names weigh as much as a fifth of the questions. */
const NAMELESS = { id: '', label: '', because: '', evidence: [] };

function alternativeWithoutProse(alternative: RuleSet['alternatives'][number]) {
  const { reversible, ...rest } = alternative;
  return {
    ...rest,
    label: '',
    summary: '',
    steps: [],
    watch: [],
    parts: alternative.parts.map((part) => ({ ...part, does: '' })),
    needs: alternative.needs.map((need) => ({ ...need, because: '', evidence: [] })),
    ...(reversible ? { reversible: { ...reversible, because: '' } } : {})
  };
}

function derivedWithoutProse(fact: Derived): Derived {
  return { ...fact, label: '', options: fact.options.map((option) => ({ ...option, label: '' })) };
}

function constraintWithoutProse(constraint: RuleSet['constraints'][number]) {
  return {
    ...constraint,
    label: '',
    because: '',
    evidence: [],
    onlyIf: constraint.onlyIf.map(({ alternative }) => ({ alternative, text: '' }))
  };
}

function costModelWithoutProse({ inputs, ...rest }: CostModel): CostModel {
  const bare = { label: '', unit: '' };
  return {
    ...rest,
    inputs: inputs.map(({ id, value, low, high, cases }) => ({ ...bare, id, value, low, high, cases }))
  };
}
