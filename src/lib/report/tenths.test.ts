import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTenths } from './tenths.ts';

const points = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 });

describe('figures in tenths', () => {
  it('add up as printed, each within a tenth', () => {
    fc.assert(
      fc.property(points, (exact) => {
        const { parts, sum } = inTenths(exact);
        expect(parts.reduce((total, part) => total + part, 0)).toBe(sum);
        parts.forEach((part, place) =>
          expect(Math.abs(part - (exact[place] ?? 0) * 10)).toBeLessThanOrEqual(1)
        );
      })
    );
  });

  it('stay as they are where they are tenths', () => {
    expect(inTenths([50, -6.5, 22.5])).toEqual({ parts: [500, -65, 225], sum: 660 });
  });
});
