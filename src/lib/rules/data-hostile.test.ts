import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readRuleData } from './data.ts';
import { FULL, SMALL } from './test-rules.ts';

describe('data from strangers', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['a function', () => 3],
    ['a day', new Date(0)],
    ['a big number', { format: 10n }],
    ['a map in a map', { questions: new Map() }]
  ])('%s is refused', (_, data) => {
    const { ruleSet, problems } = readRuleData(data);
    expect(ruleSet).toBeNull();
    expect(problems[0]?.code).toBe('schema');
  });

  test('deep nesting and rings are refused before anything else looks', () => {
    const ring: Record<string, unknown> = {};
    ring['a'] = [ring];
    expect(readRuleData(ring).problems).toMatchObject([
      { code: 'too-large', parameters: { what: 'depth', maximum: 32 } }
    ]);
    const deep: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
    expect(readRuleData(deep).problems).toMatchObject([{ code: 'too-large', parameters: { found: 33 } }]);
    const allowed: unknown = JSON.parse('['.repeat(32) + ']'.repeat(32));
    expect(readRuleData(allowed).problems[0]?.code).toBe('schema');
  });

  test('too many bytes are refused', () => {
    const texts = Array.from({ length: 300 }, () => 'x'.repeat(4000));
    expect(readRuleData({ ...SMALL, description: texts }).problems).toMatchObject([
      { code: 'too-large', parameters: { what: 'bytes' } }
    ]);
  });

  test.each([
    ['questions', { questions: many(2001, { options: { x: {} } }), tradeoffs: {} }],
    ['options', { questions: { q: { options: many(101, {}) } } }],
    ['rules', { tradeoffs: many(20_001, { criterion: 'cost', gives: { a: 1 }, because: 'W' }) }],
    ['alternatives', { alternatives: { a: {}, ...many(1001, {}) } }],
    ['criteria', { criteria: { cost: {}, ...many(1001, {}) } }],
    ['text', { description: 'x'.repeat(4001) }],
    ['denominator', { alternatives: { a: {}, ...meansOfPrimes() } }]
  ])('more %s than the cap are refused', (what, parts) => {
    const { ruleSet, problems } = readRuleData({ ...SMALL, ...parts });
    expect(ruleSet).toBeNull();
    expect(problems.filter(({ code }) => code === 'too-large')).toMatchObject([{ parameters: { what } }]);
  });

  test.each([
    ['questions', '{"__proto__":{"options":{"x":{}}},"q":{"options":{"x":{},"y":{}}}}'],
    ['steps', '{"__proto__":{}}'],
    ['renamed', '{"questions":{"__proto__":"q"}}'],
    ['renamed', '{"options":{"q":{"__proto__":"x"}}}'],
    ['renamed', '{"options":{"__proto__":{"y":"x"}}}'],
    ['accept', '{"__proto__":"Meant."}'],
    ['scenarios', '{"s":{"answers":{"__proto__":"x"}}}'],
    ['__proto__', '{}']
  ])('%s: a member called __proto__ is refused (%s)', (section, text) => {
    const data: unknown = JSON.parse(`${JSON.stringify(SMALL).slice(0, -1)},"${section}":${text}}`);
    const { ruleSet, problems } = readRuleData(data);
    expect(ruleSet).toBeNull();
    expect(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      expect.arrayContaining(['__proto__'])
    ]);
  });

  test('no value makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (data) => {
        const { ruleSet, problems } = readRuleData(data);
        expect(ruleSet === null).toBe(problems.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 300 }
    );
  });

  test('no value in the place of any part of a rule set makes it throw', () => {
    const full = parse(FULL) as object;
    const paths = pathsOf(full);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, value) => {
        const data = replaced(full, path, value);
        const { ruleSet, problems } = readRuleData(data, { today: '2026-11-21' });
        expect(ruleSet === null).toBe(problems.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 500 }
    );
  }, 60_000);
});

function many(count: number, each: object): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, each]));
}

function meansOfPrimes(): object {
  return Object.fromEntries(
    [2, 3, 5, 7, 11, 13, 17, 19, 23].map((prime) => [
      `p${prime}`,
      { like: { all: Array.from({ length: prime }, () => 'a') } }
    ])
  );
}

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...path, name]))];
}

function replaced(value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown {
  if (first === undefined) return by;
  const entries = Object.entries(value as object).map(([name, each]) => [
    name,
    name === first ? replaced(each, rest, by) : (each as unknown)
  ]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

describe('large and hostile, but within the caps', () => {
  const names = (count: number, each: (name: string, index: number) => unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, each(`m${index}`, index)]));

  test.each<[string, object]>([
    [
      'names that nearly exist',
      {
        tradeoffs: names(5000, (name) => ({ criterion: `x${name}`, gives: { a: 1 }, because: 'W' })),
        criteria: names(1000, () => ({}))
      }
    ],
    [
      'a long ring of conditions',
      { questions: names(2000, (_, n) => ({ options: { x: {} }, when: { [`m${(n + 1) % 2000}`]: 'x' } })) }
    ],
    [
      'many conditions on one question',
      {
        questions: { q: { options: names(100, () => ({})) } },
        tradeoffs: names(5000, (_, n) => ({
          criterion: 'cost',
          when: { q: `m${n % 100}` },
          gives: { a: n },
          because: 'W'
        }))
      }
    ],
    ['wrong types everywhere', { tradeoffs: names(10_000, () => ({ criterion: 3, gives: [], because: {} })) }]
  ])(
    '%s are read in bearable time',
    (_, parts) => {
      const start = performance.now();
      expect(readRuleData({ ...SMALL, ...parts }).problems.length).toBeLessThanOrEqual(1000);
      expect(performance.now() - start).toBeLessThan(8000);
    },
    60_000
  );

  test('an overlay that removes everything is read in bearable time', () => {
    const base = {
      ...SMALL,
      questions: names(2000, () => ({ options: { x: {} } })),
      tradeoffs: names(2000, (name) => ({
        criterion: 'cost',
        when: { [name]: 'x' },
        gives: { a: 1 },
        because: 'W'
      }))
    };
    const overlay = {
      format: 1,
      id: 'mine',
      version: '1.0.0',
      title: 'Mine',
      extends: 'tiny@1.0.0',
      questions: names(2000, () => null)
    };
    const start = performance.now();
    const { problems } = readRuleData(overlay, { base: () => base });
    expect(problems.filter(({ parameters }) => parameters['uses'])).toHaveLength(1000);
    expect(performance.now() - start).toBeLessThan(8000);
  }, 60_000);
});
