/** What is recommended, what it costs to have left the best out, and how it stands among the ways of its family. */
import { describe, expect, test } from 'vitest';
import type { Answers, Recommendation } from './decision.ts';
import { deciding, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const abc = { options: { a: {}, b: {}, c: {} } };
const out = (when: unknown, ...ways: readonly string[]): Raw => ({
  when,
  'rules-out': ways,
  because: 'So it is.'
});

/** Ways a and b in family f, c in g; a point is worth ten of a hundred. */
function recommended(gives: Raw, extra: Raw = {}, answers: Answers = {}): Recommendation {
  const rules = rulesWith({
    families: { f: {}, g: {} },
    alternatives: { a: { family: 'f' }, b: { family: 'f' }, c: { family: 'g' } },
    questions: { q: abc },
    tradeoffs: { t: rule(null, gives) },
    ...extra
  });
  return deciding(rules, answers).recommendation;
}

describe('the recommendation', () => {
  test('is the best way of the best family, which leads by what it has over the second family', () => {
    expect(recommended({ a: 4, b: 7, c: 5 })).toMatchObject({
      family: 'f',
      alternative: 'b',
      between: ['f', 'g'],
      lead: 20,
      price: 0
    });
  });

  test('on a tie names the families, and no way, lead or price', () => {
    const tie = recommended({ a: 4, b: 5, c: 5 });
    expect(tie).toMatchObject({ family: null, tied: ['f', 'g'], status: 'tie', between: ['f', 'g'] });
    expect([tie.alternative, tie.lead, tie.price, tie.way]).toEqual([null, null, null, null]);
    expect(recommended({ a: 4, b: 6, c: 5 }).tied).toBeUndefined();
  });

  test('has no lead where one family is left, and is none where nothing is', () => {
    const constraints = { c: out({ q: 'a' }, 'c'), d: out({ q: 'b' }, 'a', 'b', 'c') };
    expect(recommended({ a: 4 }, { constraints }, { q: 'a' })).toMatchObject({
      family: 'f',
      between: null,
      lead: null
    });
    expect(recommended({ a: 4 }, { constraints }, { q: 'b' })).toMatchObject({
      family: null,
      status: 'none',
      between: null
    });
  });
});

describe('the price', () => {
  test('is what the best way had more, had it not been ruled out', () => {
    const constraints = { c: out({ q: 'a' }, 'b') };
    const gives = { a: 4, b: 9, c: 2 };
    expect(recommended(gives, { constraints }, { q: 'a' })).toMatchObject({ alternative: 'a', price: 50 });
    expect(recommended(gives, { constraints }, { q: 'b' })).toMatchObject({ alternative: 'b', price: 0 });
  });

  test('counts no way that does not apply', () => {
    const needs = { n: { when: { q: 'b' }, because: 'So it is.' } };
    const alternatives = { a: { family: 'f' }, b: { family: 'f', needs }, c: { family: 'g' } };
    expect(recommended({ a: 4, b: 9, c: 2 }, { alternatives }, { q: 'a' })).toMatchObject({
      alternative: 'a',
      price: 0
    });
  });
});

describe('within its family', () => {
  test('the recommended way leads the second by what it has more', () => {
    expect(recommended({ a: 4, b: 7 }).way).toEqual({
      alternative: 'b',
      runnerUp: 'a',
      lead: 30,
      status: 'clear'
    });
    expect(recommended({ a: 7, b: 7 }).way).toEqual({
      alternative: 'a',
      runnerUp: 'b',
      lead: 0,
      status: 'tie'
    });
  });

  test('a small lead is a small lead, whatever the lead of the family', () => {
    const bands = { clear: 20, leaning: 5 };
    const within = (b: number) => recommended({ a: 8, b }, { bands }).way!.status;
    expect([within(6), within(7), within(8)]).toEqual(['clear', 'leaning', 'tie']);
    expect(recommended({ a: 8, b: 7 }, { bands: { clear: 20, leaning: 15 } }).way!.status).toBe('toss-up');
  });

  test('one way alone leads no other, nor one that is likely to be out', () => {
    expect(recommended({ c: 9 }).way).toEqual({
      alternative: 'c',
      runnerUp: null,
      lead: null,
      status: 'clear'
    });
    const constraints = { c: out({ q: ['a', 'b'] }, 'b') };
    expect(recommended({ a: 7, b: 6 }, { constraints }).way).toMatchObject({
      alternative: 'a',
      runnerUp: null
    });
  });
});

describe('a hybrid uses', () => {
  const uses = (constraints: Raw, answers: Answers = {}): readonly string[] => {
    const rules = rulesWith({
      alternatives: { x: {}, y: {}, z: {}, h: { parts: { one: { does: 'Some', ways: ['x', 'y', 'z'] } } } },
      questions: { q: abc },
      tradeoffs: { t: rule(null, { x: 5, y: 4, z: 3 }) },
      constraints
    });
    return deciding(rules, answers).alternatives[3]!.uses!;
  };

  test('the best way that is in for the part', () => {
    expect(uses({})).toEqual(['x']);
    expect(uses({ c: out({ q: 'a' }, 'x') }, { q: 'a' })).toEqual(['y']);
    expect(uses({ c: { ...out({ q: 'a' }, 'x'), spares: { h: ['one'] } } }, { q: 'a' })).toEqual(['x']);
  });

  test('none that is likely to be out, unless all are', () => {
    const likely = { c: out({ q: ['a', 'b'] }, 'x') };
    expect(uses(likely)).toEqual(['y']);
    expect(uses({ ...likely, d: out({ q: ['b', 'c'] }, 'y'), e: out({ q: ['a', 'c'] }, 'z') })).toEqual([
      'x'
    ]);
    expect(
      uses({
        c: out({ q: ['a', 'b', 'c'] }, 'x'),
        d: out({ q: ['b', 'c'] }, 'y'),
        e: out({ q: ['a', 'b'] }, 'z')
      })
    ).toEqual(['y']);
  });
});
