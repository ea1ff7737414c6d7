/** Whether at most one completion in twenty changes the family: gone through, and drawn where that takes too long. */
import { describe, expect, test } from 'vitest';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { randomStream } from './random.ts';
import { isSoft } from './soft.ts';
import { forbids, members, rule, rulesWith, type Raw } from './testing/small-rules.ts';

function soft(rules: Raw): boolean {
  const { known, open, family } = groundOf(compile(rulesWith(rules)), { answers: {} });
  return isSoft(known, open, family);
}

describe('a family is soft', () => {
  const turning = (a: number, b: number) => ({
    questions: { q: { options: { a: {}, b: {} }, prior: { a, b } } },
    tradeoffs: { t: rule(null, { x: 1 }), u: rule({ q: 'a' }, { y: 2 }) }
  });

  test('up to one in twenty, and no further', () => {
    expect([soft(turning(1, 19)), soft(turning(1, 18)), soft(turning(0, 1))]).toEqual([true, false, true]);
  });

  test('by the weight of answers, each with what is open behind it', () => {
    const ab = (a: number, b: number): Raw => ({ options: { a: {}, b: {} }, prior: { a, b } });
    const both = (r: Raw): boolean =>
      soft({
        questions: { q: ab(3, 9), r, s: ab(2, 5) },
        // Only a on both turns it, by so much that the third answer does not matter.
        tradeoffs: {
          t: rule(null, { x: 3 }),
          u: rule({ q: 'a', r: 'a' }, { y: 6 }),
          v: rule({ s: 'a' }, { x: 1 })
        }
      });
    // A quarter of a fifth, and a quarter of two ninths.
    expect([both(ab(2, 8)), both(ab(2, 7))]).toEqual([true, false]);
  });

  test('by one option of those that may be chosen together', () => {
    const several = (a: number, b: number): Raw => ({
      questions: { q: { kind: 'many', options: { a: {}, b: {} }, prior: { a, b } } },
      tradeoffs: { t: rule(null, { x: 1 }), u: rule({ q: 'a' }, { y: 2 }) }
    });
    expect([soft(several(1, 19)), soft(several(1, 18))]).toEqual([true, false]);
  });

  test('while one of its ways stays best, and not where all of them are out', () => {
    // Z passes x in one of twenty, whatever becomes of y.
    const family = (out: readonly string[]): Raw => ({
      families: { f: {}, g: {} },
      alternatives: { x: { family: 'f' }, y: { family: 'f' }, z: { family: 'g' } },
      questions: members(2, 'q', (q) => ({
        options: { a: {}, b: {} },
        prior: { a: 1, b: q === 0 ? 1 : 19 }
      })),
      tradeoffs: { t: rule(null, { x: 8, y: 7, z: 4 }), u: rule({ q1: 'a' }, { z: 5 }) },
      constraints: { c: forbids({ q0: 'a' }, ...out) }
    });
    expect([soft(family(['y'])), soft(family(['x', 'y']))]).toEqual([true, false]);
  });

  test('counting a tie, and being out, as a change', () => {
    const tied = { ...turning(1, 18), tradeoffs: { t: rule(null, { x: 1 }), u: rule({ q: 'a' }, { y: 1 }) } };
    expect(soft(tied)).toBe(false);
    const constraints = { c: { when: { q: 'a' }, 'rules-out': ['x'], because: 'So it is.' } };
    const out = { ...turning(1, 18), tradeoffs: { t: rule(null, { x: 1 }) }, constraints };
    expect(soft(out)).toBe(false);
    expect(soft({ ...out, ...{ questions: turning(1, 19).questions } })).toBe(true);
  });
});

describe('a tie is soft', () => {
  /** Level but where all answers are the same: two of so many completions. */
  const level = (count: number): Raw => {
    const all = (option: string) => members(count, 'q', () => option);
    return {
      questions: members(count, 'q', () => ({ options: { a: {}, b: {} } })),
      tradeoffs: { t: rule(all('a'), { x: 1 }), u: rule(all('b'), { y: 1 }) }
    };
  };

  test('where it seldom breaks', () => {
    expect([soft(level(4)), soft(level(5)), soft(level(6))]).toEqual([false, false, true]);
  });

  test('as draws tell, where there is too much to go through', () => {
    expect(soft(level(12))).toBe(true);
  });

  test('and not what was gone through before it took too long', () => {
    // Level under the first half of what is gone through, and under none of the rest; the other questions move both alike.
    const half: Raw = {
      criteria: { k: { weight: 1, scale: { worst: 0, best: 100 } } },
      questions: members(14, 'q', () => ({ options: { a: {}, b: {} } })),
      tradeoffs: {
        t: rule({ q0: 'b', q1: 'a' }, { x: 2 }),
        u: rule({ q0: 'b', q1: 'b' }, { y: 2 }),
        ...members(12, 'v', (v) => rule({ [`q${v + 2}`]: 'a' }, { x: 1, y: 1 }))
      }
    };
    expect(soft(half)).toBe(false);
  });

  test('as draws tell of answers that fill two words', () => {
    // Twenty questions, any of which turns it: hardly ever does none.
    const turned = (prior: Raw): Raw => ({
      questions: members(20, 'q', () => ({ options: { a: {}, b: {} }, prior })),
      constraints: members(20, 'c', (c) => ({
        when: { [`q${c}`]: 'a' },
        'rules-out': ['x'],
        because: 'So it is.'
      })),
      tradeoffs: { t: rule(null, { x: 1 }), u: rule({ q19: 'a' }, { y: 2 }), v: rule({ q18: 'a' }, { y: 2 }) }
    });
    expect(soft(turned({ a: 1, b: 9 }))).toBe(false);
    expect(soft(turned({ a: 1, b: 999 }))).toBe(true);
  });

  test('as draws tell of what hardly ever fails, on questions of both words', () => {
    // Twenty questions, each nearly sure to bring x its point: the first sixteen with b, those of the second word with a.
    const sure = (q: number): string => (q < 16 ? 'b' : 'a');
    const rules = {
      criteria: { k: { weight: 1, scale: { worst: 0, best: 100 } } },
      questions: members(20, 'q', (q) => ({
        options: { a: {}, b: {} },
        prior: { a: 1, b: 1, [sure(q)]: 999 }
      })),
      tradeoffs: {
        t: rule(null, { y: 19 }),
        ...members(20, 't', (t) => rule({ [`q${t}`]: sure(t) }, { x: 1 }))
      }
    };
    expect(soft(rules)).toBe(true);
  });

  test('up to one draw in twenty, and no further', () => {
    const next = randomStream(16);
    const lots = Array.from({ length: 4000 }, () => next()).sort((a, b) => a - b);
    /** X is first but where the first question draws b, as it does so many times; the others only move x. */
    const turned = (times: number): boolean => {
      const [from, to] = [lots[4000 - times - 1]!, lots[4000 - times]!];
      const a = Math.ceil((100_000 * (from + to)) / 2 / 2 ** 32);
      return soft({
        criteria: { k: { weight: 1, scale: { worst: 0, best: 100 } } },
        questions: {
          ...members(20, 'q', () => ({ options: { a: {}, b: {} } })),
          a: { options: { a: {}, b: {} }, prior: { a, b: 100_000 - a } }
        },
        tradeoffs: {
          t: rule({ a: 'a' }, { x: 70 }),
          u: rule(null, { y: 40 }),
          ...members(20, 'v', (v) => rule({ [`q${v}`]: 'a' }, { x: 1 }))
        }
      });
    };
    expect([turned(200), turned(201)]).toEqual([true, false]);
  });
});
