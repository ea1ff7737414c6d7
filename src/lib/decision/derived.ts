/** Derived facts: the ratio of two costs, put into one of the fact's options (CONTRACT §1.3). */
import { questionsRead } from '#lib/rules/condition.ts';
import type { Condition, CostInputs, CostModel, CostWay, Derived, RuleSet } from '#lib/rules/rule-set.ts';
import { monthlyCost } from './cost-formulas.ts';
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
  return [...new Set(conditionsBehind(ruleSet, derived).flatMap(questionsRead))];
}

/** All that a derived fact tells apart: which volume is chosen, and whether each of its inputs' cases holds. */
export function conditionsBehind({ costModel, questions }: RuleSet, derived: Derived): readonly Condition[] {
  if (!costModel) return [];
  const { id: volume, options } = questions.find(({ id }) => id === costModel.volume)!;
  const ways = [...derived.ratio.of, ...derived.ratio.to];
  const inputs = new Set(ways.flatMap((way) => inputsBehind(costModel, way)));
  return [
    ...options.map(({ id }) => ({ kind: 'chosen' as const, question: volume, options: [id], every: false })),
    ...[...inputs].flatMap(({ cases }) => cases.map(({ when }) => when))
  ];
}

/**
 * The rule set's derived facts in file order, with a team's own cost inputs in the place of the file's.
 * @param cost values by input id; ids that the file does not have change nothing
 */
export function derivationsOf(ruleSet: RuleSet, cost: CostInputs): readonly Derivation[] {
  const model = ruleSet.costModel;
  if (!model) return ruleSet.derived.map(() => ({ ratioOf: () => null, optionOf: () => null }));
  const prices = new Map(model.ways.map((way) => [way.alternative, priceOf(ruleSet, model, cost, way)]));
  const cheapest = (ways: readonly string[], chosen: Chosen): number =>
    Math.min(...ways.flatMap((id) => prices.get(id)!(chosen) ?? []));
  return ruleSet.derived.map((derived) => {
    const ratioOf = (chosen: Chosen): number | null => {
      const ratio = cheapest(derived.ratio.of, chosen) / cheapest(derived.ratio.to, chosen);
      return Number.isFinite(ratio) ? ratio : null;
    };
    return { ratioOf, optionOf: (chosen) => optionFor(derived, ratioOf(chosen)) };
  });
}

/** What gives a way's cost a month in one completion, null where the volume is skipped; computed once for all that its inputs do not tell apart. */
function priceOf(
  ruleSet: RuleSet,
  model: CostModel,
  cost: CostInputs,
  way: CostWay
): (chosen: Chosen) => number | null {
  const inputs = inputsBehind(model, way.alternative);
  const read = inputs.flatMap(({ cases }) => cases.flatMap(({ when }) => questionsRead(when)));
  const questions = [...new Set([model.volume, ...read])];
  const seen = new Map<string, number | null>();
  const computed = (chosen: Chosen): number | null => {
    const amount = amountIn(ruleSet, model, chosen);
    return amount && monthlyCost(model, way, amount.value, middle(figuresOf(inputs, cost, chosen)));
  };
  return (chosen) => {
    const key = questions.map((question) => chosen(question).join()).join(' ');
    if (!seen.has(key)) seen.set(key, computed(chosen));
    return seen.get(key)!;
  };
}

/** The first option within whose bound the ratio lies, else the one without bounds, of which a checked file has one. */
function optionFor({ options }: Derived, value: number | null): string | null {
  if (value === null) return null;
  const bounded = options.find(
    ({ below, above }) =>
      (below !== undefined || above !== undefined) &&
      value < (below ?? Infinity) &&
      value > (above ?? -Infinity)
  );
  const rest = options.find(({ below, above }) => below === undefined && above === undefined)!;
  return (bounded ?? rest).id;
}
