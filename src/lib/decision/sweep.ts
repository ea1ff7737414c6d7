/** Every interval at once, by going through all completions: where searches would each have to. */
import type { Interval } from './interval.ts';
import { choicesAt, choose, descend, OUT, rootOf, type Node, type Tree } from './tree.ts';

/** Of every way's total, of every family's best, and of the family's lead over the others' best; the last null without a family. */
export interface Swept {
  readonly ways: readonly Interval[];
  readonly families: readonly Interval[];
  readonly lead: Interval | null;
}

interface Extremes {
  low: number;
  high: number;
}

/** @param family whose lead is wanted */
export function swept(tree: Tree, family: number | null): Swept {
  const { levels, known } = tree;
  const { nodes, bits } = rootOf(tree);
  const none = (): Extremes => ({ low: Infinity, high: -Infinity });
  const ways = known.model.ways.map(none);
  const families = known.model.families.map(none);
  const lead = none();
  const visit = (level: number): void => {
    if (level < levels.length) {
      const choices = choicesAt(tree, level, bits);
      for (let index = 0; index < choices; index++) {
        choose(tree, level, index, bits);
        descend(tree, level, bits, nodes[level]!, nodes[level + 1]!);
        visit(level + 1);
      }
      return;
    }
    const node = nodes[level]!;
    const best = bestsOf(tree, node);
    for (const [way, extremes] of ways.entries()) widen(extremes, node.totals[way]!);
    for (const [f, extremes] of families.entries()) widen(extremes, best[f]!);
    if (family !== null) widen(lead, leadOf(best, family));
  };
  visit(0);
  const exact = (extremes: Extremes): Interval => ({ ...extremes, exact: true });
  return { ways: ways.map(exact), families: families.map(exact), lead: family === null ? null : exact(lead) };
}

function widen(extremes: Extremes, value: number): void {
  if (value < extremes.low) extremes.low = value;
  if (value > extremes.high) extremes.high = value;
}

/** −Infinity for a family of which nothing is in. */
function bestsOf({ known: { model } }: Tree, { totals, out }: Node): readonly number[] {
  return model.families.map((members) => {
    let best = -Infinity;
    for (const way of members) if (out[way] !== OUT && totals[way]! > best) best = totals[way]!;
    return best;
  });
}

/** −Infinity where the family is out, Infinity where it is the only one. */
function leadOf(best: readonly number[], family: number): number {
  if (best[family] === -Infinity) return -Infinity;
  let others = -Infinity;
  for (const [f, value] of best.entries()) if (f !== family && value > others) others = value;
  return best[family]! - others;
}
