import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DESCRIPTIONS } from './json-schema-descriptions.ts';
import { ruleSetJsonSchema } from './json-schema.ts';
import { entries, isMap, member } from './plain.ts';
import { ruleSetSchema } from './schema/rule-set.ts';
import { FULL, SMALL } from './test-rules.ts';

const schema = ruleSetJsonSchema();

/**
 * The committed file is this schema. Write it anew with `npx vitest run src/lib/rules/json-schema.test.ts
 * -u`.
 */
test('rules/schemas/rule-set.json is the schema', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../rules/schemas/rule-set.json'
  );
});

describe('a whole rule file', () => {
  test.each<[string, unknown, boolean]>([
    ['the smallest', SMALL, true],
    ['the fullest', parse(FULL), true],
    ['not a map', [], false],
    ['a missing section', { ...SMALL, tradeoffs: undefined }, false],
    ['an unknown member', { ...SMALL, rules: {} }, false],
    ['an id that is none', { ...SMALL, steps: { Step: {} } }, false],
    ['a reserved id', { ...SMALL, alternatives: { none: {} } }, false],
    ['a rule without reason', withTradeoff({ because: undefined }), false],
    ['an empty reason', withTradeoff({ because: '' }), false],
    ['points that are no integer', withTradeoff({ gives: { a: 1.5 } }), false],
    ['points beyond the cap', withTradeoff({ gives: { a: 100_001 } }), false],
    ['a nested condition', withTradeoff({ when: { any: [{ not: { q: 'x' } }, { q: ['x', 'y'] }] } }), true],
    ['an empty list in a condition', withTradeoff({ when: { q: [] } }), false],
    ['an empty comparison', withTradeoff({ when: { q: {} } }), false],
    ['a comparison', withTradeoff({ when: { q: { 'at-most': 'x' } } }), true],
    ['a number in a condition', withTradeoff({ when: { q: 3 } }), false],
    ['a wrong kind', { ...SMALL, questions: { q: { kind: 'two', options: { x: {} } } } }, false],
    ['a wrong day', { ...SMALL, updated: '2026-13-01' }, false],
    [
      'an amount of nothing',
      { ...SMALL, questions: { q: { options: { x: { amount: { low: 0, value: 1, high: 1 } } } } } },
      false
    ],
    ['a null', { ...SMALL, description: null }, false]
  ])('%s: %# is accepted or refused as Zod does', (_, data, accepted) => {
    const json: unknown = JSON.parse(JSON.stringify(data));
    expect(ruleSetSchema.safeParse(json).success).toBe(accepted);
    expect(isValid(json, schema)).toBe(accepted);
  });
});

describe('an overlay', () => {
  const overlay = { format: 1, id: 'mine', version: '1.0.0', title: 'Mine', extends: 'tiny@1.0.0' };
  test.each<[string, object, boolean]>([
    ['nothing changed', {}, true],
    [
      'members changed in part',
      { questions: { q: { ask: 'Which?' } }, criteria: { cost: { weight: 3 } } },
      true
    ],
    [
      'members removed',
      { tradeoffs: { t: null }, questions: { q: { options: { x: null }, when: { p: null } } } },
      true
    ],
    [
      'members moved',
      { questions: { q: { after: 'first', options: { x: { after: 'y' } } } }, steps: { s: { after: 's2' } } },
      true
    ],
    ['a section removed', { scenarios: null }, true],
    ['an unknown member', { questions: { q: { asck: 'Which?' } } }, false],
    ['a wrong type', { criteria: { cost: { weight: 'much' } } }, false],
    ['after where there is no order', { tradeoffs: { t: { after: 'u' } } }, false],
    ['a condition of the wrong shape', { tradeoffs: { t: { when: { any: {} } } } }, false]
  ])('%s', (_, parts, accepted) => {
    expect(isValid({ ...overlay, ...parts }, schema)).toBe(accepted);
  });

  test('says what it is called', () => {
    expect(isValid({ ...overlay, id: undefined }, schema)).toBe(false);
    expect(isValid({ ...overlay, extends: 3 }, schema)).toBe(false);
  });
});

test('every description has its place', () => {
  const written = JSON.stringify(schema);
  for (const description of Object.values(DESCRIPTIONS))
    expect(written).toContain(JSON.stringify(description));
});

function withTradeoff(parts: object): object {
  return { ...SMALL, tradeoffs: { t: { ...SMALL.tradeoffs.t, ...parts } } };
}

/** JSON Schema as far as ours goes, written from the standard: draft 7, without formats and annotations. */
function isValid(value: unknown, part: unknown): boolean {
  return entries(part).every(
    ([keyword, rule]) => KEYWORDS[keyword]?.(value, rule, part) ?? ANNOTATIONS.has(keyword)
  );
}

const ANNOTATIONS = new Set(['$schema', 'title', 'description', 'definitions', 'then', 'else', 'default']);

type Keyword = (value: unknown, rule: unknown, part: unknown) => boolean;
const list = (rule: unknown) => rule as unknown[];
const number = (rule: unknown) => rule as number;

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: (value, rule) => [rule].flat().some((type) => isOfType(value, type)),
  const: (value, rule) => value === rule,
  enum: (value, rule) => list(rule).includes(value),
  pattern: (value, rule) => typeof value !== 'string' || new RegExp(rule as string).test(value),
  minLength: (value, rule) => typeof value !== 'string' || value.length >= number(rule),
  minimum: (value, rule) => typeof value !== 'number' || value >= number(rule),
  maximum: (value, rule) => typeof value !== 'number' || value <= number(rule),
  exclusiveMinimum: (value, rule) => typeof value !== 'number' || value > number(rule),
  minItems: (value, rule) => !Array.isArray(value) || value.length >= number(rule),
  minProperties: (value, rule) => !isMap(value) || Object.keys(value).length >= number(rule),
  items: (value, rule) => !Array.isArray(value) || value.every((item) => isValid(item, rule)),
  required: (value, rule) =>
    !isMap(value) || list(rule).every((name) => member(value, String(name)) !== undefined),
  properties: (value, rule) =>
    entries(rule).every(
      ([name, each]) => member(value, name) === undefined || isValid(member(value, name), each)
    ),
  propertyNames: (value, rule) => entries(value).every(([name]) => isValid(name, rule)),
  additionalProperties: (value, rule, part) =>
    entries(value).every(
      ([name, each]) =>
        member(member(part, 'properties'), name) !== undefined ||
        each === undefined ||
        (rule !== false && isValid(each, rule))
    ),
  anyOf: (value, rule) => list(rule).some((each) => isValid(value, each)),
  oneOf: (value, rule) => list(rule).filter((each) => isValid(value, each)).length === 1,
  allOf: (value, rule) => list(rule).every((each) => isValid(value, each)),
  if: (value, rule, part) => isValid(value, member(part, isValid(value, rule) ? 'then' : 'else')),
  $ref: (value, rule) =>
    isValid(value, member(member(schema, 'definitions'), String(rule).split('/').at(-1) ?? ''))
};

function isOfType(value: unknown, type: unknown): boolean {
  switch (type) {
    case 'object':
      return isMap(value);
    case 'array':
      return Array.isArray(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
