/** One completion: what every way totals, which are out, and which family comes first. */
import type { Model } from './model.ts';
import type { OpenRules } from './open-rules.ts';
import { assemble, runs } from './program.ts';

/** Filled in anew for each completion. */
export interface Outcome {
  readonly totals: Float64Array;
  /** 1 where the way is out. */
  readonly out: Int8Array;
}

/** @returns what fills in one and the same outcome for the completion in a row of bits, and gives it back */
export function outcomesOf({ fixed, tradeoffs, outs }: OpenRules): (bits: Int32Array) => Outcome {
  const firing = assemble(tradeoffs.map(({ when }) => when));
  const excluding = assemble(outs);
  const outcome = { totals: fixed.slice(), out: new Int8Array(fixed.length) };
  return (bits) => {
    const { totals, out } = outcome;
    totals.set(fixed);
    for (const [t, { gives }] of tradeoffs.entries())
      if (runs(firing, firing.entries[t]!, bits))
        for (let way = 0; way < totals.length; way++) totals[way]! += gives[way]!;
    for (let way = 0; way < out.length; way++)
      out[way] = runs(excluding, excluding.entries[way]!, bits) ? 1 : 0;
    return outcome;
  };
}

/** The family that is strictly best; null on a tie and where nothing is in. */
export function winner({ families }: Model, { totals, out }: Outcome): number | null {
  let [first, highest]: [number | null, number] = [null, -Infinity];
  for (const [family, members] of families.entries()) {
    let best = -Infinity;
    for (const way of members) if (out[way] !== 1 && totals[way]! > best) best = totals[way]!;
    if (best > highest) [first, highest] = [family, best];
    else if (best === highest) first = null;
  }
  return first;
}
