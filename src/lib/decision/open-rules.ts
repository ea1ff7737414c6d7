/** What is still undecided about a situation's values, in doubles: the part that completions change. */
import { type Formula } from './formula.ts';
import { judge } from './judge.ts';
import { remaining, type Known } from './known.ts';
import type { Standing } from './standing.ts';

/** A tradeoff that may or may not fire. */
export interface OpenTradeoff {
  /** Its position in the file. */
  readonly index: number;
  readonly when: Formula;
  /** By way: what its firing adds to the way's total. */
  readonly gives: Float64Array;
}

export interface OpenRules {
  /** By way: the total of what is certain. V = 100 · total / scale. */
  readonly fixed: Float64Array;
  readonly scale: number;
  readonly tradeoffs: readonly OpenTradeoff[];
  /** By way: what is left of the condition under which it is out. */
  readonly outs: readonly Formula[];
  /** Whether every total is a safe integer, so that doubles compare exactly. */
  readonly exact: boolean;
}

/** Splits what is certain from what is open. */
export function openRules(known: Known, { expected, states }: Standing): OpenRules {
  const { model } = known;
  const { valuation, fires } = expected;
  const fixed = model.ways.map(() => Number(valuation.base));
  const sizes = model.ways.map(() => Math.abs(Number(valuation.base)));
  const tradeoffs: OpenTradeoff[] = [];
  for (const [t, formula] of model.rules.tradeoffs.entries()) {
    const gives = Float64Array.from(model.points[t]!, (points) =>
      Number(valuation.perUnit[model.criterionOf[t]!]! * BigInt(points))
    );
    if (fires[t]!.truth === 'no' || gives.every((each) => each === 0)) continue;
    gives.forEach((each, way) => (sizes[way]! += Math.abs(each)));
    if (fires[t]!.truth === 'yes') gives.forEach((each, way) => (fixed[way]! += each));
    else tradeoffs.push({ index: t, when: remaining(known, formula), gives });
  }
  const outs = model.rules.outs.map((formula, way) =>
    states[way] === 'feasible' && judge(known, formula).truth === 'maybe'
      ? remaining(known, formula)
      : constantOut(states[way] !== 'feasible')
  );
  const exact = Math.max(...sizes, Number(valuation.total)) <= Number.MAX_SAFE_INTEGER;
  return { fixed: Float64Array.from(fixed), scale: Number(valuation.total), tradeoffs, outs, exact };
}

function constantOut(value: boolean): Formula {
  return { kind: 'constant', value };
}
