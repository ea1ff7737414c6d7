/** Rare turns: needs that fail, what has gone stale, rules made over others. */
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { compile } from './model.ts';
import { deciding, rule, rulesWith, type Raw } from './testing/small-rules.ts';

describe('a way that does not apply', () => {
  test('names only the needs that fail', () => {
    const need = (option: string): Raw => ({ when: { q: option }, because: `Only with ${option}.` });
    const rules = rulesWith({
      alternatives: { x: { needs: { one: need('a'), two: need('b') } }, y: {} },
      questions: { q: { options: { a: {}, b: {} } } },
      tradeoffs: { t: rule(null, { x: 10 }) }
    });
    expect(deciding(rules, { q: 'a' }).alternatives[0]!.notApplicable).toEqual([
      { need: 'two', because: 'Only with b.' }
    ]);
  });
});

describe('what has gone stale', () => {
  test('matters on a tie if it brings the tie about', () => {
    const cited = { evidence: ['old'] };
    const rules = rulesWith({
      questions: { q: { options: { a: {}, b: {} } } },
      sources: { book: { title: 'Book', kind: 'article' } },
      evidence: { old: { source: 'book', says: 'So.', checked: '2025-01-01', 'review-by': '2025-06-01' } },
      tradeoffs: { t: rule(null, { x: 5 }), u: { ...rule(null, { y: 5 }), ...cited } }
    });
    const { recommendation, stale } = deciding(rules);
    expect(recommendation).toMatchObject({ family: null, status: 'tie' });
    expect(stale).toEqual([{ id: 'old', kind: 'evidence', reviewBy: '2025-06-01', matters: true }]);
  });
});

describe('rules made over others', () => {
  test('say what they extend', () => {
    const rules = rulesWith({
      questions: { q: { options: { a: {}, b: {} } } },
      tradeoffs: { t: rule(null, { x: 5 }) }
    });
    const base = { id: 'base', version: '1.0.0', digest: '0123456789abcdef' };
    expect(decide(compile({ ...rules, base }), { answers: {} }, { samples: 1 }).rules.base).toEqual(base);
  });
});
