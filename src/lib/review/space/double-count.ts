/**
 * Reasons that count twice (`double-count`): two tradeoffs on one criterion that hold for exactly the same answers, and whose points
 * tell the ways apart alike, so that the one's differences are a multiple of the other's. On different criteria the same answer may
 * well matter twice, and tradeoffs whose answers differ (a little here, more there) are steps of one reason.
 */
import { allOf, anyOf, holds, notOf } from '#lib/decision/formula.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { found } from './finding.ts';
import { possible } from './possible.ts';
import type { Space } from './space.ts';

/** The problem of a tradeoff that counts what an earlier one counts. */
export function doubleCounts(space: Space): readonly Problem[] {
  const { ruleSet, criterionOf, points } = space.model;
  return ruleSet.tradeoffs.flatMap(({ id }, later) => {
    const earlier = criterionOf
      .slice(0, later)
      .findIndex(
        (criterion, t) =>
          criterion === criterionOf[later] && alike(points[t]!, points[later]!) && holdTogether(space, t, later)
      );
    if (earlier < 0) return [];
    const other = ruleSet.tradeoffs[earlier]!.id;
    return [found('double-count', ['tradeoffs', id], { of: 'tradeoff', id, other, found: 'exact' })];
  });
}

/** Whether the differences between ways are the same but for a positive factor, and not all 0. */
function alike(a: readonly number[], b: readonly number[]): boolean {
  const [da, db] = [a, b].map((points) => points.map((each) => each - points[0]!)) as [number[], number[]];
  const pivot = da.findIndex((each) => each !== 0);
  if (pivot < 0 || da[pivot]! * db[pivot]! <= 0) return false;
  return da.every((each, way) => each * db[pivot]! === db[way]! * da[pivot]!);
}

/** Whether two tradeoffs hold for exactly the same answers, and for some. */
function holdTogether({ model, rows, known }: Space, a: number, b: number): boolean {
  const [whenA, whenB] = [model.rules.tradeoffs[a]!, model.rules.tradeoffs[b]!];
  if (rows.some((row) => holds(whenA, row) !== holds(whenB, row))) return false;
  const apart = possible(known, anyOf([allOf([whenA, notOf(whenB)]), allOf([whenB, notOf(whenA)])]));
  return !apart.possible && apart.exact && possible(known, whenA).possible;
}
