/** Derived facts: the ratio of two costs, put into one of the fact's options (CONTRACT §1.3). */
import { questionsRead } from '#lib/rules/condition.ts';
import type { CostInputs, CostModel, Derived, RuleSet } from '#lib/rules/rule-set.ts';
import { costWayOf, monthlyCost, type InputValues } from './cost-formulas.ts';
import { amountIn, figuresOf, inputsBehind, middle, type Chosen } from './cost-inputs.ts';

/** A derived fact, ready to be asked for its option in one completion. */
export interface Derivation {
  /** @returns the cheapest `of` over the cheapest `to`; null where the volume is skipped or a cost is missing */
  ratioOf(chosen: Chosen): number | null;
  /** @returns the option's id, or null where there is no ratio: then every condition on the fact is false */
  optionOf(chosen: Chosen): string | null;
}

/** The ids of the questions that a derived fact depends on: the volume, and every question that its inputs' cases read. */
export function questionsBehind(ruleSet: RuleSet, derived: Derived): readonly string[] {
  const model = ruleSet.costModel;
  if (!model) return [];
  const ways = [...derived.ratio.of, ...derived.ratio.to];
  const inputs = ways.flatMap((way) => inputsBehind(model, way));
  const read = inputs.flatMap(({ cases }) => cases.flatMap(({ when }) => questionsRead(when)));
  return [...new Set([model.volume, ...read])];
}

/**
 * The rule set's derived facts in file order, with a team's own cost inputs in the place of the file's.
 * @param cost values by input id; ids that the file does not have change nothing
 */
export function derivationsOf(ruleSet: RuleSet, cost: CostInputs): readonly Derivation[] {
  return ruleSet.derived.map((derived) => {
    const ratioOf = (chosen: Chosen) => ratio(ruleSet, derived, cost, chosen);
    return { ratioOf, optionOf: (chosen) => optionFor(derived, ratioOf(chosen)) };
  });
}

function ratio(ruleSet: RuleSet, derived: Derived, cost: CostInputs, chosen: Chosen): number | null {
  const model = ruleSet.costModel;
  const amount = model && amountIn(ruleSet, model, chosen);
  if (!model || !amount) return null;
  const values = middle(figuresOf(model, cost, chosen));
  const cheapest = (ways: readonly string[]) => cheapestOf(model, ways, amount.value, values);
  const result = cheapest(derived.ratio.of) / cheapest(derived.ratio.to);
  return Number.isFinite(result) ? result : null;
}

function cheapestOf(model: CostModel, ways: readonly string[], tokens: number, values: InputValues): number {
  const priced = ways.flatMap((id) => costWayOf(model, id) ?? []);
  return Math.min(...priced.map((way) => monthlyCost(model, way, tokens, values)));
}

/** The first option within whose bound the ratio lies, else the one without bounds. */
function optionFor({ options }: Derived, value: number | null): string | null {
  if (value === null) return null;
  const bounded = options.find(
    ({ below, above }) =>
      (below !== undefined || above !== undefined) &&
      value < (below ?? Infinity) &&
      value > (above ?? -Infinity)
  );
  const rest = options.find(({ below, above }) => below === undefined && above === undefined);
  return (bounded ?? rest)?.id ?? null;
}
