/** Alternatives that are nobody's best (`never-wins`): in no answers are they in, with no other way that is in above them. */
import type { Known } from '#lib/decision/known.ts';
import { lookupOf } from '#lib/decision/lookup.ts';
import type { Model } from '#lib/decision/model.ts';
import type { OpenRules } from '#lib/decision/open-rules.ts';
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
  const best = bestWays(model, open);
  const suspects = new Set(model.ways.keys());
  for (const row of rows) {
    for (const way of best(row)) suspects.delete(way);
    if (suspects.size === 0) break;
  }
  return [...suspects];
}

/** @returns what gives the ways that are best for complete answers: several where they tie, none where nothing is in */
export function bestWays(
  { facts }: Pick<Model, 'facts'>,
  open: OpenRules
): (row: Int32Array) => readonly number[] {
  const outcome = outcomesOf(open, lookupOf(facts, open.tradeoffs, open.outs.length));
  return (row) => {
    const { totals, out } = outcome(row);
    const isIn = [...totals.keys()].filter((way) => out[way] !== 1);
    const highest = Math.max(...isIn.map((way) => totals[way]!));
    return isIn.filter((way) => totals[way] === highest);
  };
}

/** The problem of one suspect. */
export function neverWins(space: Space, way: number): readonly Problem[] {
  const { id } = space.model.ways[way]!;
  const path = ['alternatives', id];
  const answer = canBeBest(space.known, space.open, way);
  if (answer === 'yes') return [];
  if (answer === 'no') return [found('never-wins', path, { id, found: 'exact' })];
  return [found('never-wins', path, { id, found: 'sampled', count: space.rows.length })];
}

/** By a search that ends at the first answers in which the way is best; `unknown` where it found none and did not come to its end. */
export function canBeBest(known: Known, open: OpenRules, way: number): 'yes' | 'no' | 'unknown' {
  const bound = behind(way, known.model.ways.length);
  const { bits, exact } = least(treeOf(known, open, 'every'), bound, EFFORT, 1, true);
  if (bits !== null) return 'yes';
  return exact ? 'no' : 'unknown';
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
