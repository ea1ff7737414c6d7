/** How ways and families are listed: ranks, scores with their parts, and what is said of those that are out. */
import { describe, expect, test } from 'vitest';
import type { Answers, Decision } from './decision.ts';
import { deciding, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const abc = { options: { a: {}, b: {}, c: {} } };
const out = (when: unknown, ...ways: readonly string[]): Raw => ({
  when,
  'rules-out': ways,
  because: 'So it is.'
});

function decided(gives: Raw, extra: Raw = {}, answers: Answers = {}): Decision {
  const rules = rulesWith({
    families: { f: {}, g: {} },
    alternatives: { a: { family: 'f' }, b: { family: 'f' }, c: { family: 'g' } },
    criteria: { k: { weight: 1, scale: { worst: -2, best: 8 } } },
    questions: { q: abc },
    tradeoffs: { t: rule(null, gives), u: rule({ q: 'a' }, { c: 4 }) },
    ...extra
  });
  return deciding(rules, answers);
}

describe('ways', () => {
  test('are ranked by score among those that are in, equals alike', () => {
    const constraints = { c: out({ q: 'b' }, 'a') };
    const ranks = (gives: Raw, answers: Answers) =>
      decided(gives, { constraints }, answers).alternatives.map(({ rank }) => rank);
    expect(ranks({ a: 5, b: 3, c: 4 }, { q: 'c' })).toEqual([1, 3, 2]);
    expect(ranks({ a: 5, b: 5, c: 4 }, { q: 'c' })).toEqual([1, 1, 3]);
    expect(ranks({ a: 5, b: 3, c: 4 }, { q: 'b' })).toEqual([null, 2, 1]);
  });

  test('have the score of no points, and what each rule adds by its chance', () => {
    const [a, , c] = decided({ a: 5, c: -1 }).alternatives;
    expect(a).toMatchObject({ base: 20, score: 70, low: 70, high: 70 });
    expect(a!.contributions).toEqual([{ criterion: 'k', tradeoff: 't', points: 50 }]);
    expect(c).toMatchObject({ base: 20, low: 10, high: 50 });
    expect(c!.score).toBeCloseTo(10 + 40 / 3, 12);
    expect(c!.contributions.map(({ tradeoff }) => tradeoff)).toEqual(['t', 'u']);
  });

  test('that are out use and carry nothing', () => {
    const part = { does: 'Some', ways: ['a', 'b'] };
    const extra = {
      alternatives: { a: { family: 'f' }, b: { family: 'f' }, h: { family: 'g', parts: { one: part } } },
      tradeoffs: { t: rule(null, { a: 1 }) },
      constraints: {
        c: out({ q: 'b' }, 'h'),
        d: { when: { q: ['b', 'c'] }, 'only-if': { h: 'Something.' }, because: 'So it is.' }
      }
    };
    const hybrid = (q: string) => decided({}, extra, { q }).alternatives[2]!;
    expect(hybrid('c')).toMatchObject({
      state: 'feasible',
      uses: ['a'],
      provisos: [{ constraint: 'd' }],
      ruledOutBy: []
    });
    expect(hybrid('b')).toMatchObject({ state: 'ruled-out', provisos: [], rank: null, exclusionChance: 1 });
    expect(hybrid('b').uses).toBeUndefined();
    expect(hybrid('b').ruledOutBy).toHaveLength(1);
    expect(decided({}, extra, { q: 'c' }).alternatives[0]!.uses).toBeUndefined();
  });

  test('that do not apply name the needs that fail, and nothing that rules them out', () => {
    const needs = {
      n: { when: { q: 'a' }, because: 'Only so.' },
      m: { when: { q: ['b', 'c'] }, because: 'Or so.' }
    };
    const extra = {
      alternatives: { a: { family: 'f', needs }, b: { family: 'f' }, c: { family: 'g' } },
      constraints: { c: out({ q: 'b' }, 'a') }
    };
    const [a, b] = decided({ a: 9 }, extra, { q: 'b' }).alternatives;
    expect(a).toMatchObject({ state: 'not-applicable', ruledOutBy: [], rank: null });
    expect(a!.notApplicable).toEqual([{ need: 'n', because: 'Only so.' }]);
    expect(b!.notApplicable).toBeUndefined();
  });
});

describe('families', () => {
  const standings = (gives: Raw, constraints: Raw, answers: Answers = {}) =>
    decided(gives, { constraints }, answers).families.map(({ id, score, alternative, low, high }) => ({
      id,
      score,
      alternative,
      low,
      high
    }));

  test('have the score of their best way that competes', () => {
    const [f, g] = standings({ a: 5, b: 6, c: 1 }, { c: out({ q: ['a', 'b'] }, 'b') }, {});
    expect(f).toEqual({ id: 'f', score: 70, alternative: 'a', low: 70, high: 80 });
    expect(g).toMatchObject({ id: 'g', alternative: 'c', low: 30, high: 70 });
  });

  test('have that of their best way though none of them competes', () => {
    const [f] = standings({ a: 5, b: 6, c: 1 }, { c: out({ q: ['a', 'b'] }, 'a', 'b') });
    expect(f).toEqual({ id: 'f', score: 80, alternative: 'b', low: null, high: 80 });
    expect(
      standings({ a: 5, b: 6 }, { c: out({ q: ['a', 'b'] }, 'b'), d: out({ q: ['a', 'b', 'c'] }, 'a') })[0]
    ).toEqual({
      id: 'f',
      score: 80,
      alternative: 'b',
      low: null,
      high: 80
    });
  });

  test('have none where all their ways are out', () => {
    expect(standings({ c: 5 }, { c: out({ q: 'a' }, 'c') }, { q: 'a' })[1]).toEqual({
      id: 'g',
      score: null,
      alternative: null,
      low: null,
      high: null
    });
  });
});
