/** How much changed answers can at most bring one way up against another: what lets the search for flips leave out most sets. */
import { figure, type WhatIf } from './what-if.ts';

/**
 * [variable][changes left][a · ways + b]: at most so much can changes of the variables from this one on, in the order of the search, add to
 * way b's total less way a's.
 */
export type Gains = readonly (readonly Float64Array[])[];

/**
 * @param gives by tradeoff and way: what firing adds to the way's total
 * @param order variables in the order of the search
 */
export function gainsOf(
  what: WhatIf,
  gives: readonly Float64Array[],
  order: readonly number[],
  most: number
): Gains {
  const ways = what.ground.known.model.ways.length;
  const nothing = (): Float64Array[] => Array.from({ length: most + 1 }, () => new Float64Array(ways * ways));
  const gains: Float64Array[][] = [nothing()];
  for (const variable of [...order].reverse()) {
    const below = gains[0]!;
    const own = ownGains(what, gives, variable, most, ways);
    const here = nothing();
    for (let changes = 0; changes <= most; changes++)
      for (let spent = 0; spent <= changes; spent++)
        raise(here[changes]!, below[changes - spent]!, own[spent]!);
    gains.unshift(here);
  }
  return gains;
}

/** By number of changes of this one variable; unreachable ones gain nothing. */
function ownGains(
  what: WhatIf,
  gives: readonly Float64Array[],
  variable: number,
  most: number,
  ways: number
): readonly Float64Array[] {
  const { costs } = what.variables[variable]!;
  const alone = what.moved[variable]!.tradeoffs.filter((t) => what.tradeoffs[t]!.variables.length === 1);
  const shared = what.moved[variable]!.tradeoffs.filter((t) => what.tradeoffs[t]!.variables.length > 1);
  const own = Array.from({ length: most + 1 }, () => new Float64Array(ways * ways));
  const swing = sharedSwing(gives, shared, ways);
  const change = new Float64Array(ways);
  for (const [value, cost] of costs.entries()) {
    if (value === 0 || cost > most) continue;
    changeOf(what, gives, alone, variable, value, change);
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
  value: number,
  change: Float64Array
): void {
  const values = new Int32Array(what.variables.length);
  change.fill(0);
  for (const t of alone) {
    values[variable] = 0;
    const before = figure(what, what.tradeoffs[t]!, values).chance;
    values[variable] = value;
    const after = figure(what, what.tradeoffs[t]!, values).chance;
    for (let way = 0; way < change.length; way++) change[way]! += (after - before) * gives[t]![way]!;
  }
}

function raise(into: Float64Array, below: Float64Array, own: Float64Array): void {
  for (let pair = 0; pair < into.length; pair++) {
    const gain = below[pair]! + own[pair]!;
    if (gain > into[pair]!) into[pair] = gain;
  }
}

/** Variables in the order of the search: those that decide whether the family's ways are in first, those that decide no exclusion last. */
export function searchOrder(what: WhatIf, family: number | null): readonly number[] {
  const { ways } = what.ground.known.model;
  const rank = (v: number): number => {
    const { outs } = what.moved[v]!;
    if (outs.some((way) => ways[way]!.family === family)) return 0;
    return outs.length > 0 ? 1 : 2;
  };
  return [...what.variables.keys()].sort((v, w) => rank(v) - rank(w) || v - w);
}

/** By way: from which position of the order on its exclusion can no longer change. */
export function fixedFrom(what: WhatIf, order: readonly number[]): readonly number[] {
  return what.outs.map(({ variables }) => Math.max(0, ...variables.map((v) => order.indexOf(v) + 1)));
}
