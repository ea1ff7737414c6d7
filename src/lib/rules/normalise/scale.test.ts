import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRuleData } from '../data.ts';
import type { RuleSet } from '../rule-set.ts';

function rulesWith(parts: object): RuleSet {
  const { ruleSet, problems } = readRuleData({
    format: 1,
    id: 's',
    version: '1.0.0',
    title: 'S',
    alternatives: { a: {}, b: {}, c: { like: { all: ['a', 'b'] } } },
    criteria: { k: {}, always: { scale: { worst: 0, best: 1 } } },
    questions: {
      one: { options: { x: {}, y: {}, z: {} } },
      two: { options: { x: {}, y: {} } },
      many: { kind: 'many', options: { x: {}, y: {} } }
    },
    tradeoffs: {},
    ...parts
  });
  if (!ruleSet) throw new Error(JSON.stringify(problems));
  return ruleSet;
}

const tradeoff = (when: object | undefined, gives: object) => ({
  criterion: 'k',
  because: 'Why.',
  gives,
  ...(when ? { when } : {})
});

describe('the computed scale', () => {
  test('takes one option of a question at a time, and everything else for itself', () => {
    const { criteria } = rulesWith({
      tradeoffs: {
        t1: tradeoff({ one: 'x' }, { a: 3 }),
        t2: tradeoff({ one: ['x', 'y'] }, { a: 2, b: -1 }),
        t3: tradeoff({ not: { one: 'x' } }, { a: -4 }),
        t4: tradeoff({ many: 'x' }, { a: 1 }),
        t5: tradeoff({ many: 'y' }, { a: 1 }),
        t6: tradeoff({ one: 'x', two: 'x' }, { b: -6 }),
        t7: tradeoff(undefined, { b: 2 })
      }
    });
    // a: one gives 5, -2 or -4; many 1 and 1. b: one -1 or 0; both -6; always 2. c: halves of the sums of both.
    expect(criteria[0]?.scale).toEqual({
      worst: { numerator: -7, denominator: 1 },
      best: { numerator: 7, denominator: 1 },
      declared: false
    });
  });

  test('of means is exact and in lowest terms', () => {
    const { criteria } = rulesWith({
      alternatives: { a: {}, b: {}, c: { like: { k: ['a', 'a', 'b'] } } },
      tradeoffs: {
        t1: tradeoff({ one: 'x' }, { b: 1, a: 0 }),
        t2: tradeoff({ two: 'x' }, { b: -1, a: -1, c: -2 })
      }
    });
    expect(criteria[0]?.scale).toMatchObject({
      worst: { numerator: -2 },
      best: { numerator: 1, denominator: 1 }
    });
    const third = rulesWith({
      alternatives: { a: {}, b: {}, c: { like: { k: ['a', 'a', 'b'] } } },
      tradeoffs: { t1: tradeoff({ one: 'x' }, { b: 0, a: -1, c: 1 }), t2: tradeoff({ two: 'x' }, { b: -1 }) }
    });
    expect(third.criteria[0]?.scale).toMatchObject({
      worst: { numerator: -1, denominator: 1 },
      best: { numerator: 1, denominator: 1 }
    });
  });

  test('a fraction stays a fraction', () => {
    const { criteria } = rulesWith({
      alternatives: { a: {}, c: { like: { k: ['a', 'b'] } }, b: {} },
      tradeoffs: {
        t1: tradeoff({ one: 'x' }, { a: 1, b: 0 }),
        t2: tradeoff({ two: 'x' }, { a: -3, b: 0, c: 0 })
      }
    });
    expect(criteria[0]?.scale.best).toEqual({ numerator: 1, denominator: 1 });
    const half = rulesWith({
      alternatives: { a: {}, b: {}, c: { like: { k: ['a', 'b'] } } },
      tradeoffs: {
        t1: tradeoff({ one: 'x' }, { a: 1, c: 0 }),
        t2: tradeoff({ one: 'y' }, { a: -2, b: 5, c: 1 })
      }
    });
    expect(half.criteria[0]?.scale).toMatchObject({ worst: { numerator: -2 }, best: { numerator: 5 } });
  });

  test('equals the least and greatest sum over all ways to pick one option a question', () => {
    const points = fc.integer({ min: -5, max: 5 });
    const rule = fc.record({
      question: fc.constantFrom('one', 'two'),
      option: fc.constantFrom('x', 'y'),
      a: points,
      b: points
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), (rules) => {
        const tradeoffs = Object.fromEntries(
          rules.map(({ question, option, a, b }, index) => [
            `t${index}`,
            tradeoff({ [question]: option }, { a, b })
          ])
        );
        const [first] = rulesWith({ alternatives: { a: {}, b: {} }, tradeoffs }).criteria;
        const sums = (way: 'a' | 'b') =>
          ['x', 'y', null].flatMap((one) =>
            ['x', 'y', null].map((two) =>
              rules
                .filter(({ question, option }) => option === (question === 'one' ? one : two))
                .reduce((sum, each) => sum + each[way], 0)
            )
          );
        expect(first?.scale.worst.numerator).toBe(Math.min(...sums('a'), ...sums('b')));
        expect(first?.scale.best.numerator).toBe(Math.max(...sums('a'), ...sums('b')));
      })
    );
  });
});
