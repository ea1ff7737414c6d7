import { expect, test } from 'vitest';
import type { FieldKind } from './fields.ts';
import { isShown, leftOver } from './shown.ts';
import type { Studio } from './studio.svelte.ts';

const shown = (kind: FieldKind, value: unknown): boolean =>
  isShown({
    studio: { whole: { here: value } } as unknown as Studio,
    member: [],
    field: { kind, path: ['here'], label: '' }
  });

test.each<[FieldKind, unknown]>([
  ['line', 'a text'],
  ['line', undefined],
  ['number', 3],
  ['names', true],
  ['names', ['a']],
  ['names', 'a'],
  ['condition', { any: [{ a: 'b' }] }],
  ['texts', { a: 'because' }],
  ['lists', { a: 'all', b: ['c'] }],
  ['items', [{ value: 1 }]],
  ['figure', 'gpu-hour'],
  ['figure', 2]
])('a field of kind %s shows %j', (kind, value) => {
  expect(shown(kind, value)).toBe(true);
});

test.each<[FieldKind, unknown]>([
  ['line', ['a list']],
  ['number', 'high'],
  ['names', { a: 1 }],
  ['names', [1]],
  ['lines', ['two\nlines']],
  ['condition', ['a']],
  ['points', { open: 'much' }],
  ['members', { a: 'not a map' }],
  ['items', { a: 1 }],
  ['figure', true]
])('a field of kind %s leaves %j to the text', (kind, value) => {
  expect(shown(kind, value)).toBe(false);
});

test('what no field is for is left over', () => {
  const fields = [{ kind: 'number', path: ['scale', 'worst'], label: '' }] as const;
  expect(leftOver({ scale: { worst: 1 }, wieght: 3 }, fields)).toEqual(['wieght']);
});
