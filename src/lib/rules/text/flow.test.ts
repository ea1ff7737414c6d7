import { expect, test } from 'vitest';
import { readFlow } from './flow.ts';

test.each([
  ['12', 12],
  ['so-it-is', 'so-it-is'],
  ['[a, b]', ['a', 'b']],
  ['{ data: [health], not: { place: cloud } }', { data: ['health'], not: { place: 'cloud' } }],
  ['{"gives": {"open": -2}}', { gives: { open: -2 } }]
])('a value is read as a rule file reads it: %s', (text, value) => {
  expect(readFlow(text)).toEqual({ value });
});

test.each([
  ['what is no YAML', '{ data: ['],
  ['an alias', '[*a]'],
  ['two documents', 'a\n---\nb'],
  ['a name given twice', '{ a: 1, a: 2 }'],
  ['more depth than a rule file may have', `${'['.repeat(40)}${']'.repeat(40)}`],
  ['more text than a rule file may have', `'${'x'.repeat(2 ** 20)}'`]
])('%s is refused', (_, text) => {
  expect(readFlow(text)).toBeNull();
});
