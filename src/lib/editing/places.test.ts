import { describe, expect, test } from 'vitest';
import { FULL } from '#lib/rules/test-rules.ts';
import { memberMeant, rangeOf, spotAt, usesOf } from './places.ts';
import { type Source, sourceOf } from './source.ts';

const source = sourceOf(FULL) as Source;
const { data } = source;

function spot(text: string, within = 0) {
  return spotAt(source, FULL.indexOf(text) + within);
}

describe('places', () => {
  test.each([
    ['weight: 3', 1, ['criteria', 'cost', 'weight'], 'key'],
    ['weight: 3', 8, ['criteria', 'cost', 'weight'], 'value'],
    ['[p, q], split', 1, ['scenarios', 'case', 'answers', 'work', 0], 'value'],
    ['format: 1', 0, ['format'], 'key']
  ])('%s at %i', (text, within, path, part) => {
    expect(spot(text, within)).toEqual({ path, part });
  });

  test('a place and its range say the same', () => {
    const range = rangeOf(source, ['criteria', 'cost', 'label'], 'value');
    expect(FULL.slice(range?.from, range?.to)).toBe('Money');
    expect(rangeOf(source, ['criteria', 'none'], 'value')).toBeNull();
  });

  test('what a condition names leads to the question and to the option', () => {
    expect(memberMeant(data, { path: ['questions', 'split', 'when', 'size'], part: 'key' })).toEqual([
      'questions',
      'size'
    ]);
    const option = { path: ['questions', 'split', 'when', 'size', 'at-least'], part: 'value' } as const;
    expect(memberMeant(data, option)).toEqual(['questions', 'size', 'options', 'mid']);
    expect(memberMeant(data, { path: ['questions', 'size'], part: 'key' })).toEqual(['questions', 'size']);
    expect(memberMeant(data, { path: ['title'], part: 'value' })).toBeUndefined();
  });

  test('uses of an option', () => {
    const uses = usesOf(data, ['questions', 'size', 'options', 'mid']).map(({ path }) => path.join('.'));
    expect(uses).toContain('tradeoffs.bill.when.size.1');
    expect(uses).toContain('questions.size.prior.mid');
  });
});
