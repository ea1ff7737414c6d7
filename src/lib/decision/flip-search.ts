/** Going through sets of changes of one size, leaving out those that provably flip nothing (CONTRACT §2.10; reference: iterative deepening). */
import { quotient, toNumber } from './fraction.ts';
import { fixedFrom, gainsOf, searchOrder, type Gains } from './flip-gains.ts';
import { MOST_CHANGES } from './moves.ts';
import { standingOf, type Standing } from './standing.ts';
import { figure, type Values, type WhatIf } from './what-if.ts';

/** The value of each variable: 0 where it is not changed. */
export type Flip = Values;

/** Expected figures with some values changed. */
interface Figures {
  readonly totals: Float64Array;
  /** By way: the chance of being out is at most one half, it is out for certain, or neither. */
  readonly presence: Int8Array;
}

const LIKELY = 0;
const OUT = 1;
const UNLIKELY = 2;

/** Differences of totals below this share of the largest are decided exactly. */
const NEGLIGIBLE = 1e-9;

/** @returns what finds all flips of exactly so many changes, given that fewer flip nothing */
export function flipSearch(what: WhatIf): (changes: number) => readonly Flip[] {
  const { ground, variables } = what;
  const { model } = ground.known;
  const { family, standing } = ground;
  const gives = givesOf(what);
  const order = searchOrder(what, family);
  const gains = gainsOf(what, gives, order, MOST_CHANGES);
  const fixed = fixedFrom(what, order);
  const present = presentFigures(standing);
  const own = family === null ? [] : model.families[family]!;
  const rivals = [...model.ways.keys()].filter((way) => !own.includes(way));
  const negligible = NEGLIGIBLE * present.totals.reduce((most, total) => Math.max(most, Math.abs(total)), 1);

  return (changes) => {
    const found: Flip[] = [];
    const values = new Int32Array(variables.length);
    const visit = (from: number, left: number, figures: Figures): void => {
      if (left === 0) {
        if (isFlip(what, values, figures, negligible)) found.push(values.slice());
        return;
      }
      for (let position = from; position < order.length; position++) {
        if (cannotFlip(figures, gains, fixed, position, left, { own, rivals }, negligible)) return;
        const v = order[position]!;
        const { costs } = variables[v]!;
        for (let value = 1; value < costs.length; value++) {
          if (costs[value]! > left) continue;
          const next = moved(what, gives, v, value, values, figures);
          values[v] = value;
          visit(position + 1, left - costs[value]!, next);
          values[v] = 0;
        }
      }
    };
    visit(0, changes, present);
    return found;
  };
}

/** By tradeoff and way: what firing adds to the way's total, in units of the valuation. */
function givesOf({ ground }: WhatIf): readonly Float64Array[] {
  const { model } = ground.known;
  const { perUnit } = ground.standing.expected.valuation;
  return model.points.map((row, t) =>
    Float64Array.from(row, (points) => Number(perUnit[model.criterionOf[t]!]!) * points)
  );
}

/** Before anything is changed; totals in units of the valuation. */
function presentFigures({ expected, out }: Standing): Figures {
  const common = expected.denominator / expected.valuation.total;
  return {
    totals: Float64Array.from(expected.totals, (total) => quotient(total, common)),
    presence: Int8Array.from(out, ({ truth, chance }) => presenceOf(truth, toNumber(chance)))
  };
}

function presenceOf(truth: string, chance: number): number {
  if (truth === 'yes') return OUT;
  return chance <= 0.5 ? LIKELY : UNLIKELY;
}

/** The figures after one more variable moves from its present value. @param values before it moves */
function moved(
  what: WhatIf,
  gives: readonly Float64Array[],
  variable: number,
  value: number,
  values: Values,
  { totals, presence }: Figures
): Figures {
  const after = { totals: totals.slice(), presence };
  const { tradeoffs, outs } = what.moved[variable]!;
  for (const t of tradeoffs) {
    const cell = what.tradeoffs[t]!;
    values[variable] = 0;
    const before = figure(what, cell, values).chance;
    values[variable] = value;
    const change = figure(what, cell, values).chance - before;
    if (change !== 0)
      for (let way = 0; way < totals.length; way++) after.totals[way]! += change * gives[t]![way]!;
  }
  values[variable] = value;
  if (outs.length > 0) after.presence = presence.slice();
  for (const way of outs) {
    const { judgement, chance } = figure(what, what.outs[way]!, values);
    after.presence[way] = presenceOf(judgement.truth, chance);
  }
  values[variable] = 0;
  return after;
}

/**
 * Whether no changes of the variables from this position on can make a rival way better than all ways of the family that are sure to
 * compete. Rivals may always come in.
 */
function cannotFlip(
  { totals, presence }: Figures,
  gains: Gains,
  fixed: readonly number[],
  position: number,
  left: number,
  { own, rivals }: { readonly own: readonly number[]; readonly rivals: readonly number[] },
  negligible: number
): boolean {
  const stays = own.filter((way) => presence[way] === LIKELY && fixed[way]! <= position);
  const bound = gains[position]![left]!;
  return (
    stays.length > 0 &&
    rivals.every((b) =>
      stays.some((a) => totals[b]! - totals[a]! + bound[a * totals.length + b]! < -negligible)
    )
  );
}

/** Whether something is feasible and the family is not among the first; decided exactly where doubles leave a doubt. */
function isFlip(what: WhatIf, values: Values, { totals, presence }: Figures, negligible: number): boolean {
  const { family, known } = what.ground;
  const { ways } = known.model;
  const likely = presence.includes(LIKELY);
  let [own, others] = [-Infinity, -Infinity];
  for (let way = 0; way < totals.length; way++) {
    if (likely ? presence[way] !== LIKELY : presence[way] === OUT) continue;
    if (ways[way]!.family === family) own = Math.max(own, totals[way]!);
    else others = Math.max(others, totals[way]!);
  }
  if (others === -Infinity) return false;
  if (Math.abs(others - own) > negligible) return others > own;
  const { first } = standingOf(what.known(values), what.ground.standing.expected.valuation);
  return first.length > 0 && (family === null || !first.includes(family));
}
