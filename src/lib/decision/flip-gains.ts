/** How much changed answers can at most bring one way up against another: what lets the search for flips leave out most sets. */
import { figure, type WhatIf } from './what-if.ts';

/** What changes can at most add to way b's total less way a's, at a · ways + b. */
export type Bound = Float64Array;

export interface Gains {
  /** [position in the order of the search][changes left]: by exactly so many changes of the variables from this one on. */
  readonly from: readonly (readonly Bound[])[];
  /** [position][changes of this variable][changes left for those after it]. */
  readonly own: readonly (readonly (readonly Bound[])[])[];
}

/** Values of one variable that stand together in the order of the search. */
export interface Entry {
  readonly variable: number;
  readonly values: readonly number[];
}

/** @param gives by tradeoff and way: what firing adds to the way's total */
export function gainsOf(
  what: WhatIf,
  gives: readonly Float64Array[],
  order: readonly Entry[],
  most: number
): Gains {
  const ways = what.ground.known.model.ways.length;
  const nothing = (): Bound => new Float64Array(ways * ways);
  const never = (): Bound => nothing().fill(-Infinity);
  const from: Bound[][] = [
    Array.from({ length: most + 1 }, (_, changes) => (changes === 0 ? nothing() : never()))
  ];
  const own: Bound[][][] = [];
  for (const entry of [...order].reverse()) {
    const below = from[0]!;
    const alone = ownGains(what, gives, entry, most, ways);
    const here = alone.map((gain, spent) => below.slice(0, most + 1 - spent).map((rest) => sum(gain, rest)));
    own.unshift(here);
    from.unshift(
      below.map((_, changes) => {
        const best = never();
        for (let spent = 0; spent <= changes; spent++) raise(best, here[spent]![changes - spent]!);
        return best;
      })
    );
  }
  return { from, own };
}

/** By number of changes of this one variable; −Infinity where no value takes so many. */
function ownGains(
  what: WhatIf,
  gives: readonly Float64Array[],
  { variable, values }: Entry,
  most: number,
  ways: number
): readonly Bound[] {
  const { costs } = what.variables[variable]!;
  const own = Array.from({ length: most + 1 }, (_, cost) =>
    new Float64Array(ways * ways).fill(cost === 0 ? 0 : -Infinity)
  );
  for (const value of values) {
    const cost = costs[value]!;
    const { tradeoffs } = what.moved[variable]![value]!;
    const isShared = (t: number): boolean => what.tradeoffs[t]!.variables.length > 1;
    const swing = sharedSwing(gives, tradeoffs.filter(isShared), ways);
    const change = changeOf(
      what,
      gives,
      tradeoffs.filter((t) => !isShared(t)),
      variable,
      value
    );
    for (let a = 0; a < ways; a++)
      for (let b = 0; b < ways; b++) {
        const gain = change[b]! - change[a]! + swing[a * ways + b]!;
        if (gain > own[cost]![a * ways + b]!) own[cost]![a * ways + b] = gain;
      }
  }
  return own;
}

/** What tradeoffs that other variables move too can at most gain. */
function sharedSwing(gives: readonly Float64Array[], shared: readonly number[], ways: number): Float64Array {
  const swing = new Float64Array(ways * ways);
  for (const t of shared)
    for (let a = 0; a < ways; a++)
      for (let b = 0; b < ways; b++) swing[a * ways + b]! += Math.abs(gives[t]![b]! - gives[t]![a]!);
  return swing;
}

/** What the tradeoffs that this variable alone moves add to each way. */
function changeOf(
  what: WhatIf,
  gives: readonly Float64Array[],
  alone: readonly number[],
  variable: number,
  value: number
): Float64Array {
  const values = new Int32Array(what.variables.length);
  const change = new Float64Array(what.outs.length);
  for (const t of alone) {
    values[variable] = 0;
    const before = figure(what, what.tradeoffs[t]!, values).chance;
    values[variable] = value;
    const after = figure(what, what.tradeoffs[t]!, values).chance;
    for (let way = 0; way < change.length; way++) change[way]! += (after - before) * gives[t]![way]!;
  }
  return change;
}

function sum(a: Bound, b: Bound): Bound {
  return a.map((each, pair) => each + b[pair]!);
}

function raise(into: Bound, by: Bound): void {
  for (let pair = 0; pair < into.length; pair++) if (by[pair]! > into[pair]!) into[pair] = by[pair]!;
}

/**
 * The order of the search: first the values that bear on whether the family's ways are in, then those that bear on other ways', then the
 * rest; within each, variables in file order. A variable may stand in several places.
 */
export function searchOrder(what: WhatIf, among: readonly number[], family: number | null): readonly Entry[] {
  const { ways } = what.ground.known.model;
  const rank = (v: number, value: number): number => {
    const { outs } = what.moved[v]![value]!;
    if (outs.some((way) => ways[way]!.family === family)) return 0;
    return outs.length > 0 ? 1 : 2;
  };
  return [0, 1, 2].flatMap((wanted) =>
    among.flatMap((variable) => {
      const { costs } = what.variables[variable]!;
      const values = [...costs.keys()].filter((value) => value > 0 && rank(variable, value) === wanted);
      return values.length === 0 ? [] : [{ variable, values }];
    })
  );
}

/** By way: from which position of the order on its exclusion can no longer change. */
export function fixedFrom(what: WhatIf, order: readonly Entry[]): readonly number[] {
  return what.outs.map((_, way) =>
    order.reduce(
      (last, { variable, values }, position) =>
        values.some((value) => what.moved[variable]![value]!.outs.includes(way)) ? position + 1 : last,
      0
    )
  );
}
