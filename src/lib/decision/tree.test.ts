/** The tree of completions: its leaves are what the rules say, and every node above keeps within what it promises of them. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { holds } from './formula.ts';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { amounts, forbids, members, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';
import { choicesAt, choose, descend, IN, OUT, rootOf, treeOf, type Node, type Tree } from './tree.ts';

function treeWith(rules: Raw, answers: Answers = {}): Tree {
  return groundOf(compile(rulesWith(rules)), { answers }).tree;
}

const order = ({ levels, known }: Tree): readonly string[] =>
  levels.map(({ step }) => known.model.facts[step.fact]!.id);

/** Goes down to every leaf. @param visit gets the nodes from the root on, the bits, and the product of the weights */
function walkDown(
  tree: Tree,
  visit: (nodes: readonly Node[], bits: Int32Array, weight: number) => void
): void {
  const { nodes, bits } = rootOf(tree);
  const from = (level: number, weight: number): void => {
    if (level === tree.levels.length) return visit(nodes, bits, weight);
    for (let index = 0; index < choicesAt(tree, level, bits); index++) {
      const own = choose(tree, level, index, bits);
      descend(tree, level, bits, nodes[level]!, nodes[level + 1]!);
      from(level + 1, weight * own);
    }
  };
  from(0, 1);
}

const ab = { options: { a: {}, b: {} } };

describe('whatever the rules and answers', () => {
  const setting = randomRules().chain(({ ruleSet }) =>
    randomSituation(ruleSet).map((situation) => groundOf(compile(ruleSet), situation))
  );

  test('a leaf has the totals and exclusions that its bits give, and is never outdone by a bound above it', () => {
    fc.assert(
      fc.property(setting, ({ tree, open }) => {
        const side = open.fixed.length + 1;
        const near = 1e-9 * open.scale;
        walkDown(tree, (nodes, bits) => {
          const { totals, out } = nodes.at(-1)!;
          for (const [way, total] of totals.entries()) {
            const firing = open.tradeoffs.filter(({ when }) => holds(when, bits));
            const sum = firing.reduce((all, { gives }) => all + gives[way]!, open.fixed[way]!);
            expect(Math.abs(total - sum)).toBeLessThan(near);
            expect(out[way]).toBe(holds(open.outs[way]!, bits) ? OUT : IN);
          }
          const worth = (node: Node, way: number): number => node.totals[way] ?? 0;
          for (const [level, node] of nodes.entries())
            for (let a = 0; a < side; a++) {
              if (a < totals.length && (node.out[a] === IN || node.out[a] === OUT))
                expect(node.out[a]).toBe(out[a]);
              for (let b = 0; b < side; b++) {
                const least = worth(node, a) - worth(node, b) + tree.below[level]![a * side + b]!;
                expect(least).toBeLessThan(worth(nodes.at(-1)!, a) - worth(nodes.at(-1)!, b) + near);
              }
            }
        });
      }),
      { numRuns: 100 }
    );
  });

  test('the leaves of a tree by prior weigh as much as all completions', () => {
    fc.assert(
      fc.property(setting, ({ known, open }) => {
        const tree = treeOf(known, open, 'prior');
        let sum = 0;
        walkDown(tree, (_nodes, _bits, weight) => void (sum += weight));
        expect(sum).toBe(tree.plan.denominator);
      }),
      { numRuns: 100 }
    );
  });
});

describe('the levels of a tree', () => {
  test('are in the order that tells most: exclusions first, then what many tradeoffs read', () => {
    const tree = treeWith({
      questions: { once: ab, twice: ab, out: ab },
      tradeoffs: {
        t: rule({ once: 'a' }, { x: 1 }),
        u: rule({ twice: 'a' }, { x: 1 }),
        v: rule({ twice: 'b' }, { y: 2 })
      },
      constraints: { c: forbids({ out: 'a' }, 'x') }
    });
    expect(order(tree)).toEqual(['out', 'twice', 'once']);
  });

  test('stand each after what decides whether it is asked', () => {
    const tree = treeWith({
      questions: { before: ab, other: ab, later: { ...ab, when: { before: 'a' } } },
      tradeoffs: { t: rule({ other: 'a' }, { x: 1 }) },
      constraints: { c: forbids({ later: 'a' }, 'x') }
    });
    expect(order(tree)).toEqual(['other', 'before', 'later']);
  });

  test('tell what follows as soon as it can be told', () => {
    const tree = treeWith({
      questions: { volume: amounts, q: ab, r: ab },
      tradeoffs: {
        t: rule({ ratio: 'low' }, { x: 1 }),
        u: rule({ ratio: 'high' }, { y: 1 }),
        v: rule({ q: 'a' }, { x: 1 }),
        w: rule({ r: 'a' }, { x: 1 }),
        z: rule({ r: 'b' }, { x: 1 }),
        s: rule({ r: 'b' }, { y: 1 })
      },
      ...priced()
    });
    expect(order(tree)).toEqual(['r', 'volume', 'ratio', 'q']);
  });

  test('decide a tradeoff as soon as all that it reads is chosen', () => {
    const tree = treeWith({
      questions: { p: ab, q: ab },
      tradeoffs: {
        t: rule({ p: 'a' }, { x: 1 }),
        u: rule({ p: 'a', q: 'a' }, { x: 2 }),
        v: rule({ p: 'b' }, { y: 4 })
      }
    });
    expect(order(tree)).toEqual(['p', 'q']);
    expect(tree.levels.map(({ tradeoffs }) => tradeoffs.map(({ gives }) => [...gives]))).toEqual([
      [
        [1, 0],
        [0, 4]
      ],
      [[2, 0]]
    ]);
  });

  test('know which ways they bear on', () => {
    const tree = treeWith({
      alternatives: { x: {}, y: {}, z: {} },
      questions: { p: ab, q: ab },
      tradeoffs: { t: rule({ p: 'a' }, { x: 1 }) },
      constraints: { c: forbids({ p: 'a' }, 'y'), d: forbids({ p: 'b', q: 'b' }, 'z') }
    });
    expect(order(tree)).toEqual(['p', 'q']);
    expect(tree.levels.map(({ touched }) => touched)).toEqual([[1, 2], [2]]);
  });
});

describe('bounds', () => {
  const below = ({ below: bounds, open }: Tree, a: number, b: number): readonly number[] =>
    bounds.map((each) => each[a * (open.fixed.length + 1) + b]!);

  test('are the least that the levels from each one on can add to a difference', () => {
    const tree = treeWith({
      questions: { p: ab, q: ab },
      tradeoffs: {
        t: rule({ p: 'a' }, { x: 3 }),
        s: rule({ p: 'b' }, { x: 1 }),
        u: rule({ q: 'a' }, { x: 1, y: 5 })
      }
    });
    expect(order(tree)).toEqual(['p', 'q']);
    expect(below(tree, 0, 1)).toEqual([-3, -4, 0]);
    expect(below(tree, 1, 0)).toEqual([-3, 0, 0]);
    // The column after the last way bounds a total itself, the row its negative.
    expect(below(tree, 0, 2)).toEqual([1, 0, 0]);
    expect(below(tree, 2, 0)).toEqual([-4, -1, 0]);
    expect(below(tree, 2, 1)).toEqual([-5, -5, 0]);
  });

  test('look at up to 4096 joint choices together, beyond at each tradeoff by itself', () => {
    const options = members(8, 'o', () => ({}));
    const opposite = (count: number): Tree => {
      const all = (option: string): Raw => members(count, 'q', () => option);
      return treeWith({
        questions: members(count, 'q', () => ({ options })),
        // Never both, and one of them always, each over the same facts: what one takes the other gives.
        tradeoffs: { t: rule(all('o0'), { x: 3 }), u: rule({ not: all('o0') }, { x: 2 }) }
      });
    };
    expect(below(opposite(4), 0, 2)[0]).toBe(2);
    const wide = treeWith({
      questions: members(4, 'q', () => ({ options: members(9, 'o', () => ({})) })),
      tradeoffs: members(8, 't', (t) =>
        rule(
          members(4, 'q', () => `o${t}`),
          { x: 1 }
        )
      )
    });
    // 9⁴ joint choices: at most one of the eight fires, but each is bounded as if it might.
    expect(below(wide, 2, 0)[0]).toBe(-8);
    const narrow = treeWith({
      questions: members(4, 'q', () => ({ options: members(8, 'o', () => ({})) })),
      tradeoffs: members(8, 't', (t) =>
        rule(
          members(4, 'q', () => `o${t}`),
          { x: 1 }
        )
      )
    });
    expect(below(narrow, 2, 0)[0]).toBe(-1);
  });
});

describe('whether a way is out', () => {
  const outs = (when: unknown, levels: readonly string[]): readonly (readonly number[])[] => {
    const tree = treeWith({
      questions: { p: ab, q: ab },
      tradeoffs: { t: rule({ p: 'a' }, { x: 1 }), u: rule({ p: 'b' }, { x: 2 }) },
      constraints: { c: { when, 'rules-out': ['x'], because: 'So it is.' } }
    });
    expect(order(tree)).toEqual(levels);
    const found: number[][] = [];
    walkDown(tree, (nodes) => void found.push(nodes.map(({ out }) => out[0]!)));
    return found;
  };
  const OPEN = 2;

  test('is known as soon as the answers decide it', () => {
    expect(outs({ p: 'a', q: 'a' }, ['p', 'q'])).toEqual([
      [OPEN, OPEN, OUT],
      [OPEN, OPEN, IN],
      [OPEN, IN, IN],
      [OPEN, IN, IN]
    ]);
    expect(outs({ any: [{ p: 'a' }, { q: 'a' }] }, ['p', 'q'])).toEqual([
      [OPEN, OUT, OUT],
      [OPEN, OUT, OUT],
      [OPEN, OPEN, OUT],
      [OPEN, OPEN, IN]
    ]);
    expect(outs({ not: { p: 'a', q: 'a' } }, ['p', 'q'])).toEqual([
      [OPEN, OPEN, IN],
      [OPEN, OPEN, OUT],
      [OPEN, OUT, OUT],
      [OPEN, OUT, OUT]
    ]);
  });
});

test('a question that is skipped is one choice with all the weight of its level', () => {
  const { known, open } = groundOf(
    compile(
      rulesWith({
        questions: { p: ab, q: { ...ab, prior: { a: 2, b: 3 }, when: { p: 'a' } } },
        tradeoffs: { t: rule({ q: 'a' }, { x: 1 }) }
      })
    ),
    { answers: {} }
  );
  const found: (readonly number[])[] = [];
  walkDown(treeOf(known, open, 'prior'), (nodes, bits, weight) =>
    found.push([nodes.at(-1)!.totals[0]!, bits[0]!, weight])
  );
  // Bits: p is a or b, then q is a, b or neither.
  expect(found).toEqual([
    [1, 0b0101, 2],
    [0, 0b1001, 3],
    [0, 0b0010, 5]
  ]);
});
