/** Rule sets and decisions for worked examples: a table of values becomes rule data, and goes through the public door. */
import { compile, decide, type Decision, type Situation } from '#lib/decision/index.ts';
import { readRuleData } from '#lib/rules/data.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';

export interface Table {
  /** Swing weights by criterion, integers. */
  readonly weights: Readonly<Record<string, number>>;
  /** The anchors that every criterion has, in the unit of `values`. */
  readonly scale: { readonly worst: number; readonly best: number };
  /** By alternative, the value on each criterion in the order of `weights`. */
  readonly values: Readonly<Record<string, readonly number[]>>;
}

/** Rule data for a table whose values depend on no answer. The format wants a question: one that nothing reads. */
export function tableRules({ weights, scale, values }: Table): object {
  const criteria = Object.keys(weights);
  return ruleData({
    alternatives: Object.fromEntries(Object.keys(values).map((id) => [id, {}])),
    criteria: Object.fromEntries(criteria.map((id) => [id, { weight: weights[id], scale }])),
    questions: { ready: { options: { now: {}, later: {} } } },
    tradeoffs: Object.fromEntries(
      criteria.map((criterion, k) => [
        `on-${criterion}`,
        {
          criterion,
          gives: Object.fromEntries(Object.entries(values).map(([id, row]) => [id, row[k]])),
          because: 'The table says so.'
        }
      ])
    )
  });
}

/** The head that every rule file has, before the sections given. */
export function ruleData(sections: object): object {
  return { format: 1, id: 'worked-example', version: '1.0.0', title: 'Worked example', ...sections };
}

/** Reads rule data, which must have no error. */
export function rulesOf(data: object): RuleSet {
  const { ruleSet, problems } = readRuleData(data);
  if (ruleSet === null) throw new Error(JSON.stringify(problems, null, 2));
  return ruleSet;
}

/** Decides on rule data; with nothing answered unless told otherwise. */
export function decideOn(data: object, situation: Partial<Situation> = {}): Decision {
  return decide(compile(rulesOf(data)), { answers: {}, ...situation });
}

/** Scores by alternative. */
export function scoresOf({ alternatives }: Decision): Record<string, number> {
  return Object.fromEntries(alternatives.map(({ id, score }) => [id, score]));
}
