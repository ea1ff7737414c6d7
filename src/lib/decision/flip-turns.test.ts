/** Which changes of answers put another family first, on rule sets small enough to say so by hand. */
import { describe, expect, test } from 'vitest';
import { flipsWith, NONE } from './testing/small-flips.ts';
import { answeredAlike, forbids, members, rule, type Raw } from './testing/small-rules.ts';

const ab = { options: { a: {}, b: {} } };
const abc = { options: { a: {}, b: {}, c: {} } };

describe('changes that flip', () => {
  test('are as few as bring a rival past the family, and all that do', () => {
    const rules = (lead: number): Raw => ({
      questions: members(4, 'q', () => ab),
      tradeoffs: {
        lead: rule(null, { x: lead }),
        ...members(4, 't', (t) => rule({ [`q${t}`]: 'b' }, { y: t + 1 }))
      }
    });
    expect(flipsWith(rules(3), answeredAlike(4, 'a'))).toEqual({ smallest: 1, count: 1, sets: ['q3=b: y'] });
    expect(flipsWith(rules(5), answeredAlike(4, 'a'))).toEqual({
      smallest: 2,
      count: 2,
      sets: ['q1=b q3=b: y', 'q2=b q3=b: y']
    });
    expect(flipsWith(rules(8), answeredAlike(4, 'a'))).toEqual({
      smallest: 3,
      count: 1,
      sets: ['q1=b q2=b q3=b: y']
    });
    expect(flipsWith(rules(9), answeredAlike(4, 'a'))).toEqual({
      smallest: 4,
      count: 1,
      sets: ['q0=b q1=b q2=b q3=b: y']
    });
    // All four bring it level, which is no flip.
    expect(flipsWith(rules(10), answeredAlike(4, 'a'))).toEqual(NONE);
  });

  test('take from the family too', () => {
    const rules = {
      questions: { p: abc, q: abc },
      tradeoffs: {
        t: rule({ p: 'a' }, { x: 4 }),
        u: rule({ p: 'b' }, { x: 2 }),
        v: rule({ q: 'c' }, { y: 3 })
      }
    };
    expect(flipsWith(rules, { p: 'a', q: 'a' })).toEqual({
      smallest: 2,
      count: 2,
      sets: ['p=b q=c: y', 'p=c q=c: y']
    });
  });

  test('may work only together', () => {
    const rules = {
      questions: members(3, 'q', () => ab),
      tradeoffs: {
        lead: rule(null, { x: 2 }),
        t: rule({ q0: 'b', q1: 'b' }, { y: 3 }),
        u: rule({ q1: 'b' }, { x: 0, y: -5 }),
        v: rule({ q2: 'b' }, { y: 5 })
      },
      criteria: { k: { weight: 1, scale: { worst: -5, best: 10 } } }
    };
    expect(flipsWith(rules, answeredAlike(3, 'a'))).toEqual({ smallest: 1, count: 1, sets: ['q2=b: y'] });
    expect(
      flipsWith(
        { ...rules, tradeoffs: { ...rules.tradeoffs, v: rule({ q2: 'b' }, { y: 2 }) } },
        answeredAlike(3, 'a')
      )
    ).toEqual(NONE);
  });

  test('turn between several families, each with its best way', () => {
    const rules = {
      families: { f: {}, g: {}, h: {} },
      alternatives: {
        f1: { family: 'f' },
        f2: { family: 'f' },
        g1: { family: 'g' },
        g2: { family: 'g' },
        h1: { family: 'h' }
      },
      questions: { p: abc, q: ab },
      tradeoffs: {
        t: rule({ p: 'a' }, { f1: 5, g1: 1, h1: 2 }),
        u: rule({ p: 'b' }, { f2: 4, g2: 3, h1: 2 }),
        v: rule({ q: 'b' }, { g2: 2, h1: 3 })
      }
    };
    expect(flipsWith(rules, { p: 'a', q: 'a' })).toEqual({
      smallest: 2,
      count: 2,
      sets: ['p=b q=b: null', 'p=c q=b: h']
    });
  });
});

describe('changes of who is in', () => {
  const gives = { t: rule(null, { x: 5, y: 3 }) };

  test('flip by ruling the family out, or by letting a better one in', () => {
    const rules = { questions: { p: abc }, tradeoffs: gives, constraints: { c: forbids({ p: 'b' }, 'x') } };
    expect(flipsWith(rules, { p: 'a' })).toEqual({ smallest: 1, count: 1, sets: ['p=b: y'] });
    expect(flipsWith(rules, { p: 'b' })).toEqual({ smallest: 1, count: 2, sets: ['p=a: x', 'p=c: x'] });
  });

  test('do not flip where they leave nothing', () => {
    const rules = {
      questions: { p: abc },
      tradeoffs: gives,
      constraints: { c: forbids({ p: 'b' }, 'x', 'y') }
    };
    expect(flipsWith(rules, { p: 'a' })).toEqual(NONE);
    // Where nothing is left now, whatever lets something in does.
    expect(flipsWith(rules, { p: 'b' })).toEqual({ smallest: 1, count: 2, sets: ['p=a: x', 'p=c: x'] });
  });

  test('count what is out by chance only where that is more likely than not', () => {
    const rules = (prior: Raw): Raw => ({
      questions: { p: ab, open: { ...ab, prior } },
      tradeoffs: gives,
      constraints: { c: forbids({ p: 'b', open: 'a' }, 'x') }
    });
    const answers = { p: 'a', open: 'unsure' };
    expect(flipsWith(rules({ a: 1, b: 1 }), answers)).toEqual(NONE);
    expect(flipsWith(rules({ a: 2, b: 1 }), answers)).toEqual({ smallest: 1, count: 1, sets: ['p=b: y'] });
  });

  test('do not let what is probably out stand for its family', () => {
    const rules = {
      families: { f: {}, g: {} },
      alternatives: { f1: { family: 'f' }, f2: { family: 'f' }, g1: { family: 'g' } },
      questions: { p: ab, open: { ...ab, prior: { a: 2, b: 1 } } },
      tradeoffs: { t: rule(null, { f1: 9, f2: 5, g1: 4 }), u: rule({ p: 'b' }, { g1: 2 }) },
      constraints: { c: forbids({ open: 'a' }, 'f1') }
    };
    expect(flipsWith(rules, { p: 'a', open: 'unsure' })).toEqual({
      smallest: 1,
      count: 1,
      sets: ['p=b: g']
    });
  });

  test('let what is unlikely stand where there is nothing else', () => {
    const constraints = { c: forbids({ p: 'b', open: 'a' }, 'x'), d: forbids({ p: 'b' }, 'y') };
    const rules = {
      questions: { p: ab, open: { ...ab, prior: { a: 2, b: 1 } } },
      tradeoffs: { t: rule(null, { x: 3, y: 5 }) },
      constraints
    };
    expect(flipsWith(rules, { p: 'a', open: 'unsure' })).toEqual({ smallest: 1, count: 1, sets: ['p=b: x'] });
  });

  test('reach a hybrid through its parts and what it needs', () => {
    const rules = {
      alternatives: {
        x: {},
        y: {},
        h: {
          parts: { one: { does: 'One', ways: ['y'] } },
          needs: { n: { when: { n: 'a' }, because: 'So it is.' } }
        }
      },
      questions: { p: ab, q: ab, n: ab },
      tradeoffs: { t: rule(null, { x: 4, h: 5 }) },
      constraints: { c: forbids({ p: 'b' }, 'y'), d: { ...forbids({ q: 'b' }, 'y'), spares: { h: ['one'] } } }
    };
    expect(flipsWith(rules, { p: 'a', q: 'a', n: 'a' })).toEqual({
      smallest: 1,
      count: 2,
      sets: ['p=b: x', 'n=b: x']
    });
    expect(flipsWith(rules, { p: 'b', q: 'a', n: 'b' })).toEqual({
      smallest: 2,
      count: 1,
      sets: ['p=a n=a: h']
    });
  });

  test('bring in a rival that gains at the same time', () => {
    const rules = {
      questions: { p: ab, q: ab, r: ab },
      tradeoffs: {
        t: rule(null, { x: 5, y: 1 }),
        u: rule({ q: 'b' }, { y: 3 }),
        v: rule({ r: 'b' }, { y: 2 })
      },
      constraints: { c: forbids({ p: 'a' }, 'y') }
    };
    expect(flipsWith(rules, { p: 'a', q: 'a', r: 'a' })).toEqual({
      smallest: 3,
      count: 1,
      sets: ['p=b q=b r=b: y']
    });
  });
});
