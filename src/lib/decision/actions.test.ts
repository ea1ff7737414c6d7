/** Which actions apply: to whom, in which case, at which status. */
import { expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { deciding, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const act = (more: Raw = {}): Raw => ({ phase: 'start', do: 'Something.', because: 'So it is.', ...more });

/** Ways a and b in family f, c in g; f is ahead unless r is answered with b. */
function applying(actions: Raw, answers: Answers = {}, gives: Raw = { a: 5 }): readonly string[] {
  const rules = rulesWith({
    families: { f: {}, g: {} },
    alternatives: { a: { family: 'f' }, b: { family: 'f' }, c: { family: 'g' } },
    questions: { q: { options: { a: {}, b: {} } }, r: { options: { a: {}, b: {} } } },
    tradeoffs: { t: rule(null, gives), u: rule({ r: 'b' }, { c: 9 }) },
    constraints: { none: { when: { q: 'b', r: 'b' }, 'rules-out': ['a', 'b', 'c'], because: 'So it is.' } },
    actions
  });
  return deciding(rules, answers).actions!.map(({ id }) => id);
}

test('an action for somebody applies to that family, or to the way recommended of it', () => {
  const actions = {
    everyone: act(),
    f: act({ for: ['f'] }),
    g: act({ for: ['g'] }),
    a: act({ for: ['a'] }),
    b: act({ for: ['b', 'c'] })
  };
  expect(applying(actions, { r: 'a' })).toEqual(['everyone', 'f', 'a']);
  expect(applying(actions, { q: 'a', r: 'b' })).toEqual(['everyone', 'g', 'b']);
  expect(applying(actions, { r: 'a' }, { b: 5 })).toEqual(['everyone', 'f', 'b']);
});

test('on a tie it applies to the families tied, and to none of their ways', () => {
  const actions = { f: act({ for: ['f'] }), g: act({ for: ['g'] }), a: act({ for: ['a'] }) };
  expect(applying(actions, { r: 'a' }, { a: 5, c: 5 })).toEqual(['f', 'g']);
});

test('where nothing is feasible it applies if it is for nobody in particular', () => {
  expect(applying({ everyone: act(), f: act({ for: ['f'] }) }, { q: 'b', r: 'b' })).toEqual(['everyone']);
});

test('an action with a condition applies where that holds for certain', () => {
  const actions = { sure: act({ when: { q: 'a' } }), sooner: act({ when: { q: ['a', 'b'] } }) };
  expect(applying(actions, { q: 'a', r: 'a' })).toEqual(['sure', 'sooner']);
  expect(applying(actions, { r: 'a' })).toEqual(['sooner']);
});

test('an action for some statuses applies at these', () => {
  const actions = { tie: act({ status: ['tie', 'none'] }), clear: act({ status: ['clear'] }) };
  expect(applying(actions, { r: 'a' }, { a: 5, c: 5 })).toEqual(['tie']);
  expect(applying(actions, { q: 'b', r: 'b' })).toEqual(['tie']);
  expect(applying(actions, { r: 'a' })).toEqual(['clear']);
});
