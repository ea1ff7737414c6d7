/** Whether at most one completion in twenty changes the family: gone through, and drawn where that takes too long. */
import { describe, expect, test } from 'vitest';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { isSoft } from './soft.ts';
import { members, rule, rulesWith, type Raw } from './testing/small-rules.ts';

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
});
