/** Intervals where the search has it hard, and numbers too large for doubles. */
import { describe, expect, test } from 'vitest';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { groundOf } from './ground.ts';
import { intervalsOf, type Intervals } from './intervals.ts';
import { compile } from './model.ts';
import { deciding, members, rule, rulesWith, type Raw } from './testing/small-rules.ts';

describe('intervals', () => {
  /** Every pair of questions gives or takes a point: a search cannot tell which, before both are answered. */
  const count = 14;
  const pairs = Array.from({ length: count }, (_, i) =>
    Array.from({ length: i }, (_, j) => ({ i, j, points: ((i * 7 + j * 13) % 5) - 2 }))
  )
    .flat()
    .filter(({ points }) => points !== 0);
  const tangled = (lead: number, extra: Raw = {}): RuleSet =>
    rulesWith({
      questions: members(count, 'q', () => ({ options: { a: {}, b: {} } })),
      tradeoffs: Object.fromEntries([
        ...(lead === 0 ? [] : [['lead', rule(null, { x: lead })]]),
        ...pairs.flatMap(({ i, j, points }) => [
          [`same-${i}-${j}`, rule({ all: [{ [`q${i}`]: 'a' }, { [`q${j}`]: 'a' }] }, { x: points })],
          [`other-${i}-${j}`, rule({ all: [{ [`q${i}`]: 'b' }, { [`q${j}`]: 'a' }] }, { x: -points })]
        ])
      ]),
      ...extra
    });

  /** What x gets in all, for every joint answer; ascending. */
  const sums = Array.from({ length: 2 ** count }, (_, bits) => {
    const isA = (q: number): boolean => ((bits >> q) & 1) === 1;
    return pairs.reduce((sum, { i, j, points }) => (isA(j) ? sum + (isA(i) ? points : -points) : sum), 0);
  }).sort((a, b) => a - b);
  const [low, high] = [sums[0]!, sums.at(-1)!];

  test('that are too hard to search are found by going through everything', () => {
    const { alternatives, recommendation } = deciding(tangled(0));
    expect(recommendation.exact).toBe(true);
    expect(alternatives[0]!.low).toBeCloseTo(10 * low, 9);
    expect(alternatives[0]!.high).toBeCloseTo(10 * high, 9);
  });

  test('count a completion without the family as no lead at all', () => {
    const constraints = {
      c: { when: { all: [{ q0: 'b' }, { q1: 'b' }, { q2: 'a' }] }, 'rules-out': ['x'], because: 'So.' }
    };
    const { families, recommendation } = deciding(tangled(1 - low, { constraints }));
    expect(recommendation).toMatchObject({ family: 'x', exact: true, leadLow: null });
    expect(families[0]!.low).toBeNull();
    expect(families[0]!.high).toBeLessThanOrEqual(10 * (high + 1 - low) + 1e-9);
    expect(recommendation.leadHigh).toBe(families[0]!.high);
  });

  test('a family that seldom falls behind is soft, though not settled', () => {
    expect(deciding(tangled(-low)).recommendation).toMatchObject({ family: 'x', settled: false, soft: true });
    expect(deciding(tangled(1 - low)).recommendation).toMatchObject({
      family: 'x',
      settled: true,
      soft: true
    });
  });
});

describe('a level that decides too many joint choices at once', () => {
  test('bounds each of its tradeoffs by itself', () => {
    const options = members(9, 'o', () => ({}));
    const questions = members(6, 'q', () => ({ options }));
    const chain = (from: number): Raw => Object.fromEntries([0, 1, 2, 3].map((q) => [`q${q}`, `o${from}`]));
    const rules = rulesWith({
      questions,
      tradeoffs: members(8, 't', (t) =>
        rule({ ...chain(t), [`q${4 + (t % 2)}`]: `o${t}` }, { x: t % 3, y: t % 2 })
      )
    });
    const { alternatives, recommendation } = deciding(rules);
    expect(recommendation.exact).toBe(true);
    expect(alternatives.map(({ low, high }) => [low, high])).toEqual([
      [0, 20],
      [0, 10]
    ]);
  });
});

describe('intervals of more completions than can be gone through', () => {
  const count = 25;
  const questions = members(count, 'q', () => ({ options: { a: {}, b: {} } }));
  const each = members(count, 't', (t) => rule({ [`q${t}`]: 'a' }, { x: 1 }));
  const searched = (tradeoffs: Raw, constraints: Raw = {}): Intervals => {
    const { tree, family } = groundOf(compile(rulesWith({ questions, tradeoffs, constraints })), {
      answers: {}
    });
    return intervalsOf(tree, family);
  };
  const range = (low: number, high: number) => ({ low, high, exact: true });
  const out = (option: string, way: string): Raw => ({
    when: { q0: option },
    'rules-out': [way],
    because: 'So.'
  });

  test('are exact where the search tells what each answer brings', () => {
    expect(searched({ ...each, lead: rule(null, { y: 3 }) })).toEqual({
      ways: [range(0, 25), range(3, 3)],
      families: [range(0, 25), range(3, 3)],
      lead: range(-3, 22),
      exact: true
    });
  });

  test('of a family run from where it is in', () => {
    const { ways, families, lead } = searched({ ...each, lead: rule(null, { y: 3 }) }, { c: out('a', 'y') });
    expect([ways[1], families[1], lead]).toEqual([range(3, 3), range(-Infinity, 3), range(-3, Infinity)]);
  });

  test('of the lead have no lower end where the family may be out', () => {
    const { families, lead } = searched({ ...each, lead: rule(null, { y: 3 }) }, { c: out('a', 'x') });
    // Without the first answer, of which x is out, 24 are left.
    expect([families[0], lead]).toEqual([range(-Infinity, 24), range(-Infinity, 21)]);
  });

  /** Each two questions of which the earlier has a and the later b give x so much. */
  const tangled = (points: (i: number, j: number) => number): Raw => {
    const pairs = Array.from({ length: count }, (_, i) =>
      Array.from({ length: i }, (_each, j) => [i, j] as const)
    ).flat();
    return Object.fromEntries(
      pairs.map(([i, j]) => [`t-${i}-${j}`, rule({ [`q${i}`]: 'a', [`q${j}`]: 'b' }, { x: points(i, j) })])
    );
  };

  test('are bounds, and say so, where answers hang together', () => {
    const moving = tangled((i, j) => ((i * 7 + j * 13) % 5) - 2 || 1);
    const { ways, families, lead, exact } = searched({ ...moving, lead: rule(null, { x: 5 }) });
    expect([exact, ways[0]!.exact, families[0]!.exact, lead!.exact]).toEqual([false, false, false, false]);
    expect(ways[1]).toEqual(range(0, 0));
    expect(ways[0]!.low).toBeLessThanOrEqual(5);
    expect(ways[0]!.high).toBeGreaterThan(5);
  });

  test('are bounds where one end of them is exact and the other is not', () => {
    const { ways, families, lead, exact } = searched({ ...tangled(() => 1), lead: rule(null, { x: 5 }) });
    expect([exact, ways[0]!.exact, families[0]!.exact, lead!.exact]).toEqual([false, false, false, false]);
    expect([ways[0]!.low, families[0]!.low, lead!.low]).toEqual([5, 5, 5]);
  });

  test('have no lead where no family is first', () => {
    expect(searched({ t: rule({ q0: 'a' }, { x: 1 }), u: rule({ q1: 'a' }, { y: 1 }) }).lead).toBeNull();
  });
});

describe('numbers beyond safe integers', () => {
  test('settle a family by more than rounding', () => {
    const primes = [99_991, 99_989, 99_971, 99_961];
    const rules = rulesWith({
      criteria: Object.fromEntries(
        primes.map((best, k) => [`k${k}`, { weight: 99_000 + k, scale: { worst: 0, best } }])
      ),
      questions: { q: { options: { a: {}, b: {} } } },
      tradeoffs: {
        t: rule(null, { x: 90_000 }, 'k0'),
        u: rule({ q: 'a' }, { y: 10 }, 'k1'),
        v: rule({ q: 'a' }, { y: 10 }, 'k2'),
        w: rule({ q: 'a' }, { y: 10 }, 'k3')
      }
    });
    const { recommendation } = deciding(rules);
    expect(recommendation).toMatchObject({ family: 'x', settled: true, exact: false });
  });
});
