/** How flips are listed, what small differences come to, and what the search for them leaves out. */
import { describe, expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { flipSearch } from './flip-search.ts';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { variablesOf } from './moves.ts';
import { flipsWith, NONE } from './testing/small-flips.ts';
import { answeredAlike, forbids, members, rule, rulesWith, type Raw } from './testing/small-rules.ts';
import { whatIf } from './what-if.ts';

const ab = { options: { a: {}, b: {} } };
const abc = { options: { a: {}, b: {}, c: {} } };

describe('sets of changes', () => {
  test('are listed in file order, however they were found', () => {
    const rules = {
      questions: { p: abc, q: abc },
      tradeoffs: { t: rule(null, { x: 2 }), u: rule({ p: 'b' }, { y: 3 }), v: rule({ q: 'b' }, { y: 3 }) },
      constraints: { c: forbids({ p: 'c' }, 'x'), d: forbids({ q: 'c' }, 'x') }
    };
    expect(flipsWith(rules, { p: 'a', q: 'a' })).toEqual({
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
    expect(flipsWith(rules, answeredAlike(4, 'a')).sets).toEqual(pairs.map((pair) => `${pair}: y`));
    const turned = { ...rules, constraints: { c: forbids({ q3: 'b', q2: 'b' }, 'x') } };
    expect(flipsWith(turned, answeredAlike(4, 'a')).sets).toEqual(pairs.map((pair) => `${pair}: y`));
  });

  test('are counted beyond the twenty that are listed', () => {
    const rules = {
      questions: members(7, 'q', () => ab),
      tradeoffs: { t: rule(null, { x: 3 }), ...members(7, 't', (t) => rule({ [`q${t}`]: 'b' }, { y: 2 })) }
    };
    const { count, sets } = flipsWith(rules, answeredAlike(7, 'a'));
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
  const more = (to: string, when: unknown) => rule(when, { [to]: 49_995 }, 'l');
  const less = (to: string, when: unknown) => rule(when, { [to]: 49_994 }, 'k');

  test('are decided exactly', () => {
    expect(flipsWith(rules(less('x', null), more('y', { q: 'b' })), { q: 'a' })).toEqual({
      smallest: 1,
      count: 1,
      sets: ['q=b: y']
    });
    expect(flipsWith(rules(more('x', null), less('y', { q: 'b' })), { q: 'a' })).toEqual(NONE);
  });

  test('are none where only rounding makes them', () => {
    // Three times one in ten is three in ten; not so in doubles, where it is a little more.
    const open = (a: number) => ({ ...ab, prior: { a, b: 10 - a } });
    const rounded = {
      questions: { p: ab, ...members(3, 'q', () => open(1)), r: open(3) },
      tradeoffs: {
        t: rule({ r: 'a' }, { x: 1 }),
        ...members(3, 't', (q) => rule({ p: 'b', [`q${q}`]: 'a' }, { y: 1 }))
      }
    };
    const answers = { ...answeredAlike(3, 'unsure'), r: 'unsure', p: 'a' };
    expect(flipsWith(rounded, answers)).toEqual(NONE);
    // The same in units of which there are a hundred thousand to a point.
    expect(flipsWith({ ...rounded, criteria: rules({}, {})['criteria'] }, answers)).toEqual(NONE);
  });

  test('are none on a tie', () => {
    const tie = {
      questions: { q: ab },
      tradeoffs: { t: rule(null, { x: 3 }), u: rule({ q: 'b' }, { y: 3 }) }
    };
    expect(flipsWith(tie, { q: 'a' })).toEqual(NONE);
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
    expect(tried(additive(8), answeredAlike(10, 'a'), 3)).toBe(0);
    expect(tried(additive(100), answeredAlike(10, 'a'), 4)).toBe(0);
    const threes = tried(additive(6), answeredAlike(10, 'a'), 3);
    // Eight firsts, thirty-six seconds, and the last for each; what does not leave room for the last is not tried.
    expect(threes).toBe(8 + 36 + 36);
    expect(flipsWith(additive(6), answeredAlike(10, 'a')).count).toBe(36);
  });

  test('takes one value of a question at a time, though they stand in several places of its order', () => {
    const rules = {
      alternatives: { x: {}, y: {}, z: {} },
      questions: { p: abc, q: ab },
      tradeoffs: {
        t: rule(null, { x: 3 }),
        u: rule({ p: ['b', 'c'] }, { y: 2 }),
        v: rule({ q: 'b' }, { y: 2 })
      },
      constraints: { c: forbids({ p: 'c' }, 'z') }
    };
    expect(flipsWith(rules, { p: 'a', q: 'a' })).toEqual({
      smallest: 2,
      count: 2,
      sets: ['p=b q=b: y', 'p=c q=b: y']
    });
  });

  test('stops where it has tried as much as it may', () => {
    const ground = groundOf(compile(rulesWith(additive(6))), { answers: answeredAlike(10, 'a') });
    const what = whatIf(ground, variablesOf(ground.known));
    what.effort.left = 20;
    const found = flipSearch(what, [...what.variables.keys()])(3);
    expect(what.effort.left).toBe(-1);
    expect(found.length).toBeLessThan(21);
  });
});

test('exact standings are left out where nothing is in, before the changes and after them', () => {
  const everything = { ...members(3, 'c', (c) => forbids({ [`q${c}`]: 'a' }, 'x', 'y')) };
  const tradeoffs = { t: rule(null, { x: 1 }) };
  const rules = rulesWith({ questions: members(3, 'q', () => ab), tradeoffs, constraints: everything });
  const ground = groundOf(compile(rules), { answers: answeredAlike(3, 'a') });
  const what = whatIf(ground, variablesOf(ground.known));
  const exactly: string[] = [];
  const known = (values: Int32Array) => {
    exactly.push(values.join(''));
    return what.known(values);
  };
  const search = flipSearch({ ...what, known }, [...what.variables.keys()]);
  expect([search(1), search(2)]).toEqual([[], []]);
  expect(exactly).toEqual([]);
});
