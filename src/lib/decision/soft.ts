/** Whether at most one completion in twenty, by prior, changes the family (CONTRACT §2.7, soft). */
import { completionDraws } from './draws.ts';
import { BUDGET } from './judge.ts';
import type { Known } from './known.ts';
import { highLead, lowLead } from './lead.ts';
import type { OpenRules } from './open-rules.ts';
import { outcomesOf, winner } from './outcome.ts';
import { sides } from './settled.ts';
import { choicesAt, choose, descend, IN, OUT, rootOf, treeOf, type Node, type Tree } from './tree.ts';

/** Nodes visited at most; then the draws of §2.8 say. */
const NODES = 3_000;

const SOFT_DRAWS = 4_000;

/** @param family the present one, null on a tie or where nothing is feasible */
export function isSoft(known: Known, open: OpenRules, family: number | null): boolean {
  const tree = treeOf(known, open, 'prior');
  const { size, denominator } = tree.plan;
  const share = size <= BUDGET ? changedWeight(tree, family) : null;
  return share === null ? isSoftByDraws(known, open, family) : 20 * share <= denominator;
}

/**
 * The weight of the completions that change the family, out of the plan's denominator; not counted on beyond one in twenty. Null where
 * the nodes run out.
 */
function changedWeight(tree: Tree, family: number | null): number | null {
  const { levels, plan } = tree;
  const changes = changeUnder(tree, family);
  const { nodes, bits } = rootOf(tree);
  let [changed, left] = [0, NODES];
  const visit = (level: number, weight: number, rest: number): void => {
    const change = changes(nodes[level]!, level);
    if (change === 'yes') changed += weight * rest;
    if (change !== 'maybe' || --left < 0) return;
    const below = rest / levels[level]!.step.weight;
    for (let index = 0; index < choicesAt(tree, level, bits); index++) {
      if (20 * changed > plan.denominator) return;
      const own = choose(tree, level, index, bits);
      descend(tree, level, bits, nodes[level]!, nodes[level + 1]!);
      visit(level + 1, weight * own, below);
    }
  };
  visit(0, 1, plan.denominator);
  return left < 0 ? null : changed;
}

type Change = 'yes' | 'no' | 'maybe';

/** Whether the completions under a node change the family: all, none, or not known before going further. */
function changeUnder(
  { known, below, levels }: Tree,
  family: number | null
): (node: Node, level: number) => Change {
  const ways = known.model.ways.length;
  const atLeaf = (node: Node): Change => (winner(known.model, node) === family ? 'no' : 'yes');
  if (family === null) return (node, level) => (level === levels.length ? atLeaf(node) : 'maybe');
  const { own, rivals } = sides(known, family);
  const [low, high] = [lowLead(own, rivals, ways), highLead(own, rivals, ways)];
  const anyIn = (members: readonly number[], { out }: Node): boolean =>
    members.some((way) => out[way] === IN);
  return (node, level) => {
    if (level === levels.length) return atLeaf(node);
    if (own.every((way) => node.out[way] === OUT)) return 'yes';
    if (anyIn(own, node) && low(node, below[level]!) > 0) return 'no';
    if (anyIn(rivals, node) && high(node, below[level]!) > 0) return 'yes';
    return 'maybe';
  };
}

function isSoftByDraws(known: Known, open: OpenRules, family: number | null): boolean {
  const { words } = known.model;
  const draws = completionDraws(known, SOFT_DRAWS);
  const outcome = outcomesOf(open);
  let changed = 0;
  for (let draw = 0; draw < SOFT_DRAWS; draw++)
    if (winner(known.model, outcome(draws.subarray(draw * words, (draw + 1) * words))) !== family) changed++;
  return 20 * changed <= SOFT_DRAWS;
}
