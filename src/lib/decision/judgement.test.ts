/** How judgements combine: of conditions that are independent, and of the ways in which something may turn out. */
import { describe, expect, test } from 'vitest';
import { fraction } from './fraction.ts';
import { mixed, negated, NO, together, YES, type Judgement } from './judgement.ts';

const maybe = (numerator: number, denominator: number, exact = true): Judgement => ({
  truth: 'maybe',
  chance: fraction(numerator, denominator),
  exact
});
/** With the chance in lowest terms. */
const reduced = ({ chance, ...rest }: Judgement): Judgement => ({
  ...rest,
  chance: fraction(chance.numerator, chance.denominator)
});

describe('the opposite', () => {
  test('of certain is impossible; of a chance, what is left of 1', () => {
    expect([negated(YES), negated(NO)]).toEqual([NO, YES]);
    expect(negated(maybe(1, 3))).toEqual(maybe(2, 3));
    expect(negated(maybe(1, 3, false)).exact).toBe(false);
  });
});

describe('independent conditions together', () => {
  test('have the product of their chances', () => {
    expect(reduced(together([maybe(1, 2), maybe(2, 3)]))).toEqual(maybe(1, 3));
    expect(reduced(together([YES, maybe(2, 3)]))).toEqual(maybe(2, 3));
    expect([together([]), together([YES, YES])]).toEqual([YES, YES]);
  });

  test('never hold where one never does, and are exact where all are', () => {
    expect(together([maybe(1, 2, false), NO])).toEqual(NO);
    expect(together([maybe(1, 2, false), YES]).exact).toBe(false);
  });

  test('may hold though a chance is 1, where it is not certain', () => {
    expect(reduced(together([YES, maybe(1, 1)]))).toEqual(maybe(1, 1));
  });
});

describe('several ways to turn out', () => {
  test('count by their weight', () => {
    const branches = [
      { weight: 1n, judgement: maybe(1, 2) },
      { weight: 2n, judgement: maybe(1, 3) },
      { weight: 1n, judgement: YES }
    ];
    expect(reduced(mixed(branches))).toEqual(maybe(13, 24));
    expect(reduced(mixed([{ weight: 0n, judgement: NO }, ...branches])).chance).toEqual(fraction(13, 24));
  });

  test('are certain only where all are alike, and exact where all are', () => {
    const both = (a: Judgement, b: Judgement): Judgement =>
      reduced(
        mixed([
          { weight: 1n, judgement: a },
          { weight: 3n, judgement: b }
        ])
      );
    expect([both(YES, YES), both(NO, NO)]).toEqual([YES, NO]);
    expect(both(YES, NO)).toEqual(maybe(1, 4));
    expect(both(maybe(1, 2, false), YES)).toEqual(maybe(7, 8, false));
  });
});
