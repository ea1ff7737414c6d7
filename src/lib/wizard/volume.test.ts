import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/rules/rule-set.ts';
import { asksForAmount, millionTokens, optionOfAmount } from './volume.ts';

/** A question whose options stand for these amounts, from `low` to `high`. */
function volume(...amounts: readonly (readonly [low: number, high: number] | null)[]): Question {
  const options = amounts.map((amount, index) => ({
    id: `o${index}`,
    label: `${index}`,
    note: '',
    exclusive: false,
    prior: 1,
    priorWeight: 1,
    ...(amount && { amount: { low: amount[0], value: (amount[0] + amount[1]) / 2, high: amount[1] } })
  }));
  return { id: 'q', options } as unknown as Question;
}

const inDecades = volume([1, 10], [10, 100], [100, 1000]);

describe('tokens a month', () => {
  it('are people times uses times words, four tokens to three words', () => {
    expect(millionTokens({ people: 200, uses: 200, words: 1125 })).toBeCloseTo(60, 9);
  });

  it.each([
    { people: 0, uses: 1, words: 1 },
    { people: 1, uses: -1, words: 1 },
    { people: 1, uses: 1, words: NaN },
    { people: 1e300, uses: 1e300, words: 1 }
  ])('are not known for %j', (use) => {
    expect(millionTokens(use)).toBeNull();
  });
});

describe('the option of an amount', () => {
  it.each([
    [0.01, 'o0'],
    [10, 'o0'],
    [10.1, 'o1'],
    [60, 'o1'],
    [1e9, 'o2']
  ])('%d million is in %s', (millions, option) => {
    expect(optionOfAmount(inDecades, millions)).toBe(option);
  });

  it('holds the amount, whatever the order of the options, unless none does', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1000, noNaN: true }), fc.boolean(), (millions, isTurned) => {
        const turned = isTurned ? { ...inDecades, options: inDecades.options.toReversed() } : inDecades;
        const { amount } = turned.options.find(({ id }) => id === optionOfAmount(turned, millions))!;
        expect(amount!.low).toBeLessThanOrEqual(millions);
        expect(amount!.high).toBeGreaterThanOrEqual(millions);
      })
    );
  });

  it('is none where none stands for an amount', () => {
    expect(asksForAmount(volume(null, null))).toBe(false);
    expect(optionOfAmount(volume(null, null), 5)).toBeNull();
    expect(asksForAmount(volume(null, [1, 2]))).toBe(true);
    expect(optionOfAmount(volume(null, [1, 2]), 5)).toBe('o1');
  });
});
