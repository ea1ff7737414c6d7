/** Which changes of answers put another family first, on rule sets small enough to say so by hand. */
import { describe, expect, test } from 'vitest';
import type { Answers, Flips } from './decision.ts';
import { flipsOf } from './flips.ts';
import { flipSearch } from './flip-search.ts';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { variablesOf } from './moves.ts';
import { amounts, members, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';
import { whatIf } from './what-if.ts';

const ab = { options: { a: {}, b: {} } };
const abc = { options: { a: {}, b: {}, c: {} } };
const all = (count: number, option: string): Answers => members(count, 'q', () => option);
const forbids = (when: unknown, ...ways: readonly string[]): Raw => ({
  when,
  'rules-out': ways,
  because: 'So it is.'
});

/** The smallest number of changes, how many sets of so many, and each of them with the family that it puts first. */
function told({ smallest, count, sets }: Flips) {
  const named = sets.map(
    ({ changes, family }) =>
      `${changes.map(({ question, to }) => `${question}=${[to].flat().join('+')}`).join(' ')}: ${family}`
  );
  return { smallest, count, sets: named };
}
const flips = (rules: Raw, answers: Answers) =>
  told(flipsOf(groundOf(compile(rulesWith(rules)), { answers }))!.any);
const none = { smallest: null, count: 0, sets: [] };

describe('changes that flip', () => {
  test('are as few as bring a rival past the family, and all that do', () => {
    const rules = (lead: number): Raw => ({
      questions: members(4, 'q', () => ab),
      tradeoffs: {
        lead: rule(null, { x: lead }),
        ...members(4, 't', (t) => rule({ [`q${t}`]: 'b' }, { y: t + 1 }))
      }
    });
    expect(flips(rules(3), all(4, 'a'))).toEqual({ smallest: 1, count: 1, sets: ['q3=b: y'] });
    expect(flips(rules(5), all(4, 'a'))).toEqual({
      smallest: 2,
      count: 2,
      sets: ['q1=b q3=b: y', 'q2=b q3=b: y']
    });
    expect(flips(rules(8), all(4, 'a'))).toEqual({ smallest: 3, count: 1, sets: ['q1=b q2=b q3=b: y'] });
    expect(flips(rules(9), all(4, 'a'))).toEqual({ smallest: 4, count: 1, sets: ['q0=b q1=b q2=b q3=b: y'] });
    // All four bring it level, which is no flip.
    expect(flips(rules(10), all(4, 'a'))).toEqual(none);
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
    expect(flips(rules, { p: 'a', q: 'a' })).toEqual({
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
    expect(flips(rules, all(3, 'a'))).toEqual({ smallest: 1, count: 1, sets: ['q2=b: y'] });
    expect(
      flips({ ...rules, tradeoffs: { ...rules.tradeoffs, v: rule({ q2: 'b' }, { y: 2 }) } }, all(3, 'a'))
    ).toEqual(none);
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
    expect(flips(rules, { p: 'a', q: 'a' })).toEqual({
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
    expect(flips(rules, { p: 'a' })).toEqual({ smallest: 1, count: 1, sets: ['p=b: y'] });
    expect(flips(rules, { p: 'b' })).toEqual({ smallest: 1, count: 2, sets: ['p=a: x', 'p=c: x'] });
  });

  test('do not flip where they leave nothing', () => {
    const rules = {
      questions: { p: abc },
      tradeoffs: gives,
      constraints: { c: forbids({ p: 'b' }, 'x', 'y') }
    };
    expect(flips(rules, { p: 'a' })).toEqual(none);
    // Where nothing is left now, whatever lets something in does.
    expect(flips(rules, { p: 'b' })).toEqual({ smallest: 1, count: 2, sets: ['p=a: x', 'p=c: x'] });
  });

  test('count what is out by chance only where that is more likely than not', () => {
    const rules = (prior: Raw): Raw => ({
      questions: { p: ab, open: { ...ab, prior } },
      tradeoffs: gives,
      constraints: { c: forbids({ p: 'b', open: 'a' }, 'x') }
    });
    const answers = { p: 'a', open: 'unsure' };
    expect(flips(rules({ a: 1, b: 1 }), answers)).toEqual(none);
    expect(flips(rules({ a: 2, b: 1 }), answers)).toEqual({ smallest: 1, count: 1, sets: ['p=b: y'] });
  });

  test('let what is unlikely stand where there is nothing else', () => {
    const constraints = { c: forbids({ p: 'b', open: 'a' }, 'x'), d: forbids({ p: 'b' }, 'y') };
    const rules = {
      questions: { p: ab, open: { ...ab, prior: { a: 2, b: 1 } } },
      tradeoffs: { t: rule(null, { x: 3, y: 5 }) },
      constraints
    };
    expect(flips(rules, { p: 'a', open: 'unsure' })).toEqual({ smallest: 1, count: 1, sets: ['p=b: x'] });
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
    expect(flips(rules, { p: 'a', q: 'a', n: 'a' })).toEqual({
      smallest: 1,
      count: 2,
      sets: ['p=b: x', 'n=b: x']
    });
    expect(flips(rules, { p: 'b', q: 'a', n: 'b' })).toEqual({ smallest: 2, count: 1, sets: ['p=a n=a: h'] });
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
    expect(flips(rules, { p: 'a', q: 'a', r: 'a' })).toEqual({
      smallest: 3,
      count: 1,
      sets: ['p=b q=b r=b: y']
    });
  });
});

describe('changes through what is asked', () => {
  const later = {
    questions: { p: ab, q: { ...abc, when: { p: 'b' }, prior: { a: 1, b: 1, c: 2 } } },
    tradeoffs: { t: rule(null, { x: 3 }), u: rule({ q: 'b' }, { y: 4 }) }
  };

  test('take the answer to what they newly ask for a change of its own', () => {
    expect(flips(later, { p: 'a' })).toEqual({ smallest: 2, count: 1, sets: ['p=b q=b: y'] });
    expect(
      flipsOf(groundOf(compile(rulesWith(later)), { answers: { p: 'a' } }))!.any.sets[0]!.changes
    ).toEqual([
      { question: 'p', from: 'a', to: 'b' },
      { question: 'q', from: null, to: 'b' }
    ]);
  });

  test('leave what they newly ask open, at its expected figures', () => {
    const generous = { ...later, tradeoffs: { t: rule(null, { x: 1 }), u: rule({ q: 'b' }, { y: 8 }) } };
    expect(flips(generous, { p: 'a' })).toEqual({ smallest: 1, count: 1, sets: ['p=b: y'] });
    const even = { ...later, tradeoffs: { t: rule(null, { x: 2 }), u: rule({ q: 'b' }, { y: 8 }) } };
    expect(flips(even, { p: 'a' })).toEqual({ smallest: 2, count: 1, sets: ['p=b q=b: y'] });
  });

  test('skip what stood on a question no longer asked', () => {
    const rules = {
      questions: { p: ab, q: { ...ab, when: { p: 'a' } } },
      tradeoffs: { t: rule({ q: 'a' }, { x: 4 }), u: rule(null, { y: 3 }) }
    };
    expect(flips(rules, { p: 'a', q: 'a' })).toEqual({ smallest: 1, count: 2, sets: ['p=b: y', 'q=b: y'] });
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
    expect(flips(rules, { volume: 'v0', q: 'a' })).toEqual({
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
    expect(flips(rules, { q: ['a'] })).toEqual({ smallest: 2, count: 1, sets: ['q=a+b+c: y'] });
    expect(flips(rules, { q: ['alone'] })).toEqual({ smallest: 2, count: 1, sets: ['q=b+c: y'] });
  });
});

describe('changes that a question still to be answered decides about', () => {
  const rules = {
    questions: { p: ab, r: ab, q: { ...ab, when: { p: 'b', r: 'a' } } },
    tradeoffs: { t: rule(null, { x: 3 }), u: rule({ q: 'b' }, { y: 8 }), v: rule({ p: 'b' }, { y: 1 }) }
  };

  test('are none as long as it waits, and some once that is not known', () => {
    // Where it is asked one time in two, its answer is worth four, and with p more than three.
    expect(flips(rules, { p: 'a' })).toEqual(none);
    expect(flips(rules, { p: 'a', r: 'unsure' })).toEqual({
      smallest: 2,
      count: 1,
      sets: ['p=b q=b: y']
    });
  });
});

describe('sets of changes', () => {
  test('are listed in file order, however they were found', () => {
    const rules = {
      questions: { p: abc, q: abc },
      tradeoffs: { t: rule(null, { x: 2 }), u: rule({ p: 'b' }, { y: 3 }), v: rule({ q: 'b' }, { y: 3 }) },
      constraints: { c: forbids({ p: 'c' }, 'x'), d: forbids({ q: 'c' }, 'x') }
    };
    expect(flips(rules, { p: 'a', q: 'a' })).toEqual({
      smallest: 1,
      count: 4,
      sets: ['p=b: y', 'p=c: y', 'q=b: y', 'q=c: y']
    });
  });

  test('are listed by the first question that only one of them changes', () => {
    const rules = {
      questions: members(4, 'q', () => ab),
      tradeoffs: { t: rule(null, { x: 3 }), ...members(4, 't', (t) => rule({ [`q${t}`]: 'b' }, { y: 2 })) }
    };
    const pairs = ['q0=b q1=b', 'q0=b q2=b', 'q0=b q3=b', 'q1=b q2=b', 'q1=b q3=b', 'q2=b q3=b'];
    expect(flips(rules, all(4, 'a')).sets).toEqual(pairs.map((pair) => `${pair}: y`));
    const turned = { ...rules, constraints: { c: forbids({ q3: 'b', q2: 'b' }, 'x') } };
    expect(flips(turned, all(4, 'a')).sets).toEqual(pairs.map((pair) => `${pair}: y`));
  });

  test('are counted beyond the twenty that are listed', () => {
    const rules = {
      questions: members(7, 'q', () => ab),
      tradeoffs: { t: rule(null, { x: 3 }), ...members(7, 't', (t) => rule({ [`q${t}`]: 'b' }, { y: 2 })) }
    };
    const { count, sets } = flips(rules, all(7, 'a'));
    expect([count, sets.length, sets[19]]).toEqual([21, 20, 'q4=b q6=b: y']);
  });
});

describe('differences too small for doubles', () => {
  // 49,995 of 99,991 is more than 49,994 of 99,989, by one in ten thousand millions.
  const rules = (x: Raw, y: Raw): Raw => ({
    criteria: {
      k: { weight: 1, scale: { worst: 0, best: 99_989 } },
      l: { weight: 1, scale: { worst: 0, best: 99_991 } }
    },
    questions: { q: ab },
    tradeoffs: { t: x, u: y }
  });
  const [more, less] = [
    (to: string, when: unknown) => rule(when, { [to]: 49_995 }, 'k'),
    (to: string, when: unknown) => rule(when, { [to]: 49_994 + 1 }, 'l')
  ];

  test('are decided exactly', () => {
    expect(flips(rules(less('x', null), more('y', { q: 'b' })), { q: 'a' })).toEqual({
      smallest: 1,
      count: 1,
      sets: ['q=b: y']
    });
    expect(flips(rules(more('x', null), less('y', { q: 'b' })), { q: 'a' })).toEqual(none);
  });

  test('are none on a tie', () => {
    const tie = {
      questions: { q: ab },
      tradeoffs: { t: rule(null, { x: 3 }), u: rule({ q: 'b' }, { y: 3 }) }
    };
    expect(flips(tie, { q: 'a' })).toEqual(none);
  });
});

describe('the search', () => {
  /** How many changes are tried until all flips of so many are found. */
  const tried = (rules: Raw, answers: Answers, changes: number): number => {
    const ground = groundOf(compile(rulesWith(rules)), { answers });
    const what = whatIf(ground, variablesOf(ground.known));
    what.effort.left = 1000;
    flipSearch(what, [...what.variables.keys()])(changes);
    return 1000 - what.effort.left;
  };
  const additive = (lead: number): Raw => ({
    questions: members(10, 'q', () => ab),
    tradeoffs: {
      lead: rule(null, { x: lead }),
      ...members(10, 't', (t) => rule({ [`q${t}`]: 'b' }, { y: t < 9 ? 1 : 5 }))
    },
    criteria: { k: { weight: 1, scale: { worst: 0, best: 100 } } }
  });

  test('leaves out what cannot gain enough', () => {
    // The last gains five, each other one: in threes seven at most, with the last.
    expect(tried(additive(8), all(10, 'a'), 3)).toBe(0);
    expect(tried(additive(100), all(10, 'a'), 4)).toBe(0);
    const threes = tried(additive(6), all(10, 'a'), 3);
    // Eight firsts, thirty-six seconds, and the last for each; what does not leave room for the last is not tried.
    expect(threes).toBe(8 + 36 + 36);
    expect(flips(additive(6), all(10, 'a')).count).toBe(36);
  });

  test('stops where it has tried as much as it may', () => {
    const ground = groundOf(compile(rulesWith(additive(6))), { answers: all(10, 'a') });
    const what = whatIf(ground, variablesOf(ground.known));
    what.effort.left = 20;
    const found = flipSearch(what, [...what.variables.keys()])(3);
    expect(what.effort.left).toBe(-1);
    expect(found.length).toBeLessThan(21);
  });
});
