import { describe, expect, test } from 'vitest';
import { FULL } from '#lib/rules/test-rules.ts';
import { contextAt } from './context.ts';
import { sourceOf } from './source.ts';
import { meaningOf, suggestionsAt } from './suggest.ts';

const whole = sourceOf(FULL)?.data;
/** What is offered at the bar. */
const at = (text: string): readonly string[] =>
  suggestionsAt(text.replace('|', ''), text.indexOf('|'), whole).list.map((each) => each.text);

describe('contextAt', () => {
  test.each([
    ['cri|', [], 'key', 'cri'],
    ['criteria:\n  cost:\n    we|', ['criteria', 'cost'], 'key', 'we'],
    ['tradeoffs:\n  bill:\n    criterion: co|', ['tradeoffs', 'bill', 'criterion'], 'value', 'co'],
    ['tradeoffs:\n  bill: { when: { si|', ['tradeoffs', 'bill', 'when'], 'key', 'si'],
    ['tradeoffs:\n  bill: { when: { size: [lo, m|', ['tradeoffs', 'bill', 'when', 'size'], 'value', 'm'],
    ['tradeoffs:\n  bill: { when: { size: lo }, gi|', ['tradeoffs', 'bill'], 'key', 'gi'],
    ['criteria:\n  cost: { weight: 1 }\n  |', ['criteria'], 'key', ''],
    ['criteria:\n  cost: { weight: |', ['criteria', 'cost', 'weight'], 'value', ''],
    ['a:\n  - b: c|', ['a', 'b'], 'value', 'c']
  ])('%j', (text, path, part, word) => {
    const context = contextAt(text.replace('|', ''), text.indexOf('|'));
    expect(context).toMatchObject({ path, part, word });
    expect(context.from).toBe(text.indexOf('|') - word.length);
  });
});

describe('suggestionsAt', () => {
  test.each([
    ['cri|', 'criteria'],
    ['criteria:\n  cost:\n    we|', 'weight'],
    ['tradeoffs:\n  bill:\n    criterion: |', 'quality'],
    ['tradeoffs:\n  bill:\n    when: { |', 'split'],
    ['tradeoffs:\n  bill:\n    when: { size: |', 'mid'],
    ['tradeoffs:\n  bill:\n    gives: { |', 'closed'],
    ['questions:\n  work:\n    kind: |', 'many'],
    ['constraints:\n  out:\n    rules-out: [|', 'o'],
    ['evidence:\n  e1: { strength: |', 'weak']
  ])('%j offers %s', (text, expected) => {
    expect(at(text)).toContain(expected);
  });

  test('a member comes with its meaning, a name with its words', () => {
    expect(meaningOf(['tradeoffs', 'bill', 'because'])).toBe('The reason, in a sentence. Required.');
    expect(meaningOf(['nothing', 'known'])).toBe('');
    const { list } = suggestionsAt('tradeoffs:\n  bill:\n    criterion: ', 37, whole);
    expect(list).toContainEqual({ text: 'cost', meaning: 'Money' });
  });
});
