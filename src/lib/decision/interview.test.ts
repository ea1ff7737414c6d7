/** In which order questions are asked. */
import { describe, expect, test } from 'vitest';
import { interview } from './interview.ts';
import { compile } from './model.ts';
import { rule, rulesWith } from './testing/small-rules.ts';

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
