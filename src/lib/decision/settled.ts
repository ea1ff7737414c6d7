/** Whether the family is settled: best however the open answers turn out (CONTRACT §2.7). */
import { allOf, type Formula } from './formula.ts';
import { BUDGET, judge } from './judge.ts';
import type { Known } from './known.ts';
import { lowLead } from './lead.ts';
import { least } from './search.ts';
import type { Tree } from './tree.ts';

/** Nodes that the lead is worth. */
export const LEAD_EFFORT = 5_000;

/** Whether a family is strictly best in every completion; false where the search gives up. */
export function isSettled(tree: Tree, family: number): boolean {
  const { own, rivals } = sides(tree.known, family);
  if (mayBeOut(tree.known, own)) return false;
  const nothing = tree.open.exact ? Number.MIN_VALUE : tree.open.scale * 1e-9;
  const lead = lowLead(own, rivals, tree.known.model.ways.length);
  const { value, exact } = least(tree, lead, {
    ceiling: nothing,
    first: true,
    effort: tree.plan.size <= BUDGET ? Infinity : LEAD_EFFORT
  });
  return exact && value === nothing;
}

/** The ways of a family, and those of all others. */
export function sides(
  { model }: Known,
  family: number
): { own: readonly number[]; rivals: readonly number[] } {
  return {
    own: model.families[family]!,
    rivals: model.families.flatMap((members, other) => (other === family ? [] : members))
  };
}

/** That none of these ways is in. */
export function allOut({ model }: Known, ways: readonly number[]): Formula {
  return allOf(ways.map((way) => model.rules.outs[way]!));
}

/** Whether in some completion none of these ways is in. */
export function mayBeOut(known: Known, ways: readonly number[]): boolean {
  return judge(known, allOut(known, ways)).truth !== 'no';
}
