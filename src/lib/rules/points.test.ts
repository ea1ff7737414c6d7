import { expect, test } from 'vitest';
import { readRuleData } from './data.ts';
import { pointsOf } from './points.ts';
import type { RuleSet } from './rule-set.ts';

function pointed(alternatives: object, gives: readonly object[], families?: object): RuleSet {
  const tradeoffs = Object.fromEntries(
    gives.map((each, index) => [`t${index}`, { criterion: 'k', because: 'Why.', ...each }])
  );
  const { ruleSet, problems } = readRuleData({
    format: 1,
    id: 'p',
    version: '1.0.0',
    title: 'P',
    ...(families ? { families } : {}),
    alternatives,
    criteria: { k: { scale: { worst: -9, best: 9 } }, other: {} },
    questions: {},
    tradeoffs
  });
  if (!ruleSet) throw new Error(JSON.stringify(problems));
  return ruleSet;
}

test('own entry, else family, else like, else nothing', () => {
  const rules = pointed(
    {
      own: { family: 'f' },
      kin: { family: 'f' },
      like: { family: 'g', like: { k: ['own', 'kin'] } },
      rest: { family: 'g', like: { other: 'own' } }
    },
    [{ gives: { own: 3, f: 2 } }, { gives: { g: 1 } }, { gives: { like: 0, own: 5 } }, { gives: { own: 1 } }],
    { f: {}, g: {} }
  );
  expect(pointsOf(rules)).toEqual({
    denominator: 2,
    points: [
      [6, 4, 5, 0],
      [0, 0, 2, 2],
      [10, 0, 0, 0],
      [2, 0, 1, 0]
    ]
  });
});

test('means of several lengths have one denominator', () => {
  const rules = pointed(
    { a: {}, b: {}, c: {}, half: { like: { all: ['a', 'b'] } }, third: { like: { all: ['a', 'b', 'c'] } } },
    [{ gives: { a: 1 } }]
  );
  expect(pointsOf(rules)).toEqual({ denominator: 6, points: [[6, 0, 0, 3, 2]] });
});

test('a rule set without tradeoffs has no points', () => {
  expect(pointsOf(pointed({ a: {} }, []))).toEqual({ denominator: 1, points: [] });
});
