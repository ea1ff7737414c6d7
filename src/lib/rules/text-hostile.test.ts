/** Texts from strangers: nothing throws, nothing hangs, every place is inside the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRuleText } from './text.ts';
import { FULL } from './test-rules.ts';

function check(text: string): void {
  const { ruleSet, problems } = readRuleText(text, { today: '2026-11-21', base: () => undefined });
  expect(ruleSet === null).toBe(problems.some(({ severity }) => severity === 'error'));
  expect(problems.length).toBeLessThanOrEqual(2_000);
  for (const { start, end, fix } of problems) {
    expect(start?.offset).toBeGreaterThanOrEqual(0);
    expect(end?.offset).toBeGreaterThanOrEqual(start?.offset ?? Infinity);
    expect(end?.offset).toBeLessThanOrEqual(text.length);
    expect(text.slice(0, start?.offset).split('\n')).toHaveLength(start?.line ?? 0);
    for (const { from, to } of fix?.edits ?? []) expect(from <= to && to <= text.length).toBe(true);
  }
}

describe('nesting and bombs', () => {
  test.each([
    ['lists', '['.repeat(100_000)],
    ['maps', '{a: '.repeat(100_000)],
    ['lists on one line', '- '.repeat(100_000)],
    ['keys', '? '.repeat(100_000)],
    ['indentation', Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')]
  ])('%s nested too deep are refused before they are parsed', (_, text) => {
    expect(readRuleText(text).problems).toMatchObject([
      { code: 'too-large', parameters: { what: 'depth', maximum: 32 } }
    ]);
    check(text);
  });

  test('again and again in one process', () => {
    const deep = '['.repeat(5000) + ']'.repeat(5000);
    for (let round = 0; round < 5; round++) expect(readRuleText(deep).problems).toHaveLength(1);
  });

  test('more than a mebibyte is refused, in any letters', () => {
    for (const text of ['x'.repeat(1_048_577), 'ü'.repeat(600_000)]) {
      expect(readRuleText(text).problems).toMatchObject([
        { code: 'too-large', parameters: { what: 'bytes' } }
      ]);
    }
  });

  test('a billion laughs are an anchor too many', () => {
    const laughs = Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`);
    expect(readRuleText(`a0: &a0 x\n${laughs.join('\n')}`).problems[0]?.parameters['issue']).toBe('anchor');
  });

  test('many mistakes are not all reported', () => {
    const options = Array.from({ length: 5000 }, (_, n) => `  q${n}: { optoins: {} }`).join('\n');
    check(`questions:\n${options}\n`);
    check('a: !x\n'.repeat(3000));
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'a',
    'b: ',
    '- ',
    '? ',
    ': ',
    '\n',
    '  ',
    '\t',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '"',
    "'",
    '|',
    '>',
    '&x ',
    '*x',
    '!t ',
    '#',
    '%',
    '---\n',
    '...\n',
    '\r\n',
    '\u{1F6AA}',
    '\uFEFF',
    '__proto__: ',
    'questions:',
    'extends: ',
    '1e3',
    'null',
    '~',
    '@',
    '`',
    '\\',
    '\0',
    '\u2028'
  );

  test('of YAML pieces', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => check(pieces.join(''))),
      { numRuns: 1000 }
    );
  }, 60_000);

  test('of letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => check(text)),
      { numRuns: 500 }
    );
  });

  test('that was a rule file before something was cut or pasted in', () => {
    const place = fc.nat(FULL.length);
    fc.assert(
      fc.property(place, place, fc.array(piece, { maxLength: 4 }), (one, other, pieces) => {
        const [from, to] = [Math.min(one, other), Math.min(Math.max(one, other), Math.min(one, other) + 40)];
        check(FULL.slice(0, from) + pieces.join('') + FULL.slice(to));
      }),
      { numRuns: 100 }
    );
  }, 60_000);
});
