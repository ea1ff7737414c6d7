/** Why a way is out: which constraints are named, with which answers, and through which way of a hybrid's part. */
import { describe, expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { amounts, deciding, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const abc = { options: { a: {}, b: {}, c: {} } };
const out = (when: unknown, ...ways: readonly string[]): Raw => ({
  when,
  'rules-out': ways,
  because: 'So it is.'
});
const by = (constraint: string, answers: Answers, way?: string) => ({
  constraint,
  because: 'So it is.',
  answers,
  ...(way === undefined ? {} : { way })
});

/** What rules out the way of that name. */
function ruledOut(way: string, constraints: Raw, answers: Answers, extra: Raw = {}) {
  const rules = rulesWith({
    questions: { q: abc, r: abc, s: { ...abc, kind: 'many' } },
    tradeoffs: { t: rule(null, { x: 1 }) },
    constraints,
    ...extra
  });
  return deciding(rules, answers).alternatives.find(({ id }) => id === way)!.ruledOutBy;
}

describe('a way is ruled out', () => {
  const constraints = { c: out({ q: 'a' }, 'x'), d: out({ r: 'b' }, 'x', 'y'), e: out({ r: 'c' }, 'x') };

  test('by every constraint that fires for certain, in file order, with the answers that it reads', () => {
    expect(ruledOut('x', constraints, { q: 'a', r: 'b', s: ['c'] })).toEqual([
      by('c', { q: 'a' }),
      by('d', { r: 'b' })
    ]);
    expect(ruledOut('y', constraints, { q: 'a', r: 'b' })).toEqual([by('d', { r: 'b' })]);
    expect(ruledOut('x', constraints, { q: 'a' })).toEqual([by('c', { q: 'a' })]);
    expect(ruledOut('y', constraints, { q: 'a' })).toEqual([]);
  });

  test('by those that may fire, where only together they leave it out', () => {
    const together = {
      c: out({ q: 'a' }, 'x'),
      d: out({ q: ['b', 'c'] }, 'x'),
      e: out({ r: 'a' }, 'x'),
      f: out({ r: 'b' }, 'x')
    };
    expect(ruledOut('x', together, { r: 'c' })).toEqual([by('c', {}), by('d', {})]);
  });

  test('with whole lists of answers, without those that are open, and with those behind a derived fact', () => {
    const several = { c: out({ any: [{ s: ['a'] }, { q: 'a' }] }, 'x') };
    expect(ruledOut('x', several, { s: ['a', 'c'] })).toEqual([by('c', { s: ['a', 'c'] })]);
    const derived = { ...priced(), questions: { volume: amounts } };
    const fires = { c: out({ ratio: 'high' }, 'x') };
    expect(ruledOut('x', fires, { volume: 'v2' }, derived)).toEqual([by('c', { volume: 'v2' })]);
  });

  test('without answers to questions that are skipped', () => {
    const questions = { q: abc, r: { ...abc, when: { q: 'b' } } };
    const fires = { c: out({ any: [{ q: 'a' }, { r: 'a' }] }, 'x') };
    expect(ruledOut('x', fires, { q: 'a', r: 'a' }, { questions })).toStrictEqual([by('c', { q: 'a' })]);
  });
});

describe('a hybrid is ruled out', () => {
  const part = (...ways: readonly string[]): Raw => ({ does: 'Some', ways });
  const hybrid = (parts: Raw): Raw => ({ alternatives: { x: {}, y: {}, z: {}, h: { parts } } });

  test('through the ways of a part that has none left, and not through other parts', () => {
    const parts = hybrid({ one: part('x', 'y'), two: part('x', 'z') });
    const constraints = { c: out({ q: 'a' }, 'x'), d: out({ q: 'a' }, 'y'), e: out({ q: 'b' }, 'z') };
    expect(ruledOut('h', constraints, { q: 'a' }, parts)).toEqual([
      by('c', { q: 'a' }, 'x'),
      by('d', { q: 'a' }, 'y')
    ]);
    expect(ruledOut('h', { d: out({ q: 'a' }, 'y') }, { q: 'a' }, parts)).toEqual([]);
  });

  test('through a way once, though two parts need it, and by itself before that', () => {
    const parts = hybrid({ one: part('x'), two: part('x') });
    expect(ruledOut('h', { c: out({ q: 'a' }, 'x', 'h') }, { q: 'a' }, parts)).toEqual([
      by('c', { q: 'a' }),
      by('c', { q: 'a' }, 'x')
    ]);
  });

  test('not by a constraint that spares the part', () => {
    const parts = hybrid({ one: part('x'), two: part('x', 'y') });
    const spares = { ...out({ q: 'a' }, 'x'), spares: { h: ['one'] } };
    expect(ruledOut('h', { c: spares, d: out({ q: 'a' }, 'x') }, { q: 'a' }, parts)).toEqual([
      by('d', { q: 'a' }, 'x')
    ]);
    expect(ruledOut('h', { c: spares }, { q: 'a' }, parts)).toEqual([]);
  });

  test('through those that may fire, where only together they leave a part without a way', () => {
    const parts = hybrid({ one: part('x') });
    const constraints = { c: out({ q: 'a' }, 'x'), d: out({ q: ['b', 'c'] }, 'x'), e: out({ q: 'c' }, 'y') };
    expect(ruledOut('h', constraints, {}, parts)).toEqual([by('c', {}, 'x'), by('d', {}, 'x')]);
  });
});
