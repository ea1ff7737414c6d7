import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operate } from './operation.ts';
import { widening } from './widen.ts';

interface Criterion {
  readonly weight: number;
  readonly scale: { readonly worst: number; readonly best: number };
}

function widened(criterion: Criterion, low: number, high: number): Criterion | null {
  const data = { criteria: { cost: criterion } };
  const edit = widening(data, 'cost', { low, high });
  const after = edit && operate(data, edit);
  return after?.ok ? (after.data as { criteria: { cost: Criterion } }).criteria.cost : null;
}

describe('widening', () => {
  test('a scale of twelve points made fifteen wide raises a weight of 8 to 10', () => {
    expect(widened({ weight: 8, scale: { worst: -6, best: 6 } }, -6, 9)).toEqual({
      weight: 10,
      scale: { worst: -6, best: 9 }
    });
  });

  test('goes a little further where the weight would not be whole', () => {
    expect(widened({ weight: 7, scale: { worst: 0, best: 10 } }, 0, 11)).toEqual({
      weight: 14,
      scale: { worst: 0, best: 20 }
    });
  });

  test('is none where nothing leaves the scale, or there is none', () => {
    expect(widened({ weight: 7, scale: { worst: 0, best: 10 } }, 0, 10)).toBeNull();
    expect(widening({ criteria: { cost: {} } }, 'cost', { low: 0, high: 1 })).toBeNull();
  });

  test('always holds the points, and keeps what a point is worth', () => {
    const bound = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        fc.nat(200),
        bound,
        fc.integer({ min: 1, max: 40 }),
        bound,
        fc.nat(60),
        (weight, worst, range, low, reach) => {
          const before = { weight, scale: { worst, best: worst + range } };
          const after = widened(before, low, low + reach);
          if (after === null) return low >= worst && low + reach <= worst + range;
          const { worst: from, best: to } = after.scale;
          expect(from <= Math.min(low, worst) && to >= Math.max(low + reach, worst + range)).toBe(true);
          return after.weight * range === weight * (to - from);
        }
      )
    );
  });
});
