/** In which order questions are asked. */
import { describe, expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { interview } from './interview.ts';
import { compile } from './model.ts';
import { rule, rulesWith, type Raw } from './testing/small-rules.ts';

describe('questions worth the same', () => {
  test('are asked by the largest swing of the lead, then in file order', () => {
    const ab = { options: { a: {}, b: {} } };
    const rules = rulesWith({
      questions: { p: ab, q: ab, r: ab },
      tradeoffs: {
        lead: rule(null, { x: 10 }),
        p: rule({ p: 'a' }, { y: 1 }),
        q: rule({ q: 'a' }, { y: 4 }),
        r: rule({ r: 'a' }, { y: 1 }),
        together: rule({ p: 'a', q: 'a', r: 'a' }, { y: 5 })
      }
    });
    expect(interview(compile(rules), { answers: {} }).worth).toEqual(['q', 'p', 'r']);
  });

  test('swing the lead over the best of the others, whatever else moves', () => {
    const ab = { options: { a: {}, b: {} } };
    const rules = rulesWith({
      alternatives: { x: {}, y: {}, z: {} },
      criteria: { k: { weight: 1, scale: { worst: 0, best: 40 } } },
      questions: { both: ab, last: ab, second: ab },
      tradeoffs: {
        fixed: rule(null, { x: 10, y: 6, z: 1 }),
        both: rule({ both: 'a' }, { x: 3, y: 3 }),
        last: rule({ last: 'a' }, { z: 2 }),
        second: rule({ second: 'a' }, { y: 2 }),
        together: rule({ both: 'a', last: 'a', second: 'a' }, { z: 20 })
      }
    });
    expect(interview(compile(rules), { answers: {} }).worth).toEqual(['second', 'both', 'last']);
  });

  test('are asked in the present step first', () => {
    const ab = { options: { a: {}, b: {} } };
    const rules = rulesWith({
      steps: { one: {}, two: {} },
      questions: { p: { ...ab, step: 'one' }, q: { ...ab, step: 'two' }, r: { ...ab, step: 'two' } },
      tradeoffs: {
        p: rule({ p: 'a' }, { y: 6 }),
        q: rule({ q: 'a' }, { y: 3 }),
        r: rule({ r: 'a' }, { y: 1 })
      }
    });
    const worth = (step: string | null): readonly string[] =>
      interview(compile(rules), { answers: {} }, step).worth;
    expect(worth(null)).toEqual(['p', 'q', 'r']);
    expect(worth('two')).toEqual(['q', 'r', 'p']);
  });
});

describe('worth asking is what', () => {
  const ab = { options: { a: {}, b: {} } };
  const three = { alternatives: { x: {}, y: {}, z: {} }, questions: { q: ab, r: ab } };
  const scale = { criteria: { k: { weight: 1, scale: { worst: 0, best: 20 } } } };
  const worth = (members: Raw): readonly string[] =>
    interview(compile(rulesWith({ ...scale, ...members })), { answers: {} }).worth;

  test('decides between those that are left where the best may turn out to be out', () => {
    const tradeoffs = { t: rule(null, { x: 20, y: 4, z: 5 }), u: rule({ r: 'a' }, { y: 3 }) };
    const constraints = { c: { when: { q: 'b' }, 'rules-out': ['x'], because: 'So it is.' } };
    expect(worth({ ...three, tradeoffs, constraints })).toEqual(['q', 'r']);
  });

  test('brings one ahead that is behind, and not what brings it closer only', () => {
    const lead = rule(null, { x: 5, y: 10, z: 5 });
    expect(worth({ ...three, tradeoffs: { lead, u: rule({ r: 'a' }, { x: 7 }) } })).toEqual(['r']);
    expect(worth({ ...three, tradeoffs: { lead, u: rule({ r: 'a' }, { x: 4 }) } })).toEqual([]);
  });

  test('is no matter of ways that are out', () => {
    const tradeoffs = { t: rule(null, { y: 6, z: 5 }), u: rule({ r: 'a' }, { x: 10 }) };
    const constraints = { c: { 'rules-out': ['x'], because: 'So it is.' } };
    expect(worth({ ...three, tradeoffs, constraints })).toEqual([]);
    expect(worth({ ...three, tradeoffs })).toEqual(['r']);
  });

  test('tells families apart, by one of their ways at least', () => {
    const families = { f: {}, g: {} };
    const alternatives = { x: { family: 'f' }, y: { family: 'f' }, z: { family: 'g' } };
    const given = (gives: Raw): readonly string[] =>
      worth({
        families,
        alternatives,
        questions: { q: ab, r: ab },
        tradeoffs: { t: rule({ q: 'a' }, { z: 1 }), u: rule({ r: 'a' }, gives) }
      });
    expect(given({ x: 3 })).toEqual(['r', 'q']);
    expect(given({ x: 3, y: 3, z: 3 })).toEqual(['q']);
  });
});

describe('core questions', () => {
  const ab = { options: { a: {}, b: {} } };
  const core = { ...ab, core: true };
  const rules = (e: Raw = ab, more: Raw = {}, lead = 5) =>
    compile(
      rulesWith({
        questions: { e, c: core, d: core, ...more },
        tradeoffs: {
          lead: rule(null, { x: lead }),
          c: rule({ c: 'a' }, { y: 2 }),
          e: rule({ e: 'a' }, { y: 8 })
        }
      })
    );
  const asked = (...arguments_: Parameters<typeof interview>) => {
    const { worth, next, enough, settled } = interview(...arguments_);
    return { worth, next, enough, settled };
  };

  test('come first, in file order, worth anything or not', () => {
    expect(asked(rules(), { answers: {} })).toEqual({
      worth: ['c', 'd', 'e'],
      next: 'c',
      enough: false,
      settled: false
    });
    expect(asked(rules(), { answers: { c: 'b' } })).toMatchObject({
      worth: ['d', 'e'],
      next: 'd',
      enough: false
    });
  });

  test('leave the others to what they are worth', () => {
    expect(asked(rules(), { answers: { c: 'b', d: 'b' } })).toEqual({
      worth: ['e'],
      next: 'e',
      enough: false,
      settled: false
    });
  });

  test('are enough where the rest is unlikely to matter, though it may be asked', () => {
    const seldom = { ...ab, prior: { a: 1, b: 99 } };
    expect(asked(rules(seldom), { answers: { c: 'b', d: 'b' } })).toMatchObject({ next: 'e', enough: true });
    expect(asked(rules(seldom), { answers: { c: 'b' } }).enough).toBe(false);
  });

  test('are not done while one of them waits', () => {
    const seldom = { ...ab, prior: { a: 1, b: 99 } };
    const waiting = { w: { ...core, when: { e: 'a' } } };
    expect(asked(rules(seldom, waiting), { answers: { c: 'b', d: 'b' } })).toMatchObject({
      next: 'e',
      enough: false
    });
  });

  test('need no asking once the family is settled', () => {
    expect(asked(rules(ab, {}, 11), { answers: {} })).toEqual({
      worth: [],
      next: null,
      enough: true,
      settled: true
    });
  });

  test('stand before those of the present step', () => {
    const steps = { steps: { one: {}, two: {} } };
    const model = compile(
      rulesWith({
        ...steps,
        questions: { p: { ...ab, step: 'two' }, c: { ...core, step: 'one' }, q: { ...ab, step: 'one' } },
        tradeoffs: {
          p: rule({ p: 'a' }, { y: 3 }),
          q: rule({ q: 'a' }, { y: 3 }),
          lead: rule(null, { x: 4 })
        }
      })
    );
    expect(interview(model, { answers: {} }, 'two').worth).toEqual(['c', 'p', 'q']);
    expect(interview(model, { answers: {} }, 'one').worth).toEqual(['c', 'q', 'p']);
  });
});

describe('enough is known', () => {
  const ab = { options: { a: {}, b: {} } };
  const found = (questions: Raw, tradeoffs: Raw, answers: Answers = {}) =>
    interview(compile(rulesWith({ questions, tradeoffs })), { answers });

  test('where nothing is left to ask, though it may turn out otherwise', () => {
    const tradeoffs = { t: rule(null, { x: 1 }), u: rule({ q: 'a' }, { y: 3 }) };
    expect(found({ q: ab }, tradeoffs)).toMatchObject({ settled: false, enough: false });
    expect(found({ q: ab }, tradeoffs, { q: 'unsure' })).toMatchObject({ settled: false, enough: true });
  });

  test('where the family is settled, though core questions are left and others seem to matter', () => {
    // Y gets two points at most: p is a or b. Looked at answer by answer, it may get four.
    const tradeoffs = {
      t: rule(null, { x: 3 }),
      u: rule({ p: 'a', q: 'a' }, { y: 2 }),
      v: rule({ p: 'b', r: 'a' }, { y: 2 })
    };
    const { settled, enough, worth } = found({ p: { ...ab, core: true }, q: ab, r: ab }, tradeoffs);
    expect({ settled, enough }).toEqual({ settled: true, enough: true });
    expect(worth).not.toEqual([]);
  });
});
