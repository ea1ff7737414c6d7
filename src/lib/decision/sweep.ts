/** Every interval at once, by going through all completions: where searches would each have to. */
import type { Interval } from './interval.ts';
import { choicesAt, choose, descend, OUT, rootOf, type Node, type Tree } from './tree.ts';

/** Of every way's total, of every family's best, and of the family's lead over the others' best; the last null without a family. */
export interface Swept {
  readonly ways: readonly Interval[];
  readonly families: readonly Interval[];
  readonly lead: Interval | null;
}

/** @param family whose lead is wanted */
export function swept(tree: Tree, family: number | null): Swept {
  const { levels, known } = tree;
  const { nodes, bits } = rootOf(tree);
  const { ways, families } = known.model;
  const familyOf = Int32Array.from(ways, (way) => way.family);
  const best = new Float64Array(families.length);
  const [ofWays, ofFamilies, ofLead] = [
    new Extremes(ways.length),
    new Extremes(families.length),
    new Extremes(1)
  ];
  const visit = (level: number): void => {
    if (level === levels.length) {
      const { totals } = nodes[level]!;
      fillBests(best, nodes[level]!, familyOf);
      ofWays.widen(totals);
      ofFamilies.widen(best);
      if (family !== null) ofLead.widen([leadOf(best, family)]);
      return;
    }
    const choices = choicesAt(tree, level, bits);
    for (let index = 0; index < choices; index++) {
      choose(tree, level, index, bits);
      descend(tree, level, bits, nodes[level]!, nodes[level + 1]!);
      visit(level + 1);
    }
  };
  visit(0);
  return {
    ways: ofWays.intervals(),
    families: ofFamilies.intervals(),
    lead: family === null ? null : ofLead.intervals()[0]!
  };
}

/** The least and the greatest of several figures so far. */
class Extremes {
  private readonly low: Float64Array;
  private readonly high: Float64Array;

  constructor(count: number) {
    this.low = new Float64Array(count).fill(Infinity);
    this.high = new Float64Array(count).fill(-Infinity);
  }

  widen(values: ArrayLike<number>): void {
    for (let index = 0; index < values.length; index++) {
      this.low[index] = Math.min(this.low[index]!, values[index]!);
      this.high[index] = Math.max(this.high[index]!, values[index]!);
    }
  }

  intervals(): readonly Interval[] {
    return [...this.low].map((low, index) => ({ low, high: this.high[index]!, exact: true }));
  }
}

/** Of each family; −Infinity where nothing of it is in. */
function fillBests(best: Float64Array, { totals, out }: Node, familyOf: Int32Array): void {
  best.fill(-Infinity);
  for (let way = 0; way < out.length; way++)
    if (out[way] !== OUT && totals[way]! > best[familyOf[way]!]!) best[familyOf[way]!] = totals[way]!;
}

/** −Infinity where the family is out, Infinity where it is the only one. */
function leadOf(best: Float64Array, family: number): number {
  if (best[family] === -Infinity) return -Infinity;
  let others = -Infinity;
  for (let f = 0; f < best.length; f++) if (f !== family && best[f]! > others) others = best[f]!;
  return best[family]! - others;
}
