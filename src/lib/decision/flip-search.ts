/** Going through sets of changes of one size, leaving out those that provably flip nothing (CONTRACT §2.10; reference: iterative deepening). */
import { quotient, toNumber } from './fraction.ts';
import { fixedFrom, gainsOf, searchOrder, type Bound } from './flip-gains.ts';
import { MOST_CHANGES } from './moves.ts';
import { standingOf, type Standing } from './standing.ts';
import { figure, outFigure, type Values, type WhatIf } from './what-if.ts';

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

/**
 * @param among the variables open to change
 * @returns what finds all flips of exactly so many changes, given that fewer flip nothing
 */
export function flipSearch(what: WhatIf, among: readonly number[]): (changes: number) => readonly Flip[] {
  const { ground, variables } = what;
  const { model } = ground.known;
  const { family, standing } = ground;
  const gives = givesOf(what);
  const order = searchOrder(what, among, family);
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
        if (what.effort.left < 0) return;
        const { variable, values: entry } = order[position]!;
        if (values[variable] !== 0) continue;
        const staying = own.filter((way) => figures.presence[way] === LIKELY && fixed[way]! <= position);
        const coming = rivals.filter((way) => figures.presence[way] !== OUT || fixed[way]! > position);
        const hopeless = (bound: Bound): boolean => cannotFlip(figures, bound, staying, coming, negligible);
        if (hopeless(gains.from[position]![left]!)) return;
        const { costs } = variables[variable]!;
        const within = gains.own[position]!.map(
          (bounds, cost) => cost <= left && !hopeless(bounds[left - cost]!)
        );
        for (const value of entry) {
          const cost = costs[value]!;
          if (!within[cost]) continue;
          what.effort.left--;
          const next = moved(what, gives, variable, value, values, figures);
          values[variable] = value;
          visit(position + 1, left - cost, next);
          values[variable] = 0;
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
  const { tradeoffs, outs } = what.moved[variable]![value]!;
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
    const { truth, chance } = outFigure(what, way, values);
    after.presence[way] = presenceOf(truth, chance);
  }
  values[variable] = 0;
  return after;
}

/**
 * Whether changes that gain at most `bound` cannot make any rival way better than all of the family's that are sure to stay in.
 * @param rivals those that are in, or may come in
 */
function cannotFlip(
  { totals }: Figures,
  bound: Bound,
  staying: readonly number[],
  rivals: readonly number[],
  negligible: number
): boolean {
  for (const b of rivals) {
    let beaten = false;
    for (const a of staying)
      if (totals[b]! - totals[a]! + bound[a * totals.length + b]! < -negligible) {
        beaten = true;
        break;
      }
    if (!beaten) return false;
  }
  return true;
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
  // Exact standings would find the same, and take far too long where most changes leave nothing in.
  if (others === -Infinity) return false;
  if (Math.abs(others - own) > negligible) return others > own;
  const { first } = standingOf(what.known(values), what.ground.standing.expected.valuation);
  // Without a family to be level with, it does not come to this.
  return first.length > 0 && !first.includes(family!);
}
