/** Quotients, exact to the last bit of a double. */
import { describe, expect, test } from 'vitest';
import { fraction, quotient } from './fraction.ts';

describe('quotients', () => {
  test('of numbers beyond safe integers are the doubles next to them', () => {
    expect(quotient(2n ** 90n, 2n ** 89n)).toBe(2);
    expect(quotient(-(10n ** 40n), 3n * 10n ** 39n)).toBe(-10 / 3);
    expect(quotient(2n ** 70n + 1n, 1n)).toBe(2 ** 70);
    expect(quotient(1n, 2n ** 80n)).toBe(2 ** -80);
    expect(quotient(3n ** 50n * 7n, 3n ** 50n * 11n)).toBe(7 / 11);
    expect(quotient(-(5n ** 60n), 3n ** 70n)).toBe(-quotient(5n ** 60n, 3n ** 70n));
    expect(quotient(5n ** 60n, 3n ** 70n)).toBeCloseTo(5 ** 60 / 3 ** 70, 20);
    expect(fraction(6n, 4n)).toEqual({ numerator: 3n, denominator: 2n });
  });
});
