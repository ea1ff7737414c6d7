/** The inputs of the cost model as they are in one completion: the first case that holds, or the team's own figure. */
import type { Condition, CostInput, CostInputs, CostModel, RuleSet } from '#lib/rules/rule-set.ts';
import type { InputValues } from './cost-formulas.ts';

/** The option ids chosen on a question in a completion; empty where the question is skipped. */
export type Chosen = (question: string) => readonly string[];

/** Low, middle and high of one input; equal where the team gave its own figure. */
export interface Figure {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** @param cost the team's own figures by input id; a figure that is no finite number leaves the file's in place */
export function figuresOf(
  inputs: readonly CostInput[],
  cost: CostInputs,
  chosen: Chosen
): ReadonlyMap<string, Figure> {
  return new Map(inputs.map((input) => [input.id, figureOf(input, cost, chosen)]));
}

function figureOf(input: CostInput, cost: CostInputs, chosen: Chosen): Figure {
  const own = Object.hasOwn(cost, input.id) ? cost[input.id] : undefined;
  if (own !== undefined && Number.isFinite(own)) return { low: own, value: own, high: own };
  const { low, value, high } = input.cases.find(({ when }) => holdsFor(when, chosen)) ?? input;
  return { low, value, high };
}

/** Whether a condition holds in a completion; on a skipped question it does not. */
export function holdsFor(condition: Condition, chosen: Chosen): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holdsFor(part, chosen));
    case 'any':
      return condition.of.some((part) => holdsFor(part, chosen));
    case 'not':
      return !holdsFor(condition.of, chosen);
    case 'chosen': {
      const set = chosen(condition.question);
      const meets = (option: string) => set.includes(option);
      return condition.every ? condition.options.every(meets) : condition.options.some(meets);
    }
  }
}

/** The inputs that a way's cost depends on, those of a mix's two ways included. @param alternative one that is priced */
export function inputsBehind(model: CostModel, alternative: string): readonly CostInput[] {
  const ids = new Set(namesRead(model, alternative));
  return model.inputs.filter(({ id }) => ids.has(id));
}

function namesRead(model: CostModel, alternative: string): readonly string[] {
  const way = model.ways.find((each) => each.alternative === alternative)!;
  return way.parameters.flatMap(({ name, value }) => {
    if (typeof value === 'number') return [];
    const isPart = way.kind === 'mix' && name !== 'share';
    return isPart ? namesRead(model, value) : [value];
  });
}

/** The amount of the volume option chosen, in million tokens a month; null where there is none. */
export function amountIn(ruleSet: RuleSet, model: CostModel, chosen: Chosen): Figure | null {
  const option = chosen(model.volume)[0];
  const question = ruleSet.questions.find(({ id }) => id === model.volume);
  return question?.options.find(({ id }) => id === option)?.amount ?? null;
}

/** Every input at its middle. */
export function middle(figures: ReadonlyMap<string, Figure>): InputValues {
  return new Map([...figures].map(([id, { value }]) => [id, value]));
}
