/** Fractions in lowest terms, and quotients exact to the last bit of a double. */
import { describe, expect, test } from 'vitest';
import {
  complement,
  fraction,
  greatestCommonDivisor,
  leastCommonMultiple,
  quotient,
  times,
  toNumber
} from './fraction.ts';

describe('divisors and multiples', () => {
  test('of integers with and without common factors', () => {
    expect([greatestCommonDivisor(12n, 18n), greatestCommonDivisor(8n, 9n)]).toEqual([6n, 1n]);
    expect([greatestCommonDivisor(-4n, 12n), greatestCommonDivisor(0n, 5n)]).toEqual([4n, 5n]);
    expect([greatestCommonDivisor(7n, 0n), greatestCommonDivisor(0n, 0n)]).toEqual([7n, 0n]);
    expect([leastCommonMultiple(4n, 6n), leastCommonMultiple(5n, 7n)]).toEqual([12n, 35n]);
    expect([leastCommonMultiple(6n, 6n), leastCommonMultiple(6n, 1n)]).toEqual([6n, 6n]);
    expect([leastCommonMultiple(1n, 6n), leastCommonMultiple(4n, 8n)]).toEqual([6n, 8n]);
  });
});

describe('fractions', () => {
  test('are in lowest terms, of numbers and of big integers', () => {
    expect(fraction(6n, 4n)).toEqual({ numerator: 3n, denominator: 2n });
    expect(fraction(-6, 4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(0, 4)).toEqual({ numerator: 0n, denominator: 1n });
  });

  test('are multiplied, taken from 1, and turned into doubles', () => {
    expect(times(fraction(2, 3), fraction(9, 4))).toEqual({ numerator: 3n, denominator: 2n });
    expect(complement(fraction(2, 7))).toEqual({ numerator: 5n, denominator: 7n });
    expect(toNumber(fraction(-1, 4))).toBe(-0.25);
  });
});

describe('quotients', () => {
  test('of safe integers are those of doubles', () => {
    expect([quotient(-7n, 2n), quotient(0n, 3n), quotient(2n ** 53n - 1n, 1n)]).toEqual([
      -3.5,
      0,
      2 ** 53 - 1
    ]);
    expect([quotient(1n, 3n), quotient(-2n, 6n)]).toEqual([1 / 3, -1 / 3]);
  });

  test('of numbers beyond safe integers are the doubles next to them', () => {
    expect(quotient(2n ** 90n, 2n ** 89n)).toBe(2);
    expect(quotient(-(10n ** 40n), 3n * 10n ** 39n)).toBe(-10 / 3);
    expect(quotient(2n ** 70n + 1n, 1n)).toBe(2 ** 70);
    expect(quotient(1n, 2n ** 80n)).toBe(2 ** -80);
    expect(quotient(3n ** 50n * 7n, 3n ** 50n * 11n)).toBe(7 / 11);
    expect(quotient(-(5n ** 60n), 3n ** 70n)).toBe(-quotient(5n ** 60n, 3n ** 70n));
    expect(quotient(5n ** 60n, 3n ** 70n)).toBeCloseTo(5 ** 60 / 3 ** 70, 20);
  });

  test('between two doubles are the nearer one, by however little', () => {
    const [middle, large] = [2n ** 53n + 1n, 10n ** 6n];
    expect(quotient(middle * large + 1n, large)).toBe(2 ** 53 + 2);
    expect(quotient(middle * large - 1n, large)).toBe(2 ** 53);
    expect(quotient(-middle * large - 1n, large)).toBe(-(2 ** 53) - 2);
    expect([quotient(middle, 1n), quotient(middle * 3n, 3n)]).toEqual([2 ** 53, 2 ** 53]);
    expect(quotient(1n, middle)).toBe(2 ** -53 - 2 ** -106);
  });

  test('are the same however the fraction is written, also where one side alone is beyond safe integers', () => {
    const [a, b] = [10n ** 15n + 37n, 10n ** 15n + 91n];
    for (const factor of [1n, 2n, 3n ** 20n, 7n ** 40n]) {
      expect(quotient(a * factor, b * factor)).toBe(Number(a) / Number(b));
      expect(quotient(-b * factor, a * factor)).toBe(-Number(b) / Number(a));
    }
    expect(quotient(2n ** 60n, 2n ** 52n)).toBe(256);
    expect(quotient(2n ** 52n, 2n ** 60n)).toBe(1 / 256);
  });
});
