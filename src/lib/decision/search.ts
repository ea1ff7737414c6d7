/** Branch and bound over completions: the least value of something, exactly, without going through every completion. */
import { choicesAt, choose, descend, rootOf, type Node, type Tree } from './tree.ts';

/**
 * A lower bound of what is sought over all completions under a node; at a leaf, where nothing is open and `below` is 0
 * throughout, the value itself. Infinity where no completion under the node counts.
 */
export type Bound = (node: Node, below: Float64Array) => number;

export interface Found {
  /** The least value; where the search gave up, a lower bound of it. Infinity where no completion counts. */
  readonly value: number;
  readonly exact: boolean;
}

/** With so few completions no search gives up. */
const SMALL = 5_000;

/** Nodes visited at most, unless asked otherwise, where there are more completions. */
const NODES = 1_000;

export interface Search {
  /** Values from here on are of no interest: where there is none below it, the value found is the ceiling. */
  readonly ceiling?: number;
  /** Whether any value below the ceiling will do. */
  readonly first?: boolean;
  /** Nodes visited at most where there are many completions. */
  readonly effort?: number;
}

/** Goes on where the bound is least, and leaves out what cannot be less than the best so far. */
export function least(
  tree: Tree,
  bound: Bound,
  { ceiling = Infinity, first = false, effort = NODES }: Search = {}
): Found {
  const { plan, levels, below } = tree;
  const { nodes, bits } = rootOf(tree);
  const atRoot = bound(nodes[0]!, below[0]!);
  let left = plan.size <= SMALL ? Infinity : effort;
  let best = ceiling;
  const visit = (level: number): void => {
    if (level === levels.length) {
      best = Math.min(best, bound(nodes[level]!, below[level]!));
      return;
    }
    const child = (index: number): number => {
      choose(tree, level, index, bits);
      descend(tree, level, bits, nodes[level]!, nodes[level + 1]!);
      return bound(nodes[level + 1]!, below[level + 1]!);
    };
    const children = Array.from({ length: choicesAt(tree, level, bits) }, (_, index) => ({
      index,
      value: child(index)
    }));
    left -= children.length;
    for (const { index, value } of children.sort((a, b) => a.value - b.value)) {
      if (value >= best || left < 0 || (first && best < ceiling)) return;
      child(index);
      visit(level + 1);
    }
  };
  if (atRoot < best) visit(0);
  return left < 0 ? { value: atRoot, exact: false } : { value: best, exact: true };
}
