/** Alternatives that are nobody's best (`never-wins`): in no answers are they in, with no other way that is in above them. */
import { outcomesOf } from '#lib/decision/outcome.ts';
import { IN, OUT, treeOf } from '#lib/decision/tree.ts';
import type { Bound } from '#lib/decision/search.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { found } from './finding.ts';
import { least } from './optimum.ts';
import type { Space } from './space.ts';

/** Nodes visited for one alternative; a count, so that a finding never depends on the machine. */
const EFFORT = 30_000;

/** Ways that are best in none of the rows: suspects, for `neverWins` to look into. */
export function neverBestInRows({ open, rows, model }: Space): readonly number[] {
  const outcome = outcomesOf(open);
  const suspects = new Set(model.ways.keys());
  for (const row of rows) {
    const { totals, out } = outcome(row);
    const isIn = (way: number): boolean => out[way] !== 1;
    const best = Math.max(...[...totals].filter((_, way) => isIn(way)));
    for (const way of suspects) if (isIn(way) && totals[way] === best) suspects.delete(way);
    if (suspects.size === 0) break;
  }
  return [...suspects];
}

/** The problem of one suspect; by a search that ends at the first answers in which the way is best. */
export function neverWins({ known, open, model, rows }: Space, way: number): readonly Problem[] {
  const { id } = model.ways[way]!;
  const tree = treeOf(known, open, 'every');
  const result = least(tree, behind(way, model.ways.length), EFFORT, 1);
  if (result.bits !== null) return [];
  const how = result.exact ? { found: 'exact' } : { found: 'sampled', count: rows.length + EFFORT };
  return [found('never-wins', ['alternatives', id], { id, ...how })];
}

/** A lower bound of how far the way stays behind the best of the others that are in, in totals; 0 or less where it is best. */
function behind(way: number, ways: number): Bound {
  return ({ totals, out }, below) => {
    if (out[way] === OUT) return Infinity;
    let most = -Infinity;
    for (let other = 0; other < ways; other++)
      if (other !== way && out[other] === IN)
        most = Math.max(most, totals[other]! - totals[way]! + below[other * (ways + 1) + way]!);
    return most;
  };
}
