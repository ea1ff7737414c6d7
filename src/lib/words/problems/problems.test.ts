import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODES, type ProblemCode } from '#lib/rules/problem.ts';
import { fixMessage, problemMessage } from './index.ts';

const ALL = Object.keys(CODES) as ProblemCode[];
const table = readFileSync(new URL('../../rules/problem.ts', import.meta.url), 'utf8');
/** The issues of `schema` that the table in `rules/problem.ts` names in the first column of its second part. */
const ISSUES = (table.split('| issue | parameters |')[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith(' * | `'))
  .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map((found) => found[1] ?? ''));

const parameters = fc.dictionary(
  fc.constantFrom(
    'id',
    'of',
    'kind',
    'within',
    'member',
    'found',
    'nearest',
    'what',
    'maximum',
    'code',
    'cycle',
    'rule'
  ),
  fc.oneof(
    fc.constantFrom('people', 'too-many', 'text'),
    fc.integer(),
    fc.array(fc.constantFrom('a', 'b', 'c'))
  )
);

describe('problem sentences', () => {
  it('are sentences for every code, whatever parameters come', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL),
        fc.option(fc.constantFrom(...ISSUES)),
        parameters,
        (code, issue, given) => {
          const message = problemMessage(code, issue === null ? given : { ...given, issue });
          expect(message).toMatch(/[.?]$/);
          expect(message).not.toMatch(/undefined|NaN|\[object| {2}| [.,]/);
        }
      )
    );
  });

  it('are sentences of their own for every issue of the shape of a file', () => {
    const messages = ISSUES.map((issue) => problemMessage('schema', { issue, id: 'people', found: 3 }));
    expect(ISSUES.length).toBeGreaterThan(20);
    expect(new Set(messages).size).toBe(ISSUES.length);
    expect(messages.filter((message) => message.startsWith('This does not have the shape'))).toEqual([]);
  });

  it('say what, where and how to put it right', () => {
    expect(
      problemMessage('unknown-id', { kind: 'option', id: 'med', within: 'budget', nearest: 'mid' })
    ).toBe('There is no option “med” of “budget”. Did you mean “mid”?');
    expect(problemMessage('missing-reason', { of: 'tradeoff', id: 'bill' })).toContain(
      'The tradeoff “bill” gives no reason'
    );
    expect(
      problemMessage('schema', { issue: 'wrong-type', expected: ['number', 'list'], found: 'text' })
    ).toBe('This should be a number or a list, and is text.');
    expect(problemMessage('too-large', { what: 'bytes', maximum: 1048576, found: 2000000 })).toBe(
      'The file is too large: it has 2,000,000 bytes, and the limit is 1,048,576.'
    );
    expect(problemMessage('circular-condition', { cycle: ['a', 'b', 'a'] })).toContain('“a” and “b”');
    expect(problemMessage('yaml-syntax', { issue: 'tab' })).toContain('tab');
    expect(problemMessage('yaml-syntax', { issue: 'other', detail: 'Odd thing:\nmore' })).toBe(
      'This is not YAML: Odd thing.'
    );
  });

  it('say what a fix does', () => {
    expect(fixMessage('replace', { to: 'people' })).toBe('Write “people”.');
    const kinds = [
      'remove',
      'remove-uses',
      'tabs-to-spaces',
      'accept',
      'widen',
      'read-only',
      'uncite',
      'expect'
    ];
    expect(new Set([...kinds, 'other'].map((kind) => fixMessage(kind, {}))).size).toBe(kinds.length + 1);
  });
});
