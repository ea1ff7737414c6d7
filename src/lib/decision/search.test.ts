/** Branch and bound held to going through every completion, and what it says where it must give up. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highLead, lowLead } from './lead.ts';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { highBest, highTotal, lowBest, lowTotal } from './objectives.ts';
import { least, type Bound, type Search } from './search.ts';
import { allOut, sides } from './settled.ts';
import { judge } from './judge.ts';
import { swept } from './sweep.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { members, rule, rulesWith, type Raw } from './testing/small-rules.ts';
import { OUT, type Tree } from './tree.ts';

const ab = { options: { a: {}, b: {} } };

describe('the least value found', () => {
  const setting = randomRules().chain(({ ruleSet }) =>
    randomSituation(ruleSet).map((situation) => groundOf(compile(ruleSet), situation))
  );

  test('is that of going through every completion', () => {
    fc.assert(
      fc.property(setting, ({ tree, known, family, open }) => {
        const { ways, families } = known.model;
        const all = swept(tree, family);
        const near = 1e-9 * open.scale;
        const same = (bound: Bound, value: number): void => {
          const found = least(tree, bound);
          expect(found.exact).toBe(true);
          if (Number.isFinite(value)) expect(Math.abs(found.value - value)).toBeLessThan(near);
          else expect(found.value).toBe(value);
        };
        for (const [way, { low, high }] of all.ways.entries()) {
          same(lowTotal(way, ways.length), low);
          same(highTotal(way, ways.length), -high);
        }
        for (const [f, own] of families.entries()) {
          same(highBest(own, ways.length), -all.families[f]!.high);
          if (judge(known, allOut(known, own)).truth === 'no')
            same(lowBest(own, ways.length), all.families[f]!.low);
        }
        if (family === null) return;
        const { own, rivals } = sides(known, family);
        if (judge(known, allOut(known, own)).truth === 'no')
          same(lowLead(own, rivals, ways.length), all.lead!.low);
        if (judge(known, allOut(known, rivals)).truth === 'no' && all.lead!.high !== -Infinity)
          same(highLead(own, rivals, ways.length), -all.lead!.high);
      }),
      { numRuns: 150 }
    );
  });
});

/** Each of so many questions gives x one, two, four points and so on where it is answered with a. */
function doubling(count: number): Tree {
  const rules = rulesWith({
    questions: members(count, 'q', () => ab),
    tradeoffs: members(count, 't', (t) => rule({ [`q${t}`]: 'a' }, { x: 2 ** t }))
  });
  return groundOf(compile(rules), { answers: {} }).tree;
}

/** Questions with so many options each, of which each gives x as many points as stand before it. */
function questionsOf(sizes: readonly number[]): Tree {
  const rules = rulesWith({
    criteria: { k: { weight: 1, scale: { worst: 0, best: 100 } } },
    questions: members(sizes.length, 'q', (q) => ({ options: members(sizes[q]!, 'o', () => ({})) })),
    tradeoffs: Object.fromEntries(
      sizes.flatMap((size, q) =>
        Array.from({ length: size - 1 }, (_, o) => [
          `t${q}-${o}`,
          rule({ [`q${q}`]: `o${o + 1}` }, { x: o + 1 })
        ])
      )
    )
  });
  return groundOf(compile(rules), { answers: {} }).tree;
}

/** So many questions whose pairs hang together, so that no bound tells much. */
function tangled(count: number): Tree {
  const pairs = Array.from({ length: count }, (_, i) =>
    Array.from({ length: i }, (_each, j) => [i, j] as const)
  ).flat();
  const tradeoffs: Raw = Object.fromEntries(
    pairs.map(([i, j]) => [
      `t-${i}-${j}`,
      rule({ [`q${i}`]: 'a', [`q${j}`]: 'b' }, { x: ((i * 7 + j * 13) % 5) - 2 || 1 })
    ])
  );
  const rules = rulesWith({ questions: members(count, 'q', () => ab), tradeoffs });
  return groundOf(compile(rules), { answers: {} }).tree;
}

describe('a search', () => {
  const low = lowTotal(0, 2);

  /** How many nodes a search asks for the bound of. */
  const bounds = (tree: Tree, search?: Search): number => {
    let count = 0;
    least(
      tree,
      (node, below) => {
        count++;
        return low(node, below);
      },
      search
    );
    return count;
  };

  test('goes straight to the least where the bounds are exact', () => {
    // At the root once, then at two children a level, at the one gone on with once more, and at the leaf.
    expect(bounds(doubling(6))).toBe(1 + 6 * 3 + 1);
  });

  test('is over at the root where nothing there can be below the ceiling', () => {
    expect(least(doubling(3), low, { ceiling: 0 })).toEqual({ value: 0, exact: true });
    expect(bounds(doubling(3), { ceiling: 0 })).toBe(1);
    expect(least(doubling(3), low, { ceiling: -5 })).toEqual({ value: -5, exact: true });
  });

  test('finds what is below the ceiling, the least unless any will do', () => {
    expect(least(doubling(3), low, { ceiling: 4 })).toEqual({ value: 0, exact: true });
    // A bound that says nothing before the leaf: in file order the first two leaves give x seven and three points.
    const blind: Bound = ({ totals }, below) => (below.every((each) => each === 0) ? totals[0]! : -1);
    expect(least(doubling(3), blind, { ceiling: 9 })).toEqual({ value: 0, exact: true });
    expect(least(doubling(3), blind, { ceiling: 9, first: true })).toEqual({ value: 3, exact: true });
  });

  test('counts only completions that the bound counts', () => {
    const never: Bound = () => Infinity;
    expect(least(doubling(2), never)).toEqual({ value: Infinity, exact: true });
  });

  test('gives up after the nodes it may visit, with a bound, and says so', () => {
    const tree = tangled(13);
    const exact = least(tree, low, { effort: Infinity });
    const found = least(tree, low, { effort: 100 });
    expect(exact.exact).toBe(true);
    expect(found.exact).toBe(false);
    expect(found.value).toBeLessThanOrEqual(exact.value);
    expect(found.value).toBe(tree.open.fixed[0]! + tree.below[0]![2]!);
    expect(bounds(tree, { effort: 100 })).toBeLessThan(250);
    expect(bounds(tree, { effort: 200 })).toBeGreaterThan(200);
  });

  test('never gives up where there are five thousand completions at most', () => {
    // Twelve questions: 4096 completions.
    expect(least(tangled(12), low, { effort: 1 }).exact).toBe(true);
    expect(least(tangled(13), low, { effort: 1 }).exact).toBe(false);
  });

  test('gives up only past what it may visit, and past five thousand completions', () => {
    // Two children on each of thirteen levels.
    expect(least(doubling(13), low, { effort: 26 }).exact).toBe(true);
    expect(least(doubling(13), low, { effort: 25 }).exact).toBe(false);
    const sized = (sizes: readonly number[]) => least(questionsOf(sizes), low, { effort: 1 }).exact;
    expect([sized([2, 2, 2, 5, 5, 5, 5]), sized([3, 2, 2, 5, 5, 5, 5])]).toEqual([true, false]);
  });

  test('visits a thousand nodes unless asked otherwise', () => {
    const count = bounds(tangled(20));
    expect(count).toBeGreaterThan(1000);
    expect(count).toBeLessThan(2100);
  });
});

describe('bounds of a family', () => {
  const node = (totals: readonly number[], out: readonly number[]) => ({
    totals: Float64Array.from(totals),
    out: Int8Array.from(out)
  });
  const none = new Float64Array(16);

  test('are at most the best of those that may be in', () => {
    expect(lowBest([0, 1], 3)(node([4, 6, 9], [0, 0, 0]), none)).toBe(6);
    expect(lowBest([0, 1], 3)(node([4, 6, 9], [0, OUT, 0]), none)).toBe(4);
    expect(highBest([0, 1], 3)(node([4, 6, 9], [0, 0, 0]), none)).toBe(-6);
    expect(highBest([0, 1], 3)(node([4, 6, 9], [0, OUT, 0]), none)).toBe(-4);
    expect(highBest([0, 1], 3)(node([4, 6, 9], [OUT, OUT, 0]), none)).toBe(Infinity);
  });

  test('are that of a way that is in for certain, or the least of those that may be in', () => {
    const UNDECIDED = 2;
    const bound = (out: readonly number[]) => {
      const at = node([4, 6, 9], out);
      return [lowLead([0, 1], [2], 3)(at, none), highLead([2], [0, 1], 3)(at, none)];
    };
    expect(bound([UNDECIDED, UNDECIDED, 0])).toEqual([-5, -5]);
    expect(bound([UNDECIDED, 0, 0])).toEqual([-3, -3]);
    expect(bound([OUT, UNDECIDED, 0])).toEqual([-3, -3]);
  });

  test('move by what is still to come, each way by its own', () => {
    // Of three ways: what each may still lose in the last column, what each may still gain, negative, in the last row.
    const below = Float64Array.of(0, 0, 0, -1, 0, 0, 0, -5, 0, 0, 0, -7, -2, -3, -4, 0);
    const at = node([4, 6, 9], [0, 0, 0]);
    expect(lowBest([0, 1], 3)(at, below)).toBe(3);
    expect(highBest([0, 1], 3)(at, below)).toBe(-9);
    expect([0, 1, 2].map((way) => lowTotal(way, 3)(at, below))).toEqual([3, 1, 2]);
    expect([0, 1, 2].map((way) => highTotal(way, 3)(at, below))).toEqual([-6, -9, -13]);
  });
});
