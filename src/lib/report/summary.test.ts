import { describe, expect, it } from 'vitest';
import { markdown, summaryLines } from './index.ts';
import { begun, crowd, nothing, undrawn } from '../../../tests/lunches.ts';

describe('summary and Markdown', () => {
  it('is five lines', () => {
    expect(summaryLines(undrawn)).toEqual([
      'Cook. A pot on the stove. One person cooks for all.',
      'Cook is 38 points of 100 ahead of share. No answer is left open.',
      'For it over soup by hand and bread by courier: a pot feeds many, hot from the stove and fresh tastes better.',
      'Against it: nothing that these rules count.',
      'Provided that: enough plates are in the cupboard. No deal-breaker applies.'
    ]);
  });

  it('says what collides, or what is still to answer', () => {
    expect(summaryLines(nothing).at(-1)).toBe(
      '“May couriers enter the house?” They may not: rules out two ways.'
    );
    expect(summaryLines(begun).at(-1)).toMatch(/^Still to answer: Is there a kitchen\?/);
  });

  it('keeps markup of rule files and notes from becoming markup', () => {
    const text = markdown({ ...crowd, notes: { people: '<img src=x> | [a](http://b) `c` *d*\n# e' } });
    expect(text).toContain('\\<img src=x\\> \\| \\[a\\](http://b) \\`c\\` \\*d\\* \\# e');
    expect(text.startsWith('# Cook\n\n')).toBe(true);
  });
});
