/** How far it is searched whether a family is settled; that it is so only where it is, `properties.test.ts` holds to brute force. */
import { expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { isSettled, LEAD_EFFORT } from './settled.ts';
import { forbids, members, rule, rulesWith } from './testing/small-rules.ts';
import type { Tree } from './tree.ts';

/**
 * X leads by so much; y gains a point by each two questions of which the earlier has a and the later b, so that no bound tells much.
 * @param sizes how many options each question has
 */
function tangled(lead: number, sizes: readonly number[]): Tree {
  const pairs = sizes.flatMap((_, j) => sizes.slice(0, j).map((_each, i) => [i, j] as const));
  const others = sizes.flatMap((size, q) => Array.from({ length: size - 2 }, (_, o) => [q, o + 2] as const));
  const rules = rulesWith({
    criteria: { k: { weight: 1, scale: { worst: 0, best: 100 } } },
    questions: members(sizes.length, 'q', (q) => ({ options: members(sizes[q]!, 'o', () => ({})) })),
    tradeoffs: {
      lead: rule(null, { x: lead }),
      ...members(pairs.length, 't', (t) => {
        const [i, j] = pairs[t]!;
        return rule({ [`q${i}`]: 'o0', [`q${j}`]: 'o1' }, { y: 1 });
      }),
      // Told apart, so that none is gone through as another.
      ...members(others.length, 'u', (u) => {
        const [q, o] = others[u]!;
        return rule({ [`q${q}`]: `o${o}` }, { x: o });
      })
    }
  });
  return groundOf(compile(rules), { answers: {} }).tree;
}

/** How many nodes something visits of a tree. */
function visited(tree: Tree, search: (tree: Tree) => unknown): number {
  let count = 0;
  const levels = tree.levels.map(({ tradeoffs, ...rest }) => ({
    ...rest,
    get tradeoffs() {
      count++;
      return tradeoffs;
    }
  }));
  search({ ...tree, levels });
  return count;
}

const sizes = (fives: number, twos: number): readonly number[] => [
  ...Array.from({ length: fives }, () => 5),
  ...Array.from({ length: twos }, () => 2)
];

test('whether a family is settled is told by the first completion in which it is not ahead', () => {
  // Of twelve questions y gains 36 points at most, and ten in the first completion looked at.
  expect([36, 37].map((lead) => isSettled(tangled(lead, sizes(0, 12)), 0))).toEqual([false, true]);
  const tree = tangled(10, sizes(0, 12));
  expect(isSettled(tree, 0)).toBe(false);
  // Two children a level, the one gone on with once more.
  expect(visited(tree, (counted) => isSettled(counted, 0))).toBe(3 * 12);
});

test('a million completions are searched to the end', () => {
  const tree = tangled(50, sizes(6, 6));
  expect(tree.plan.size).toBe(1_000_000);
  let settled = false;
  expect(visited(tree, (counted) => (settled = isSettled(counted, 0)))).toBeGreaterThan(2 * LEAD_EFFORT);
  expect(settled).toBe(true);
});

test('more completions are searched as far as the lead is worth', () => {
  // A lead of fifty is enough for thirteen questions too, but it takes too long to see.
  const tree = tangled(50, sizes(6, 7));
  let settled = true;
  const nodes = visited(tree, (counted) => (settled = isSettled(counted, 0)));
  expect(settled).toBe(false);
  // Each node gone on with is visited once more.
  expect(nodes).toBeGreaterThan(LEAD_EFFORT);
  expect(nodes).toBeLessThan(2 * LEAD_EFFORT);
});

test('a family is not settled by a way that may still be out', () => {
  const rules = rulesWith({
    families: { f: {}, g: {} },
    alternatives: { a: { family: 'f' }, b: { family: 'f' }, c: { family: 'g' } },
    questions: { q: { options: { o: {}, p: {} } } },
    tradeoffs: { t: rule(null, { a: 8, b: 2, c: 4 }) },
    constraints: { out: forbids({ q: 'o' }, 'a') }
  });
  const settled = (answers: Answers) => isSettled(groundOf(compile(rules), { answers }).tree, 0);
  expect([settled({}), settled({ q: 'p' })]).toEqual([false, true]);
});
