/** Exact fractions of big integers: chances, and expected values that must compare exactly. */

/** Denominator at least 1, without common factors. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** Of two integers, the second not negative; of 0 and 0 it is 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  // Stryker disable next-line EqualityOperator: 0 is its own negative
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Of two positive integers. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it saves the division, which gives the same
  if (a === b || b === 1n) return a;
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** numerator / denominator, reduced; the denominator is positive. */
export function fraction(numerator: bigint | number, denominator: bigint | number): Fraction {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const common = greatestCommonDivisor(n, d);
  return { numerator: n / common, denominator: d / common };
}

/** The product, reduced. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** 1 − a. */
export function complement(a: Fraction): Fraction {
  return { numerator: a.denominator - a.numerator, denominator: a.denominator };
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * The double next to numerator / denominator: the same bits on every machine, whatever order the sum behind it was made in.
 * @param denominator positive
 */
export function quotient(numerator: bigint, denominator: bigint): number {
  // Stryker disable next-line EqualityOperator: 0 is its own negative
  const size = numerator < 0n ? -numerator : numerator;
  if (size <= SAFE && denominator <= SAFE) return Number(numerator) / Number(denominator);
  const shift = Math.max(0, 64 + denominator.toString(2).length - size.toString(2).length);
  const dividend = size << BigInt(shift);
  const whole = dividend / denominator;
  // A last bit for what is left over: a quotient just above the middle of two doubles is rounded up, not to the even one.
  const scaled = Number(whole * denominator === dividend ? whole : whole | 1n);
  // Stryker disable next-line EqualityOperator: 0 is divided as a safe integer
  return (numerator < 0n ? -scaled : scaled) / Number(1n << BigInt(shift));
}

/** The double next to a fraction. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return quotient(numerator, denominator);
}
