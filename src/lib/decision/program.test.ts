/** Assembled formulas hold on exactly the rows on which the formulas themselves do. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { masksOf, place } from './bits.ts';
import { allOf, anyOf, holds, notOf, FALSE, TRUE, type Formula } from './formula.ts';
import { assemble, runs } from './program.ts';

/** The second ends with the last bit of a word; the third is so large that it stands in two. */
const COUNTS = [5, 27, 40];
const { places, words } = place(COUNTS);

const atom: fc.Arbitrary<Formula> = fc.nat({ max: COUNTS.length - 1 }).chain((fact) =>
  fc
    .record({ options: fc.subarray([...Array(COUNTS[fact]).keys()]), every: fc.boolean() })
    .map(({ options, every }): Formula => ({
      kind: 'chosen',
      fact,
      options,
      every,
      masks: masksOf(places[fact]!, options)
    }))
);
const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc.constantFrom(TRUE, FALSE),
    fc.array(tie('formula'), { maxLength: 3 }).map(allOf),
    fc.array(tie('formula'), { maxLength: 3 }).map(anyOf),
    tie('formula').map(notOf)
  )
}));
const row = fc.array(fc.integer(), { minLength: words, maxLength: words });

test('a formula runs as it holds, wherever its row and its code stand', () => {
  fc.assert(
    fc.property(fc.array(formula, { minLength: 1, maxLength: 4 }), row, row, (formulas, first, second) => {
      const code = assemble(formulas);
      const rows = Int32Array.from([...first, ...second]);
      for (const [index, each] of formulas.entries()) {
        const entry = code.entries[index]!;
        expect(runs(code, entry, rows)).toBe(holds(each, Int32Array.from(first)));
        expect(runs(code, entry, rows, words)).toBe(holds(each, Int32Array.from(second)));
      }
    }),
    { numRuns: 500 }
  );
});

test('each of several options is asked for, in one word and in two', () => {
  const asking = (fact: number, options: readonly number[]): Formula => ({
    kind: 'chosen',
    fact,
    options,
    every: true,
    masks: masksOf(places[fact]!, options)
  });
  const holding = (wanted: Formula, chosen: readonly number[], fact: number): boolean => {
    const bits = new Int32Array(words);
    for (const { word, mask } of masksOf(places[fact]!, chosen)) bits[word]! |= mask;
    const code = assemble([wanted]);
    return runs(code, code.entries[0]!, bits);
  };
  expect([[0], [26], [0, 26], [0, 3, 26]].map((chosen) => holding(asking(1, [0, 26]), chosen, 1))).toEqual([
    false,
    false,
    true,
    true
  ]);
  expect([[1], [39], [1, 39]].map((chosen) => holding(asking(2, [1, 39]), chosen, 2))).toEqual([
    false,
    false,
    true
  ]);
});
