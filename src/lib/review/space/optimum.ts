/** The least value of a total over all answers, with answers that reach it: branch and bound on the engine's own tree. */
import { anyOf, atomsOf, type Formula } from '#lib/decision/formula.ts';
import { remaining, type Known } from '#lib/decision/known.ts';
import { lowTotal, highTotal } from '#lib/decision/objectives.ts';
import type { Bound } from '#lib/decision/search.ts';
import { choicesAt, choose, descend, rootOf, treeOf, type Tree } from '#lib/decision/tree.ts';

export interface Optimum {
  /** A sound bound where it is not exact. */
  readonly value: number;
  readonly exact: boolean;
  /** The best value that some answers reach, and a row of bits that does; null where none was found. */
  readonly reached: number;
  readonly bits: Int32Array | null;
}

/** What a total is made of: a formula and what it adds where it holds. */
export interface Term {
  readonly when: Formula;
  readonly adds: number;
}

/** Nodes visited at most; a count, so that a finding never depends on the machine. */
const EFFORT = 100_000;

/** The least and the greatest sum of the terms that hold, over all answers to what is open. */
export function extremes(
  known: Known,
  terms: readonly Term[],
  effort = EFFORT
): { readonly low: Optimum; readonly high: Optimum } {
  const tree = treeOfTerms(known, terms);
  const low = least(tree, lowTotal(0, 1), effort);
  const high = least(tree, highTotal(0, 1), effort);
  return { low, high: { ...high, value: 0 - high.value, reached: 0 - high.reached } };
}

/** The tree of one imaginary way that gets what the terms add. */
function treeOfTerms(known: Known, terms: readonly Term[]): Tree {
  const fixed = new Float64Array(1);
  const left = terms.map(({ when, adds }) => ({ when: remaining(known, when), adds }));
  for (const { when, adds } of left) if (when.kind === 'constant' && when.value) fixed[0]! += adds;
  const open = left.filter(({ when, adds }) => when.kind !== 'constant' && adds !== 0);
  const tradeoffs = open.map(({ when, adds }, index) => ({ index, when, gives: Float64Array.of(adds) }));
  const outs = [behindFirst(known, open)];
  return treeOf(known, { fixed, scale: 1, tradeoffs, outs, exact: true }, 'every');
}

/**
 * What the tree takes for the condition of exclusion, by which it orders its levels: derived facts, and what they are derived from,
 * come first, as nothing can be said of their tradeoffs before. Totals do not depend on it.
 */
function behindFirst({ model: { facts } }: Known, terms: readonly Term[]): Formula {
  const derived = new Set(terms.flatMap(({ when }) => atomsOf(when).map(({ fact }) => fact)));
  const all = [...derived].flatMap((fact) =>
    facts[fact]!.kind === 'derived' ? [...facts[fact]!.behind, fact] : []
  );
  return anyOf(
    [...new Set(all)].map((fact) => ({ kind: 'chosen', fact, options: [], every: false, masks: [] }))
  );
}

/**
 * As `least` of the engine's search, but it remembers where it found the value.
 * @param ceiling values from here on are of no interest
 * @param first whether any value below the ceiling will do
 */
export function least(tree: Tree, bound: Bound, effort: number, ceiling = Infinity, first = false): Optimum {
  const { levels, below } = tree;
  const { nodes, bits } = rootOf(tree);
  const atRoot = bound(nodes[0]!, below[0]!);
  let [left, best, reached] = [effort, ceiling, null as Int32Array | null];
  const child = (level: number, index: number): number => {
    choose(tree, level, index, bits);
    descend(tree, level, bits, nodes[level]!, nodes[level + 1]!);
    return bound(nodes[level + 1]!, below[level + 1]!);
  };
  const visit = (level: number): void => {
    if (level === levels.length) {
      const value = bound(nodes[level]!, below[level]!);
      if (value < best) [best, reached] = [value, bits.slice()];
      return;
    }
    const indexes = Array.from({ length: choicesAt(tree, level, bits) }, (_, index) => index);
    const children = indexes.map((index) => ({ index, value: child(level, index) }));
    left -= children.length;
    for (const { index, value } of children.sort((a, b) => a.value - b.value)) {
      if (value >= best || left < 0 || (first && reached)) return;
      child(level, index);
      visit(level + 1);
    }
  };
  if (atRoot < best) visit(0);
  const exact = left >= 0;
  return { value: exact ? best : Math.min(atRoot, best), exact, reached: best, bits: reached };
}
