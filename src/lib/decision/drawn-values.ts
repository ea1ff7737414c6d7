/** Values of all ways draw by draw: points on every criterion as integers, and who is in, with the open answers drawn. */
import { completionDraws } from './draws.ts';
import { quotient } from './fraction.ts';
import type { Known } from './known.ts';
import type { Model } from './model.ts';
import type { OpenRules } from './open-rules.ts';
import { assemble, runs } from './program.ts';
import type { Standing } from './standing.ts';

/**
 * Of the ways that may be in: points above the worst anchor in units of the scales, way by way and within a way by criterion in the order of
 * ids; and who is out.
 */
export interface DrawnPoints {
  readonly points: Float64Array;
  /** 1 where the way is out. */
  readonly out: Int8Array;
}

/** @returns what gives the points of a draw: one and the same object, which never changes where nothing is open */
export function drawnPoints(
  known: Known,
  standing: Standing,
  open: OpenRules,
  samples: number
): (draw: number) => DrawnPoints {
  const { model } = known;
  const columns = columnsOf(model);
  const live = liveWays(standing);
  const certain = rowsOf(certainPoints(known, standing), live, columns.length);
  const excludes = assemble(live.map((way) => open.outs[way]!));
  const drawn = { points: certain.slice(), out: new Int8Array(live.length) };
  if (!isOpen(open)) return () => drawn;
  const fires = assemble(open.tradeoffs.map(({ when }) => when));
  const rows = completionDraws(known, samples);
  const gives = open.tradeoffs.map(({ index }) => ({
    column: columns[model.criterionOf[index]!]!,
    points: Float64Array.from(live, (way) => model.points[index]![way]!)
  }));
  return (draw) => {
    const bits = rows.subarray(draw * model.words, (draw + 1) * model.words);
    drawn.points.set(certain);
    for (let t = 0; t < gives.length; t++) {
      if (!runs(fires, fires.entries[t]!, bits)) continue;
      const { column, points } = gives[t]!;
      for (let way = 0, at = column; way < points.length; way++, at += columns.length)
        drawn.points[at]! += points[way]!;
    }
    for (let way = 0; way < live.length; way++)
      drawn.out[way] = runs(excludes, excludes.entries[way]!, bits) ? 1 : 0;
    return drawn;
  };
}

/** Whether anything that values or exclusions depend on is open. */
export function isOpen({ tradeoffs, outs }: OpenRules): boolean {
  return tradeoffs.length > 0 || outs.some(({ kind }) => kind !== 'constant');
}

/** The ways that may be in, in file order: the only ones that are drawn for. */
export function liveWays({ states }: Standing): readonly number[] {
  return [...states.keys()].filter((way) => states[way] === 'feasible');
}

/** The rows of some ways. */
export function rowsOf(points: Float64Array, ways: readonly number[], columns: number): Float64Array {
  return Float64Array.from(ways.flatMap((way) => [...points.subarray(way * columns, (way + 1) * columns)]));
}

/** Points of the tradeoffs that fire for certain, less the worst anchors. */
function certainPoints({ model }: Known, { expected }: Standing): Float64Array {
  const columns = columnsOf(model);
  const anchors = model.byId.map((k) => Number(-model.scales.worst[k]!));
  const points = Float64Array.from(model.ways.flatMap(() => anchors));
  for (const [t, { truth }] of expected.fires.entries())
    if (truth === 'yes')
      for (const [way, given] of model.points[t]!.entries())
        points[way * columns.length + columns[model.criterionOf[t]!]!]! += given;
  return points;
}

/** The same at expected points: summed exactly, then rounded once. */
export function expectedPoints({ model }: Known, { expected }: Standing): Float64Array {
  const columns = columnsOf(model);
  const common = expected.denominator / expected.valuation.total;
  const anchors = model.byId.map((k) => -model.scales.worst[k]! * common);
  const sums = model.ways.flatMap(() => anchors);
  for (const [t, { chance }] of expected.fires.entries()) {
    const share = chance.numerator * (common / chance.denominator);
    if (share === 0n) continue;
    for (const [way, given] of model.points[t]!.entries())
      if (given !== 0) sums[way * columns.length + columns[model.criterionOf[t]!]!]! += share * BigInt(given);
  }
  return Float64Array.from(sums, (sum) => quotient(sum, common));
}

/** The column of each criterion. */
function columnsOf({ byId }: Model): readonly number[] {
  return byId.reduce<number[]>((columns, k, column) => ((columns[k] = column), columns), []);
}
