/** How far values and the lead may still move over all completions, and whether the family is settled (CONTRACT §2.7). */
import { allOf, notOf, type Formula } from './formula.ts';
import { BUDGET, judge } from './judge.ts';
import type { Known } from './known.ts';
import { highBest, highLead, highTotal, lowBest, lowLead, lowTotal } from './objectives.ts';
import { least } from './search.ts';
import { swept } from './sweep.ts';
import type { Tree } from './tree.ts';

/** In totals. −Infinity: may be out; Infinity, of a lead: may be the only one left. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly exact: boolean;
}

/** Of every way's total, in or out; of each family's best; and of the given family's lead. */
export interface Intervals {
  readonly ways: readonly Interval[];
  readonly families: readonly Interval[];
  /** Null without a family. */
  readonly lead: Interval | null;
  readonly exact: boolean;
}

/** Searches each interval for itself; where one is too hard and the completions are not too many, goes through all of them once. */
export function intervalsOf(tree: Tree, family: number | null): Intervals {
  const searched = {
    ways: wayIntervals(tree),
    families: familyIntervals(tree),
    lead: family === null ? null : leadInterval(tree, family)
  };
  const all = [...searched.ways, ...searched.families, ...(searched.lead ? [searched.lead] : [])];
  if (all.every(({ exact }) => exact)) return { ...searched, exact: true };
  if (tree.plan.size > BUDGET) return { ...searched, exact: false };
  return { ...swept(tree, family), exact: true };
}

function wayIntervals(tree: Tree): readonly Interval[] {
  const ways = tree.known.model.ways.length;
  return tree.known.model.ways.map((_, way) => {
    const low = least(tree, lowTotal(way, ways));
    const high = least(tree, highTotal(way, ways));
    return { low: low.value, high: 0 - high.value, exact: low.exact && high.exact };
  });
}

/** Over the completions in which it has a best; `high` is −Infinity where it never has. */
function familyIntervals(tree: Tree): readonly Interval[] {
  const { ways, families } = tree.known.model;
  return families.map((members) => {
    const low = mayBeOut(tree.known, members) ? CERTAINLY_LOW : least(tree, lowBest(members, ways.length));
    const high = least(tree, highBest(members, ways.length));
    return { low: low.value, high: 0 - high.value, exact: low.exact && high.exact };
  });
}

const CERTAINLY_LOW = { value: -Infinity, exact: true };

/** Nodes that the lead is worth. */
const LEAD_EFFORT = 5_000;

function leadInterval(tree: Tree, family: number): Interval {
  const { own, rivals } = sides(tree.known, family);
  const ways = tree.known.model.ways.length;
  const low = mayBeOut(tree.known, own)
    ? CERTAINLY_LOW
    : least(tree, lowLead(own, rivals, ways), { effort: LEAD_EFFORT });
  const high = mayBeOnly(tree.known, own, rivals)
    ? CERTAINLY_LOW
    : least(tree, highLead(own, rivals, ways), { effort: LEAD_EFFORT });
  return { low: low.value, high: 0 - high.value, exact: low.exact && high.exact };
}

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

function allOut({ model }: Known, ways: readonly number[]): Formula {
  return allOf(ways.map((way) => model.rules.outs[way]!));
}

/** Whether in some completion none of these ways is in. */
function mayBeOut(known: Known, ways: readonly number[]): boolean {
  return judge(known, allOut(known, ways)).truth !== 'no';
}

/** Whether in some completion some of these ways are in, and none of the rivals. */
function mayBeOnly(known: Known, own: readonly number[], rivals: readonly number[]): boolean {
  return judge(known, allOf([allOut(known, rivals), notOf(allOut(known, own))])).truth !== 'no';
}
