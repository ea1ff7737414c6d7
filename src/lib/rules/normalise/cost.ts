/** The cost model and derived facts of the file → of the checked rule set. */
import type { CostInput, CostModel, Derived } from '../rule-set.ts';
import type { RawRuleSet } from '../schema/rule-set.ts';
import { type Orders, toCondition } from './conditions.ts';
import { given } from './optional.ts';
import { wordsOfId } from './words-of-id.ts';

type RawCostModel = NonNullable<RawRuleSet['cost-model']>;
type RawInput = NonNullable<RawCostModel['inputs']>[string];

/** An end that is not given is the value itself. */
function rangeOf(raw: { value: number; low?: number | undefined; high?: number | undefined }) {
  return { value: raw.value, low: raw.low ?? raw.value, high: raw.high ?? raw.value };
}

export function toCostModel(raw: RawRuleSet, orders: Orders): CostModel | undefined {
  const model = raw['cost-model'];
  return (
    model && {
      currency: model.currency,
      volume: model.volume,
      inputs: Object.entries(model.inputs ?? {}).map(([id, each]) => toInput(id, each, orders)),
      ways: toWays(model)
    }
  );
}

function toInput(id: string, each: RawInput, orders: Orders): CostInput {
  return {
    id,
    label: each.label ?? wordsOfId(id),
    unit: each.unit ?? '',
    ...rangeOf(each),
    ...given({
      checked: each.checked,
      reviewBy: each['review-by'],
      source: each.source,
      note: each.note,
      evidence: each.evidence
    }),
    cases: (each.cases ?? []).map((one) => ({ when: toCondition(one.when, orders), ...rangeOf(one) }))
  };
}

function toWays(model: RawCostModel): CostModel['ways'] {
  return Object.entries(model.ways).map(([alternative, { kind, accept: _accept, ...rest }]) => ({
    alternative,
    kind,
    parameters: Object.entries(rest).map(([name, value]) => ({ name, value }))
  }));
}

export function toDerived(raw: RawRuleSet): readonly Derived[] {
  return Object.entries(raw.derived ?? {}).map(([id, each]) => ({
    id,
    label: each.label ?? wordsOfId(id),
    ratio: each.ratio,
    options: Object.entries(each.options).map(([option, one]) => ({
      id: option,
      label: one.label ?? wordsOfId(option),
      ...given({ below: one.below, above: one.above })
    }))
  }));
}
