/** What stays to be verified: by whom it is carried, and with what chance. */
import { describe, expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { deciding, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const part = (...ways: readonly string[]): Raw => ({ does: 'Some', ways });
const verify = (when: unknown, texts: Raw, spares: Raw = {}): Raw => ({
  when,
  'only-if': texts,
  ...(Object.keys(spares).length > 0 ? { spares } : {}),
  because: 'So it is.'
});

/** The provisos of a way, x being better than y. */
function provisos(way: string, constraints: Raw, answers: Answers = {}) {
  const rules = rulesWith({
    alternatives: { x: {}, y: {}, h: { parts: { one: part('x', 'y'), two: part('x') } } },
    questions: { q: { options: { a: {}, b: {} }, prior: { a: 1, b: 3 } } },
    tradeoffs: { t: rule(null, { x: 5 }) },
    constraints
  });
  return deciding(rules, answers).alternatives.find(({ id }) => id === way)!.provisos;
}

describe('provisos', () => {
  const agreement = { c: verify({ q: 'a' }, { x: 'An agreement.', h: 'Two agreements.' }) };

  test('stand beside the way that they name, where the constraint fires', () => {
    expect(provisos('x', agreement, { q: 'a' })).toEqual([
      { constraint: 'c', text: 'An agreement.', chance: 1 }
    ]);
    expect(provisos('x', agreement, { q: 'b' })).toEqual([]);
    expect(provisos('y', agreement, { q: 'a' })).toEqual([]);
  });

  test('have the chance of the constraint where it may fire', () => {
    expect(provisos('x', agreement)).toEqual([{ constraint: 'c', text: 'An agreement.', chance: 0.25 }]);
  });

  test('of a hybrid are its own, then those of the ways that it uses, each once', () => {
    expect(provisos('h', agreement, { q: 'a' })).toEqual([
      { constraint: 'c', text: 'Two agreements.', chance: 1 },
      { constraint: 'c', text: 'An agreement.', way: 'x', chance: 1 }
    ]);
    expect(provisos('h', { c: verify({ q: ['a', 'b'] }, { y: 'Something.' }) })).toEqual([]);
  });

  test('of a hybrid leave out what spares every part in which the way is used', () => {
    const spared = (parts: readonly string[]) =>
      provisos('h', { c: verify({ q: 'a' }, { x: 'An agreement.' }, { h: parts }) }, { q: 'a' });
    expect(spared(['one'])).toEqual([{ constraint: 'c', text: 'An agreement.', way: 'x', chance: 1 }]);
    expect(spared(['one', 'two'])).toEqual([]);
  });
});
