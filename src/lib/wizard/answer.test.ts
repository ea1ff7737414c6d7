import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo, isLegal, toggled, withAnswer } from './answer.ts';
import { small } from './examples.ts';

const questionOf = (id: string) => {
  const question = small.ruleSet.questions.find((each) => each.id === id);
  if (!question) throw new Error(`No question ${id}`);
  return question;
};
const size = questionOf('size');
const data = questionOf('data');

describe('legal values', () => {
  it('are the options of a one, and not sure', () => {
    expect(['big', 'unsure', 'huge', ['big'], []].map((value) => isLegal(size, value))).toEqual([
      true,
      true,
      false,
      false,
      false
    ]);
  });

  it('are sets of the options of a many, exclusive ones alone', () => {
    const values = [['a', 'b'], ['none'], [], ['a', 'none'], ['a', 'a'], ['z'], 'a'];
    expect(values.map((value) => isLegal(data, value))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false
    ]);
  });
});

describe('ticking a many', () => {
  it('keeps the order of the file', () => {
    expect(toggled(data, ['b'], 'a')).toEqual(['a', 'b']);
  });

  it('clears the rest for an exclusive option, and that for another', () => {
    expect(toggled(data, ['a', 'b'], 'none')).toEqual(['none']);
    expect(toggled(data, ['none'], 'b')).toEqual(['b']);
  });

  it('begins afresh after not sure', () => {
    expect(toggled(data, 'unsure', 'a')).toEqual(['a']);
  });

  it('is always legal, whatever is ticked in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'none')), (ticks) => {
        const value = ticks.reduce<readonly string[]>((before, option) => toggled(data, before, option), []);
        expect(isLegal(data, value)).toBe(true);
      })
    );
  });
});

describe('the record of answers', () => {
  it('takes an answer in and, for an empty list, out', () => {
    expect(withAnswer({ size: 'big' }, 'data', ['a'])).toEqual({ size: 'big', data: ['a'] });
    expect(withAnswer({ size: 'big', data: ['a'] }, 'data', [])).toEqual({ size: 'big' });
  });

  it('is not fooled by names that every object has', () => {
    expect(answerTo({}, 'constructor')).toBeUndefined();
  });
});
