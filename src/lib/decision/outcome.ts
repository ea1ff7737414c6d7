/** One completion: what every way totals, which are out, and which family comes first. */
import type { Lookup } from './lookup.ts';
import type { Model } from './model.ts';
import type { OpenRules } from './open-rules.ts';
import { assemble, runs } from './program.ts';

/** Filled in anew for each completion. */
export interface Outcome {
  readonly totals: Float64Array;
  /** 1 where the way is out. */
  readonly out: Int8Array;
}

/**
 * Written as loops over flat arrays, since a decision does this many thousand times.
 * @param lookup looks up a part of the tradeoffs, where thousands of completions follow; the wizard does without, for its size
 * @returns what fills in one and the same outcome for the completion in a row of bits, and gives it back
 */
export function outcomesOf(
  { fixed, tradeoffs, outs }: OpenRules,
  lookup: Lookup | null = null
): (bits: Int32Array) => Outcome {
  const left = lookup?.left ?? tradeoffs;
  const fires = assemble(left.map(({ when }) => when));
  const excludes = assemble(outs);
  const { to, points, until } = additionsOf(left);
  const outcome = { totals: fixed.slice(), out: new Int8Array(fixed.length) };
  const { totals, out } = outcome;
  return (bits) => {
    // Stryker disable next-line EqualityOperator: a typed array takes nothing beyond its end
    for (let way = 0; way < totals.length; way++) totals[way] = fixed[way]!;
    lookup?.add(bits, totals);
    for (let t = 0, add = 0; t < until.length; t++) {
      const end = until[t]!;
      if (runs(fires, fires.entries[t]!, bits)) for (; add < end; add++) totals[to[add]!]! += points[add]!;
      add = end;
    }
    // Stryker disable next-line EqualityOperator: a typed array takes nothing beyond its end
    for (let way = 0; way < out.length; way++)
      out[way] = runs(excludes, excludes.entries[way]!, bits) ? 1 : 0;
    return outcome;
  };
}

/** The ways that get something and what they get, tradeoff after tradeoff, and where those of each end. */
function additionsOf(tradeoffs: OpenRules['tradeoffs']): {
  readonly to: Int32Array;
  readonly points: Float64Array;
  readonly until: Int32Array;
} {
  const additions = tradeoffs.map(({ gives }) => [...gives.entries()].filter(([, each]) => each !== 0));
  let end = 0;
  return {
    to: Int32Array.from(additions.flat(), ([way]) => way),
    points: Float64Array.from(additions.flat(), ([, each]) => each),
    until: Int32Array.from(additions, ({ length }) => (end += length))
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
