/** Cost over volume: the best way of each family from a hundredth of the team's volume to a hundred times it. */
import { rangeAt } from '#lib/decision/cost.ts';
import { figuresOf } from '#lib/decision/cost-inputs.ts';
import { chosenIn, volumeOf } from './cost-inputs.ts';
import { wayRef } from './lookup.ts';
import type { Outcome } from './views.ts';
import type { CostCurve } from './working-views.ts';

const STEPS = 72;
/** How far to either side of the team's volume, in powers of ten. */
const SIDE = 2;

/** A line for each family with a feasible way that has a price, in the file's order; none while the volume is open. */
export function costCurves(outcome: Outcome): readonly CostCurve[] {
  const volume = volumeOf(outcome);
  const model = outcome.ruleSet.costModel;
  if (!model || volume === null) return [];
  const figures = figuresOf(model.inputs, outcome.cost ?? {}, chosenIn(outcome));
  return outcome.decision.families.flatMap(({ alternative }) => {
    const way = model.ways.find((each) => each.alternative === alternative);
    if (!way) return [];
    const points = volumesAround(volume)
      .map((at) => ({ volume: at, ...rangeAt(model, way, { low: at, value: at, high: at }, figures) }))
      .filter(({ low, value, high }) => [low, value, high].every((each) => each > 0 && isFinite(each)));
    return points.length === 0 ? [] : [{ way: wayRef(outcome.ruleSet, way.alternative), points }];
  });
}

/** Evenly apart on a scale of powers of ten, the volume itself among them. */
function volumesAround(volume: number): readonly number[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => volume * 10 ** (-SIDE + (2 * SIDE * step) / STEPS));
}
