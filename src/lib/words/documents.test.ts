import { describe, expect, it } from 'vitest';
import { documentMessage, type DocumentProblemCode, nearestRules } from './documents.ts';

const CODES: readonly DocumentProblemCode[] = [
  'not-an-object',
  'too-deep',
  'not-plain',
  'reserved-key',
  'no-format',
  'unknown-format',
  'newer-format',
  'missing',
  'unknown-key',
  'wrong-type',
  'wrong-value',
  'bad-id',
  'bad-day',
  'bad-digest',
  'bad-version',
  'too-long',
  'too-many',
  'too-few',
  'repeated',
  'bad-weight',
  'overlay-elsewhere',
  'ruleset-elsewhere',
  'overlay-and-ruleset',
  'unknown-question',
  'unknown-option',
  'wrong-kind',
  'exclusive-conflict',
  'unknown-criterion',
  'unknown-input',
  'unknown-family',
  'superseded',
  'no-weight'
];

describe('document problems', () => {
  it('have a sentence each, with parameters or without', () => {
    const parameters = {
      id: 'people',
      key: 'x',
      question: 'q',
      kind: 'many',
      maximum: 3,
      expected: 'array',
      now: 'p'
    };
    for (const code of CODES) {
      for (const given of [{}, parameters]) {
        expect(documentMessage(code, given)).toMatch(/^\S.*\.$/);
        expect(documentMessage(code, given)).not.toMatch(/undefined|NaN/);
      }
    }
  });

  it('suggest the nearest name', () => {
    expect(documentMessage('unknown-question', { id: 'peple', nearest: 'people' })).toBe(
      'There is no question “peple” in these rules. Did you mean “people”?'
    );
    expect(documentMessage('wrong-kind', { id: 'q', kind: 'one' })).toContain('takes one option');
  });

  it('say which rules stand in', () => {
    expect(nearestRules({ id: 'a', version: '1.0.0' }, { id: 'a', version: '1.1.0' })).toContain(
      'a 1.1.0 is used'
    );
  });
});
