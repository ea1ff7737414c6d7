/**
 * Reasons that count twice (`double-count`), of two kinds. Two tradeoffs on one criterion that hold for exactly the same answers and
 * whose points tell the ways apart alike, the one's differences being a multiple of the other's. Or one piece of evidence that two
 * tradeoffs on one criterion cite which can hold together. On different criteria the same answer may well matter twice, and
 * tradeoffs whose answers differ (a little here, more there) are steps of one reason.
 */
import { allOf, anyOf, holds, notOf } from '#lib/decision/formula.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { found } from './finding.ts';
import { possible } from './possible.ts';
import type { Space } from './space.ts';

/** The problems of one tradeoff, which counts what an earlier one on its criterion counts. */
export function doubleCounts(space: Space, later: number): readonly Problem[] {
  const { ruleSet, criterionOf } = space.model;
  const { id } = ruleSet.tradeoffs[later]!;
  const earlier = [...criterionOf.keys()].filter((t) => t < later && criterionOf[t] === criterionOf[later]);
  const path = ['tradeoffs', id];
  const twin = earlier.find((t) => alike(space, t, later) && holdTogether(space, t, later));
  if (twin !== undefined)
    return [
      found('double-count', path, { of: 'tradeoff', id, other: ruleSet.tradeoffs[twin]!.id, found: 'exact' })
    ];
  return earlier.flatMap((t) => citedTwice(space, t, later));
}

function citedTwice(space: Space, earlier: number, later: number): readonly Problem[] {
  const { ruleSet, rules } = space.model;
  const [a, b] = [ruleSet.tradeoffs[earlier]!, ruleSet.tradeoffs[later]!];
  const shared = b.evidence.filter((id) => a.evidence.includes(id));
  if (shared.length === 0) return [];
  if (!possible(space.known, allOf([rules.tradeoffs[earlier]!, rules.tradeoffs[later]!])).possible) return [];
  return shared.map((evidence) =>
    found('double-count', ['tradeoffs', b.id, 'evidence', b.evidence.indexOf(evidence)], {
      of: 'evidence',
      id: evidence,
      rule: b.id,
      other: a.id,
      found: 'exact'
    })
  );
}

/** Whether the differences between ways are the same but for a positive factor, and not all 0. */
function alike({ model: { points } }: Space, earlier: number, later: number): boolean {
  const [da, db] = [differences(points[earlier]!), differences(points[later]!)];
  const pivot = da.findIndex((each) => each !== 0);
  if (pivot < 0 || da[pivot]! * db[pivot]! <= 0) return false;
  return da.every((each, way) => each * db[pivot]! === db[way]! * da[pivot]!);
}

function differences(points: readonly number[]): readonly number[] {
  return points.map((each) => each - points[0]!);
}

/** Whether two tradeoffs hold for exactly the same answers, and for some. */
function holdTogether({ model, rows, known }: Space, a: number, b: number): boolean {
  const [whenA, whenB] = [model.rules.tradeoffs[a]!, model.rules.tradeoffs[b]!];
  if (rows.some((row) => holds(whenA, row) !== holds(whenB, row))) return false;
  const apart = possible(known, anyOf([allOf([whenA, notOf(whenB)]), allOf([whenB, notOf(whenA)])]));
  return !apart.possible && apart.exact && possible(known, whenA).possible;
}
