/** The plain evaluator on rule sets small enough to say by hand what must come out. */
import { describe, expect, test } from 'vitest';
import type { Condition, RuleSet } from '#lib/rules/rule-set.ts';
import { fraction } from './fraction.ts';
import {
  countingChoices,
  plainBase,
  plainContribution,
  plainlyHolds,
  plainlyOut,
  plainPoints,
  plainValue,
  plus,
  type Chosen
} from './plain.ts';
import { rule, rulesWith, type Raw } from './testing/small-rules.ts';

const abc = { options: { a: {}, b: {}, c: {} } };
const choosing =
  (choices: Record<string, readonly string[]>): Chosen =>
  (id) =>
    choices[id] ?? [];
const way = (rules: RuleSet, id: string) => rules.alternatives.find((each) => each.id === id)!;

describe('what counts', () => {
  const rules = rulesWith({
    questions: { p: abc, q: { ...abc, when: { p: 'a' } }, r: { ...abc, when: { q: ['a', 'b'] } } },
    tradeoffs: { t: rule({ r: 'a' }, { x: 1 }) }
  });
  const counting = (p: string, q: string): Chosen =>
    countingChoices(
      rules,
      new Map([
        ['p', [p]],
        ['q', [q]],
        ['r', ['c']]
      ]),
      (id, chosen) => [id, ...chosen('p')]
    );

  test('are the choices on questions that are asked, through every question before them', () => {
    expect(['p', 'q', 'r'].map(counting('a', 'a'))).toEqual([['a'], ['a'], ['c']]);
    expect(['p', 'q', 'r'].map(counting('a', 'c'))).toEqual([['a'], ['c'], []]);
    expect(['p', 'q', 'r'].map(counting('b', 'a'))).toEqual([['b'], [], []]);
  });

  test('is for a derived fact what follows from them', () => {
    expect(counting('b', 'a')('ratio')).toEqual(['ratio', 'b']);
  });
});

describe('a condition holds', () => {
  const on = (question: string, options: readonly string[], every = false): Condition => ({
    kind: 'chosen',
    question,
    options,
    every
  });
  const chosen = choosing({ q: ['a', 'b'] });
  const holds = (condition: Condition): boolean => plainlyHolds(condition, chosen);

  test('where one of its options is chosen, or every', () => {
    expect([holds(on('q', ['b', 'c'])), holds(on('q', ['c']))]).toEqual([true, false]);
    expect([holds(on('q', ['a', 'b'], true)), holds(on('q', ['b', 'c'], true))]).toEqual([true, false]);
  });

  test('nowhere on a question that is skipped', () => {
    expect([holds(on('r', ['a'])), holds(on('r', ['a'], true))]).toEqual([false, false]);
  });

  test('with all, any or none of its parts', () => {
    const [yes, no] = [on('q', ['a']), on('q', ['c'])];
    expect([
      holds({ kind: 'all', of: [yes, yes] }),
      holds({ kind: 'all', of: [yes, no] }),
      holds({ kind: 'any', of: [no, yes] }),
      holds({ kind: 'any', of: [no, no] }),
      holds({ kind: 'not', of: yes }),
      holds({ kind: 'not', of: no })
    ]).toEqual([true, false, true, false, false, true]);
  });
});

describe('points', () => {
  const like = { k: ['x', 'y', 'z'] };
  const rules = (gives: Raw): RuleSet =>
    rulesWith({
      families: { f: {}, g: {} },
      alternatives: {
        x: { family: 'f' },
        y: { family: 'g' },
        z: { family: 'g' },
        h: { family: 'f', like, parts: { one: { does: 'It', ways: ['x'] } } }
      },
      criteria: {
        k: { weight: 1, scale: { worst: 0, best: 10 } },
        l: { weight: 3, scale: { worst: -4, best: 4 } }
      },
      questions: { q: abc },
      tradeoffs: { t: rule(null, gives), u: rule(null, { h: 1 }, 'l'), v: rule(null, { x: 6 }, 'l') }
    });
  const points = (gives: Raw, id: string, t = 0) => {
    const made = rules(gives);
    return plainPoints(made, made.tradeoffs[t]!, way(made, id));
  };

  test('are those given to the way, or else to its family, or else none', () => {
    expect(points({ x: 4, f: 7 }, 'x')).toEqual(fraction(4, 1));
    expect(points({ f: 7, z: 2 }, 'x')).toEqual(fraction(7, 1));
    expect(points({ f: 7, z: 2 }, 'y')).toEqual(fraction(0, 1));
  });

  test('are for a way without its own the mean of those it is like, on that criterion only', () => {
    expect(points({ x: 4, g: 2, z: 1 }, 'h')).toEqual(fraction(7, 3));
    expect(points({ x: 4, y: 1 }, 'h')).toEqual(fraction(5, 3));
    expect(points({ x: 4, h: 9 }, 'h')).toEqual(fraction(9, 1));
    expect(points({ x: 4 }, 'x', 1)).toEqual(fraction(0, 1));
    expect(points({ x: 4 }, 'h', 2)).toEqual(fraction(0, 1));
  });

  test('add their share of the range, times the share of the weight', () => {
    const made = rules({ x: 4 });
    const added = (weights: Record<string, number>, t = 0, id = 'x') =>
      plainContribution(made, weights, made.tradeoffs[t]!, way(made, id));
    expect(added({})).toEqual(fraction(10, 1));
    expect(added({ k: 3 })).toEqual(fraction(20, 1));
    expect(added({ k: 0 })).toEqual(fraction(0, 1));
    expect(added({ k: 0, l: 0 })).toEqual(fraction(0, 1));
    expect(added({}, 1, 'h')).toEqual(fraction(75, 8));
  });
});

describe('value', () => {
  const rules = rulesWith({
    criteria: {
      k: { weight: 1, scale: { worst: -5, best: 5 } },
      l: { weight: 1, scale: { worst: -1, best: 3 } },
      flat: { weight: 6 }
    },
    questions: { q: abc },
    tradeoffs: {
      t: rule({ q: 'a' }, { x: 2 }),
      u: rule(null, { x: 1, y: 1 }, 'l'),
      v: rule({ q: 'b' }, { x: 3 })
    }
  });

  test('starts where the worst anchors leave it, without criteria on which nothing can differ', () => {
    // Half the weight is each criterion's; zero points stand at a half and at a quarter of their ranges.
    expect(plainBase(rules, {})).toEqual(fraction(75, 2));
    expect(plainBase(rules, { k: 3 })).toEqual(fraction(175, 4));
    expect(plainBase(rules, { k: 0, l: 0 })).toEqual(fraction(0, 1));
  });

  test('counts nothing on a criterion on which no way can differ, and any range there is', () => {
    const odd = rulesWith({
      alternatives: {
        x: {},
        y: {},
        h: { like: { all: ['x', 'y'] }, parts: { one: { does: 'It', ways: ['x'] } } }
      },
      criteria: { k: { weight: 1 }, flat: { weight: 6 } },
      questions: { q: abc },
      tradeoffs: { t: rule(null, { x: 1 }), u: rule(null, { h: 4 }), v: rule(null, { x: 0 }, 'flat') }
    });
    expect(odd.criteria[0]!.scale).toMatchObject({
      worst: { numerator: 0 },
      best: { numerator: 9, denominator: 2 }
    });
    const [t, u, v] = odd.tradeoffs;
    // Half a point and four of four and a half; the other criterion has no share of the weight.
    expect(plainContribution(odd, {}, t!, way(odd, 'h'))).toEqual(fraction(100, 9));
    expect(plainContribution(odd, {}, u!, way(odd, 'h'))).toEqual(fraction(800, 9));
    expect(plainContribution(odd, {}, v!, way(odd, 'x'))).toEqual(fraction(0, 1));
  });

  test('adds what fires', () => {
    const value = (option: string) => plainValue(rules, {}, choosing({ q: [option] }), way(rules, 'x'));
    expect([value('a'), value('b'), value('c')]).toEqual([fraction(60, 1), fraction(65, 1), fraction(50, 1)]);
  });
});

describe('a way is out', () => {
  const rules = rulesWith({
    alternatives: {
      x: {},
      y: {},
      g: { parts: { two: { does: 'Two', ways: ['y'] } } },
      h: {
        parts: { one: { does: 'One', ways: ['x', 'y'] }, two: { does: 'Two', ways: ['y'] } },
        needs: { n: { when: { q: ['a', 'b'] }, because: 'So it is.' } }
      }
    },
    questions: { q: abc, r: abc },
    tradeoffs: { t: rule({ q: 'a' }, { x: 2 }) },
    constraints: {
      one: { when: { r: ['a', 'c'] }, 'rules-out': ['x'], because: 'So it is.' },
      other: { when: { r: ['b', 'c'] }, 'rules-out': ['y'], spares: { h: ['two'] }, because: 'So it is.' }
    }
  });
  const out = (id: string, q: string, r: string): boolean =>
    plainlyOut(rules, choosing({ q: [q], r: [r] }), way(rules, id));

  test('by a constraint that fires, though another part of a hybrid is spared', () => {
    expect([out('x', 'a', 'a'), out('x', 'a', 'b'), out('y', 'a', 'b'), out('y', 'a', 'a')]).toEqual([
      true,
      false,
      true,
      false
    ]);
  });

  test('where a need fails', () => {
    expect([out('h', 'a', 'a'), out('h', 'c', 'a')]).toEqual([false, true]);
  });

  test('where no way is left for one of its parts, but for those spared', () => {
    expect([out('h', 'a', 'b'), out('g', 'a', 'b')]).toEqual([false, true]);
    expect([out('h', 'a', 'c'), out('g', 'a', 'a')]).toEqual([true, false]);
  });
});

test('fractions add up', () => {
  expect(plus(fraction(1, 6), fraction(1, 3))).toEqual(fraction(1, 2));
  expect(plus(fraction(1, 2), fraction(-2, 3))).toEqual(fraction(-1, 6));
});
