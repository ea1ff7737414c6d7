/** How far values and the lead may still move over all completions (CONTRACT §2.7). */
import { allOf, notOf } from './formula.ts';
import { BUDGET, judge } from './judge.ts';
import type { Interval } from './interval.ts';
import type { Known } from './known.ts';
import { highLead, lowLead } from './lead.ts';
import { highBest, highTotal, lowBest, lowTotal } from './objectives.ts';
import { least } from './search.ts';
import { allOut, LEAD_EFFORT, mayBeOut, sides } from './settled.ts';
import { swept } from './sweep.ts';
import type { Tree } from './tree.ts';

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

/** Whether in some completion some of these ways are in, and none of the rivals. */
function mayBeOnly(known: Known, own: readonly number[], rivals: readonly number[]): boolean {
  return judge(known, allOf([allOut(known, rivals), notOf(allOut(known, own))])).truth !== 'no';
}
