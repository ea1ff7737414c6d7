import { describe, expect, test } from 'vitest';
import { holdsFor, questionsRead } from './condition.ts';
import { ALWAYS, type Condition } from './rule-set.ts';

const chosen = (question: string, options: string[], every = false): Condition => ({
  kind: 'chosen',
  question,
  options,
  every
});

describe('questionsRead', () => {
  test('names each question once, in order', () => {
    const condition: Condition = {
      kind: 'all',
      of: [
        { kind: 'any', of: [chosen('b', ['x']), chosen('a', ['x'])] },
        { kind: 'not', of: chosen('b', ['y']) }
      ]
    };
    expect(questionsRead(condition)).toEqual(['b', 'a']);
    expect(questionsRead(ALWAYS)).toEqual([]);
  });
});

describe('holdsFor', () => {
  test.each<[string, Condition, boolean]>([
    ['always', ALWAYS, true],
    ['any of several', chosen('q', ['x', 'y']), true],
    ['another option', chosen('q', ['y']), false],
    ['all of one', chosen('q', ['x'], true), true],
    ['all of two', chosen('q', ['x', 'y'], true), false],
    ['not', { kind: 'not', of: chosen('q', ['y']) }, true],
    ['any', { kind: 'any', of: [chosen('q', ['y']), chosen('q', ['x'])] }, true],
    ['any of none', { kind: 'any', of: [] }, false],
    ['all', { kind: 'all', of: [chosen('q', ['y']), chosen('q', ['x'])] }, false]
  ])('%s', (_, condition, holds) => {
    expect(holdsFor(condition, 'x')).toBe(holds);
  });
});
