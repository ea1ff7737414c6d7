import { describe, expect, test } from 'vitest';
import { ACCEPTABLE } from '#lib/rules/accept.ts';
import type { Path } from '#lib/rules/plain.ts';
import { membersAt } from '#lib/rules/schema/members.ts';
import { ruleSetSchema } from '#lib/rules/schema/rule-set.ts';
import { PARAMETERS } from '#lib/words/studio-bills.ts';
import { WARNINGS } from '#lib/words/studio-fields.ts';
import { billFields } from './bill.ts';
import type { Field } from './fields.ts';
import { SECTIONS } from './sections.ts';

/** The members of a rule file that the form has no field for; it says so, and leads to the text. */
const TEXT_ONLY = new Set([
  'format',
  'id',
  'renamed',
  'cost-model.accept',
  'steps.*.accept',
  'columns.*.accept'
]);

/** The members that the schema knows at a path and no field is for, as paths with `*` for ids. */
function without(path: Path, fields: readonly Field[]): readonly string[] {
  const inside = fields.flatMap((field) => {
    if (field.kind === 'members') return without([...path, ...field.path, '*'], field.fields ?? []);
    return field.kind === 'items' ? without([...path, ...field.path, 0], field.fields ?? []) : [];
  });
  const known = new Set(fields.map((field) => field.path[0]));
  const missing = membersAt(ruleSetSchema, path).filter((name) => !known.has(name));
  return [...missing.map((name) => [...path, name].join('.')), ...inside].filter(
    (each) => !TEXT_ONLY.has(each)
  );
}

describe('the form has a field for', () => {
  test.each(
    SECTIONS.filter(({ name, path }) => path !== null && name !== 'bills').map(
      (each) => [each.name, each] as const
    )
  )('every member of %s', (_, { path, fields }) => {
    expect(without([...(path ?? []), '*'], fields(undefined))).toEqual([]);
  });

  test.each(['api', 'rented', 'owned', 'mix'])('every figure of a bill of kind %s, in words', (kind) => {
    expect(billFields({ kind }).length).toBeGreaterThan(2);
    for (const { path: own, kind: how } of billFields({ kind }))
      if (how === 'figure') expect(PARAMETERS).toHaveProperty(String(own[0]));
  });

  test('everything at the top of a file, in one section or another', () => {
    const covered = SECTIONS.flatMap(({ path, fields, above = [] }) =>
      path === null
        ? fields(undefined).map((each) => each.path[0])
        : [path[0], ...above.map((each) => each.path[0])]
    );
    const missing = membersAt(ruleSetSchema, []).filter((name) => !covered.includes(name));
    expect(missing.filter((name) => !TEXT_ONLY.has(name))).toEqual([]);
  });
});

test('all figures of all kinds stand in some bill', () => {
  const shown = ['api', 'rented', 'owned', 'mix'].flatMap((kind) =>
    billFields({ kind }).map(({ path }) => path[0])
  );
  expect(new Set(shown)).toEqual(new Set(membersAt(ruleSetSchema, ['cost-model', 'ways', '*'])));
});

test('every warning and every value that can be chosen has words', () => {
  for (const code of ACCEPTABLE) expect(WARNINGS).toHaveProperty(code);
  const values = SECTIONS.flatMap(({ fields }) => fields(undefined)).flatMap(({ values = [] }) => values);
  for (const { id, label } of values) expect(label).not.toBe(id);
});

describe('a bill paid in another way', () => {
  const whole = {
    'cost-model': {
      ways: {
        own: { kind: 'owned', people: 'staff', 'server-price': 3 },
        api: { kind: 'api', 'price-in': 1 },
        both: { kind: 'mix', first: 'own', second: 'api', share: 0.3 }
      }
    }
  };
  const reshape = billFields({ kind: 'api' })[0]?.reshapes;

  test('keeps what both ways know', () => {
    expect(reshape?.(whole, ['cost-model', 'ways', 'own'], 'rented')).toEqual({
      kind: 'rented',
      people: 'staff'
    });
  });

  test('as a mix begins with ways that are none', () => {
    expect(reshape?.(whole, ['cost-model', 'ways', 'own'], 'mix')).toEqual({
      kind: 'mix',
      first: 'api',
      second: 'api'
    });
  });
});
