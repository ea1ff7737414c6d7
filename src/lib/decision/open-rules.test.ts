/** What is certain, what is open, and whether doubles can tell it exactly. */
import { describe, expect, test } from 'vitest';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { members, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const ab = { options: { a: {}, b: {} } };
const out = (when: unknown, ...ways: readonly string[]): Raw => ({
  when,
  'rules-out': ways,
  because: 'So it is.'
});
const opened = (rules: Raw, answers: Record<string, string> = {}, weights = {}) =>
  groundOf(compile(rulesWith({ questions: { q: ab, r: ab }, ...rules })), { answers, weights }).open;

describe('what is open', () => {
  const tradeoffs = {
    t: rule(null, { x: 3 }),
    u: rule({ q: 'a' }, { x: 2, y: 1 }),
    v: rule({ r: 'a' }, { y: 4 }, 'other')
  };
  const scale = { worst: 0, best: 10 };
  const rules = { tradeoffs, criteria: { k: { weight: 1, scale }, other: { weight: 1, scale } } };

  test('are the tradeoffs that may fire; what fires for certain is fixed', () => {
    const { fixed, scale: whole, tradeoffs: left } = opened(rules, { q: 'a' });
    expect([[...fixed], whole]).toEqual([[5, 1], 20]);
    expect(left.map(({ index, gives }) => [index, [...gives]])).toEqual([[2, [0, 4]]]);
    expect([...opened(rules, { q: 'b', r: 'b' }).fixed]).toEqual([3, 0]);
  });

  test('leaves out tradeoffs of a criterion without weight', () => {
    expect(opened(rules, {}, { other: 0 }).tradeoffs.map(({ index }) => index)).toEqual([1]);
  });

  test('are the exclusions that may come about', () => {
    const outs = (constraints: Raw, answers = {}) =>
      opened({ ...rules, constraints }, answers).outs.map((each) =>
        each.kind === 'constant' ? each.value : each.kind
      );
    expect(outs({ c: out({ q: 'a' }, 'x') })).toEqual(['chosen', false]);
    expect(outs({ c: out({ q: 'a' }, 'x') }, { q: 'a' })).toEqual([true, false]);
    expect(
      outs({
        c: out({ q: 'a' }, 'x'),
        d: out({ q: 'b' }, 'x'),
        e: out({ all: [{ r: 'a' }, { r: 'b' }] }, 'y')
      })
    ).toEqual([true, false]);
  });
});

describe('doubles are exact', () => {
  const criteria = {
    k: { weight: 99_999, scale: { worst: 0, best: 99_991 } },
    other: { weight: 99_998, scale: { worst: 0, best: 99_989 } }
  };
  const exact = (count: number, points: number): boolean =>
    opened({ criteria, tradeoffs: members(count, 't', () => rule({ q: 'a' }, { x: points })) }).exact;

  test('while all that a way may get is a safe integer', () => {
    expect([exact(2, 100_000), exact(10, 100_000), exact(10, -100_000), exact(10, 1000)]).toEqual([
      true,
      false,
      false,
      true
    ]);
  });
});
