/** A month's cost by way, with its range, and the volumes at which two ways cost the same (CONTRACT §1.3, §2.14). */
import type { CostInputs, CostModel, CostWay, RuleSet } from '#lib/rules/rule-set.ts';
import { costLine, monthlyCost, type CostLine, type InputValues } from './cost-formulas.ts';
import { amountIn, figuresOf, inputsBehind, middle, type Chosen, type Figure } from './cost-inputs.ts';
import type { Decision } from './decision.ts';

/** One way the open answers may turn out, with its probability. */
export interface World {
  readonly chosen: Chosen;
  readonly chance: number;
}

/**
 * Costs at the volume answered, over the worlds of the questions that the inputs' cases read.
 * @param worlds their chances sum to 1; all of them have the same volume, or none
 * @returns null without a cost model, and while the volume is not known. `value` is expected over the worlds, `low` and
 * `high` are the least and the greatest. A way whose cost is not finite is left out.
 */
export function costsOf(ruleSet: RuleSet, cost: CostInputs, worlds: readonly World[]): Decision['cost'] {
  const model = ruleSet.costModel;
  const amount = model && worlds[0] && amountIn(ruleSet, model, worlds[0].chosen);
  if (!model || !amount) return null;
  const priced = worlds.map(({ chosen, chance }) => ({
    figures: figuresOf(model.inputs, cost, chosen),
    chance
  }));
  const perMonth = model.ways.map((way) => ({
    alternative: way.alternative,
    ...overWorlds(priced.map(({ figures, chance }) => ({ chance, ...rangeAt(model, way, amount, figures) })))
  }));
  const lines = model.ways.map((way) => ({
    way,
    line: expectedLine(
      priced.map(({ figures, chance }) => ({ chance, line: costLine(model, way, middle(figures)) }))
    )
  }));
  return { currency: model.currency, perMonth: perMonth.filter(isFinite), breakEven: breakEvens(lines) };
}

/**
 * What a way costs a month at an amount, in the model's currency; not finite where the figures divide by zero.
 * Low and high: each input and the amount at the end that is cheaper, or dearer, for this way while the others stand at
 * their middle; then all of them together.
 */
export function rangeAt(
  model: CostModel,
  way: CostWay,
  amount: Figure,
  figures: ReadonlyMap<string, Figure>
): Figure {
  const values = middle(figures);
  const price = (tokens: number, inputs: InputValues) => monthlyCost(model, way, tokens, inputs);
  const cheap = new Map(values);
  const dear = new Map(values);
  // One map for all trials: a chart asks for hundreds of ranges.
  const tried = new Map(values);
  for (const { id } of inputsBehind(model, way.alternative)) {
    const { low, value, high } = figures.get(id)!;
    const at = (end: number) => price(amount.value, tried.set(id, end));
    const [below, above] = at(low) <= at(high) ? [low, high] : [high, low];
    cheap.set(id, below);
    dear.set(id, above);
    tried.set(id, value);
  }
  const [few, many] =
    price(amount.low, values) <= price(amount.high, values)
      ? [amount.low, amount.high]
      : [amount.high, amount.low];
  return { low: price(few, cheap), value: price(amount.value, values), high: price(many, dear) };
}

function overWorlds(ranges: readonly (Figure & { readonly chance: number })[]): Figure {
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    value: ranges.reduce((sum, { value, chance }) => sum + value * chance, 0),
    high: Math.max(...ranges.map(({ high }) => high))
  };
}

function isFinite({ low, value, high }: Figure): boolean {
  return [low, value, high].every(Number.isFinite);
}

function expectedLine(lines: readonly { readonly line: CostLine; readonly chance: number }[]): CostLine {
  const mean = (of: (line: CostLine) => number) =>
    lines.reduce((sum, { line, chance }) => sum + of(line) * chance, 0);
  return {
    fixed: mean(({ fixed }) => fixed),
    perMillion: mean(({ perMillion }) => perMillion),
    capacity: Math.min(...lines.map(({ line }) => line.capacity))
  };
}

function breakEvens(lines: readonly { readonly way: CostWay; readonly line: CostLine }[]) {
  return lines.flatMap(({ way, line }, index) =>
    lines.slice(index + 1).map((other) => ({
      a: way.alternative,
      b: other.way.alternative,
      ...meeting(line, other.line)
    }))
  );
}

/**
 * The volume in million tokens a month at which two ways cost the same with one active machine each.
 * `beyondCapacity`: one machine could not serve it.
 */
function meeting(a: CostLine, b: CostLine): { tokens: number | null; beyondCapacity: boolean } {
  const tokens = (b.fixed - a.fixed) / (a.perMillion - b.perMillion);
  if (!Number.isFinite(tokens) || tokens <= 0) return { tokens: null, beyondCapacity: false };
  return { tokens, beyondCapacity: tokens > Math.min(a.capacity, b.capacity) };
}
