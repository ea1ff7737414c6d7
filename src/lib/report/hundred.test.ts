import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outOfHundred } from './hundred.ts';

describe('out of a hundred', () => {
  it('gives the missing doors to the largest remainders', () => {
    expect(outOfHundred([1, 1, 1])).toEqual([34, 33, 33]);
    expect(outOfHundred([0.846, 0.127, 0.027])).toEqual([84, 13, 3]);
    expect(outOfHundred([0, 0])).toEqual([0, 0]);
  });

  it('sums to a hundred, each within one of its share', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(shares, (given) => {
        const total = given.reduce((sum, share) => sum + share, 0);
        fc.pre(total > 1e-6);
        const counts = outOfHundred(given);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100);
        counts.forEach((count, index) =>
          expect(Math.abs(count - (100 * given[index]!) / total)).toBeLessThan(1)
        );
      })
    );
  });
});
