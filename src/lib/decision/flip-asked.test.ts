/** Which changes of answers put another family first where they bring or take questions, on rule sets small enough to say so by hand. */
import { describe, expect, test } from 'vitest';
import { flipsOf } from './flips.ts';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { flipsWith, NONE } from './testing/small-flips.ts';
import { amounts, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const ab = { options: { a: {}, b: {} } };
const abc = { options: { a: {}, b: {}, c: {} } };

describe('changes through what is asked', () => {
  const later = {
    questions: { p: ab, q: { ...abc, when: { p: 'b' }, prior: { a: 1, b: 1, c: 2 } } },
    tradeoffs: { t: rule(null, { x: 3 }), u: rule({ q: 'b' }, { y: 4 }) }
  };

  test('take the answer to what they newly ask for a change of its own', () => {
    expect(flipsWith(later, { p: 'a' })).toEqual({ smallest: 2, count: 1, sets: ['p=b q=b: y'] });
    expect(
      flipsOf(groundOf(compile(rulesWith(later)), { answers: { p: 'a' } }))!.any.sets[0]!.changes
    ).toEqual([
      { question: 'p', from: 'a', to: 'b' },
      { question: 'q', from: null, to: 'b' }
    ]);
  });

  test('take no answer to what may still not be asked, beside one to what is', () => {
    // R is asked if u turns out so as well, which is open: y gains two, two and the half of six.
    const two = (extra: Raw): Raw => ({
      questions: { p: ab, u: ab, q: { ...ab, when: { p: 'b' } }, r: { ...ab, when: { p: 'b', ...extra } } },
      tradeoffs: {
        t: rule(null, { x: 6 }),
        u: rule({ p: 'b' }, { y: 2 }),
        v: rule({ q: 'b' }, { y: 2 }),
        w: rule({ r: 'b' }, { y: 6 })
      }
    });
    expect(flipsWith(two({ u: 'a' }), { p: 'a' })).toEqual(NONE);
    expect(flipsWith(two({ u: 'a' }), { p: 'a', u: 'a' }).sets).toContain('p=b r=b: y');
  });

  test('leave what they newly ask open, at its expected figures', () => {
    const generous = { ...later, tradeoffs: { t: rule(null, { x: 1 }), u: rule({ q: 'b' }, { y: 8 }) } };
    expect(flipsWith(generous, { p: 'a' })).toEqual({ smallest: 1, count: 1, sets: ['p=b: y'] });
    const even = { ...later, tradeoffs: { t: rule(null, { x: 2 }), u: rule({ q: 'b' }, { y: 8 }) } };
    expect(flipsWith(even, { p: 'a' })).toEqual({ smallest: 2, count: 1, sets: ['p=b q=b: y'] });
  });

  test('skip what stood on a question no longer asked', () => {
    const rules = {
      questions: { p: ab, q: { ...ab, when: { p: 'a' } } },
      tradeoffs: { t: rule({ q: 'a' }, { x: 4 }), u: rule(null, { y: 3 }) }
    };
    expect(flipsWith(rules, { p: 'a', q: 'a' })).toEqual({
      smallest: 1,
      count: 2,
      sets: ['p=b: y', 'q=b: y']
    });
  });

  test('turn a derived fact', () => {
    const rules = {
      questions: { volume: amounts, q: ab },
      tradeoffs: {
        t: rule({ ratio: 'low' }, { x: 3 }),
        u: rule(null, { y: 2 }),
        v: rule({ q: 'b' }, { y: 1 })
      },
      ...priced()
    };
    expect(flipsWith(rules, { volume: 'v0', q: 'a' })).toEqual({
      smallest: 1,
      count: 2,
      sets: ['volume=v1: y', 'volume=v2: y']
    });
  });

  test('of several options count each that is toggled', () => {
    const rules = {
      questions: { q: { kind: 'many', options: { a: {}, b: {}, c: {}, alone: { exclusive: true } } } },
      tradeoffs: { t: rule(null, { x: 3 }), u: rule({ q: 'b' }, { y: 2 }), v: rule({ q: 'c' }, { y: 2 }) }
    };
    expect(flipsWith(rules, { q: ['a'] })).toEqual({ smallest: 2, count: 1, sets: ['q=a+b+c: y'] });
    expect(flipsWith(rules, { q: ['alone'] })).toEqual({ smallest: 2, count: 1, sets: ['q=b+c: y'] });
  });
});

describe('changes that a question still to be answered decides about', () => {
  const rules = {
    questions: { p: ab, r: ab, q: { ...ab, when: { p: 'b', r: 'a' } } },
    tradeoffs: { t: rule(null, { x: 3 }), u: rule({ q: 'b' }, { y: 8 }), v: rule({ p: 'b' }, { y: 1 }) }
  };

  test('are none as long as it waits, and some once that is not known', () => {
    // Where it is asked one time in two, its answer is worth four, and with p more than three.
    expect(flipsWith(rules, { p: 'a' })).toEqual(NONE);
    expect(flipsWith(rules, { p: 'a', r: 'unsure' })).toEqual({
      smallest: 2,
      count: 1,
      sets: ['p=b q=b: y']
    });
  });
});
