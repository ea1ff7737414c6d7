import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, either, listed, numberWord, ofHundred, pointsOf, rounded, signed } from './numbers.ts';

describe('numbers', () => {
  it('writes counts in words up to twelve', () => {
    expect([0, 1, 2, 12, 13].map(numberWord)).toEqual(['no', 'one', 'two', 'twelve', '13']);
    expect([0, 1, 2].map((n) => counted(n, 'answer', 'answers'))).toEqual([
      'no answers',
      'one answer',
      'two answers'
    ]);
  });

  it('joins lists with commas and "and", or semicolons where items hold commas', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
    expect(either(['a', 'b', 'c'])).toBe('a, b or c');
    expect(listed(['a', 'b, c', 'd'])).toBe('a; b, c; d');
  });

  it('rounds scores to whole points with a true minus sign', () => {
    expect([61.5, -0.2, -3.6, 0].map(rounded)).toEqual(['62', '0', '−4', '0']);
  });

  it('keeps halves where points are few', () => {
    expect([0, 0.1, 0.5, 1, 1.5, 1.74, 1.75, 2.4, 8].map(pointsOf)).toEqual([
      '0 points',
      'under ½ a point',
      '½ point',
      '1 point',
      '1½ points',
      '1½ points',
      '2 points',
      '2 points',
      '8 points'
    ]);
    expect([3, -1.5, 0.1, -0.1, 0].map(signed)).toEqual(['+3', '−1½', 'under +½', 'under −½', '0']);
  });

  it('never says none or all of a hundred for what is neither', () => {
    expect([0, 0.001, 0.84, 0.999, 1].map((share) => ofHundred(share))).toEqual([
      '0 of 100',
      'under 1 of 100',
      '84 of 100',
      'over 99 of 100',
      '100 of 100'
    ]);
  });

  it('says every size within half a point of the truth, and no size as zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.26, max: 1e6, noNaN: true }), (points) => {
        const text = pointsOf(points).replace(/ points?$/, '');
        const said = Number(text.replace('½', '.5'));
        expect(Math.abs(said - points)).toBeLessThanOrEqual(0.5);
        expect(said).toBeGreaterThan(0);
      })
    );
  });
});
