/** One completion after another: totals, who is out, and which family wins. */
import { describe, expect, test } from 'vitest';
import { FALSE, notOf, TRUE, type Formula } from './formula.ts';
import { compile } from './model.ts';
import { lookupOf } from './lookup.ts';
import { outcomesOf, winner } from './outcome.ts';
import { rulesWith } from './testing/small-rules.ts';

/** The option of that bit, all in one word. */
const option = (bit: number): Formula => ({
  kind: 'chosen',
  fact: 0,
  options: [bit],
  every: false,
  masks: [{ word: 0, mask: 1 << bit }]
});
const row = (...bits: readonly number[]): Int32Array =>
  Int32Array.of(bits.reduce((word, bit) => word | (1 << bit), 0));

describe('an outcome', () => {
  const either = { kind: 'many', placed: { first: 0, count: 2 } } as const;
  // In so many ways may it stand that no table holds them.
  const many = { kind: 'many', placed: { first: 0, count: 20 } } as const;
  const open = {
    fixed: Float64Array.of(1, 2, 3),
    scale: 1,
    tradeoffs: [
      { index: 0, when: option(0), gives: Float64Array.of(10, 0, -10) },
      { index: 1, when: option(1), gives: Float64Array.of(0, 5, 100) },
      { index: 2, when: notOf(option(0)), gives: Float64Array.of(0, 1000, 0) }
    ],
    outs: [FALSE, TRUE, option(1)],
    exact: true
  };

  test.each([
    ['all tested', null],
    ['all looked up', lookupOf([either], open.tradeoffs, 3)],
    ['none of them fit for a table', lookupOf([many], open.tradeoffs, 3)]
  ])('adds to what is fixed what fires, and marks who is out, %s', (_, lookup) => {
    const { totals, out } = outcomesOf(open, lookup)(row(0, 1));
    expect([[...totals], [...out]]).toEqual([
      [11, 7, 93],
      [0, 1, 1]
    ]);
  });

  test.each([
    ['all tested', null],
    ['all looked up', lookupOf([either], open.tradeoffs, 3)],
    ['none of them fit for a table', lookupOf([many], open.tradeoffs, 3)]
  ])('starts anew with each completion, %s', (_, lookup) => {
    const outcomeOf = outcomesOf(open, lookup);
    outcomeOf(row(0, 1));
    const { totals, out } = outcomeOf(row());
    expect([[...totals], [...out]]).toEqual([
      [1, 1002, 3],
      [0, 1, 0]
    ]);
    expect([...outcomeOf(row(1)).totals]).toEqual([1, 1007, 103]);
  });
});

describe('the winner', () => {
  const model = compile(
    rulesWith({
      families: { f: {}, g: {} },
      alternatives: { a: { family: 'f' }, b: { family: 'f' }, c: { family: 'g' } },
      questions: { q: { options: { x: {}, y: {} } } },
      tradeoffs: { t: { criterion: 'k', gives: { a: 1 }, because: 'So it is.' } }
    })
  );
  const winning = (totals: readonly number[], out = [0, 0, 0]): number | null =>
    winner(model, { totals: Float64Array.from(totals), out: Int8Array.from(out) });

  test('is the family with the best way, whichever of its ways that is', () => {
    expect([winning([9, 1, 5]), winning([1, 9, 5]), winning([4, 3, 5])]).toEqual([0, 0, 1]);
  });

  test('is none on a tie, until a third is better', () => {
    expect([winning([5, 1, 5]), winning([1, 5, 5])]).toEqual([null, null]);
  });

  test('counts nothing that is out, and is none where all are', () => {
    expect(winning([9, 1, 5], [1, 0, 0])).toBe(1);
    expect(winning([9, 1, 5], [0, 0, 1])).toBe(0);
    expect(winning([9, 1, 5], [1, 1, 1])).toBeNull();
  });
});
