/** Formulas: what joining and negating simplifies, when they hold, and that their text tells them apart. */
import { describe, expect, test } from 'vitest';
import { masksOf } from './bits.ts';
import {
  allOf,
  anyOf,
  atomsOf,
  FALSE,
  holds,
  notOf,
  simplified,
  textOf,
  TRUE,
  type Atom
} from './formula.ts';

/** Facts of eight options each, one a word of bits. */
const atom = (fact: number, options: readonly number[], every = false): Atom => ({
  kind: 'chosen',
  fact,
  options,
  every,
  masks: masksOf({ first: 32 * fact, count: 32 }, options)
});
const [a, b, c, d] = [atom(0, [1]), atom(1, [1]), atom(2, [1]), atom(3, [1])];

/** A row with these options set. */
function row(...chosen: readonly (readonly [fact: number, option: number])[]): Int32Array {
  const bits = new Int32Array(4);
  for (const [fact, option] of chosen) bits[fact]! |= 1 << option;
  return bits;
}

describe('joining', () => {
  test('leaves out what is certain, and ends with what decides', () => {
    expect(allOf([TRUE, a, TRUE])).toBe(a);
    expect(allOf([a, FALSE, b])).toBe(FALSE);
    expect(anyOf([FALSE, a, FALSE])).toBe(a);
    expect(anyOf([a, TRUE, b])).toBe(TRUE);
  });

  test('of nothing is true for all, false for any', () => {
    expect([allOf([]), anyOf([]), allOf([TRUE]), anyOf([FALSE])]).toEqual([TRUE, FALSE, TRUE, FALSE]);
  });

  test('takes apart what is joined alike, and nothing else', () => {
    expect(allOf([a, allOf([b, c])])).toEqual({ kind: 'all', of: [a, b, c] });
    expect(anyOf([anyOf([a, b]), c])).toEqual({ kind: 'any', of: [a, b, c] });
    expect(allOf([a, anyOf([b, c])])).toEqual({ kind: 'all', of: [a, { kind: 'any', of: [b, c] }] });
  });
});

describe('negating', () => {
  test('turns constants over, and twice changes nothing', () => {
    expect([notOf(TRUE), notOf(FALSE)]).toEqual([FALSE, TRUE]);
    expect(notOf(a)).toEqual({ kind: 'not', of: a });
    expect(notOf(notOf(a))).toBe(a);
  });
});

describe('a formula holds', () => {
  test('on a row that meets its options, or covers them', () => {
    expect(holds(atom(0, [1, 2]), row([0, 2]))).toBe(true);
    expect(holds(atom(0, [1, 2]), row([0, 3], [1, 1]))).toBe(false);
    expect(holds(atom(0, [1, 2], true), row([0, 2]))).toBe(false);
    expect(holds(atom(0, [1, 2], true), row([0, 2], [0, 1]))).toBe(true);
  });

  test('with all, any or none of its parts', () => {
    expect([row([0, 1]), row([0, 1], [1, 1]), row()].map((bits) => holds(allOf([a, b]), bits))).toEqual([
      false,
      true,
      false
    ]);
    expect([row([1, 1]), row()].map((bits) => holds(anyOf([a, b]), bits))).toEqual([true, false]);
    expect([row([0, 1]), row()].map((bits) => holds(notOf(a), bits))).toEqual([false, true]);
    expect([holds(TRUE, row()), holds(FALSE, row())]).toEqual([true, false]);
  });
});

test('its atoms stand in its order', () => {
  expect(atomsOf(allOf([notOf(c), anyOf([a, notOf(b)]), d]))).toEqual([c, a, b, d]);
  expect(atomsOf(TRUE)).toEqual([]);
});

test('with some atoms decided, what they decide is simplified away', () => {
  const formula = allOf([anyOf([a, b]), notOf(c)]);
  const deciding = (known: ReadonlyMap<Atom, typeof TRUE>) =>
    simplified(formula, (each) => known.get(each) ?? each);
  expect(deciding(new Map())).toEqual(formula);
  expect(deciding(new Map([[a, TRUE]]))).toEqual(notOf(c));
  expect(deciding(new Map([[c, FALSE]]))).toEqual(anyOf([a, b]));
  expect(deciding(new Map([[c, TRUE]]))).toBe(FALSE);
  expect(simplified(TRUE, (each) => each)).toBe(TRUE);
});

describe('the text of a formula', () => {
  test('is the same for the same', () => {
    const made = () => allOf([anyOf([atom(0, [1, 2]), notOf(atom(1, [3], true))]), atom(2, [0])]);
    expect(textOf(made())).toBe(textOf(made()));
  });

  test('tells apart what is not', () => {
    const formulas = [
      TRUE,
      FALSE,
      a,
      b,
      atom(0, [1], true),
      atom(0, [1, 2]),
      atom(0, [12]),
      notOf(a),
      allOf([a, b]),
      allOf([b, a]),
      anyOf([a, b]),
      notOf(allOf([a, b])),
      allOf([notOf(a), b]),
      allOf([atom(1, [2]), atom(34, [5])]),
      allOf([atom(1, [23]), atom(4, [5])]),
      allOf([anyOf([a, b]), c, d]),
      allOf([anyOf([a, b, c]), d]),
      anyOf([allOf([a, b]), c, d]),
      anyOf([allOf([a, b, c]), d])
    ];
    expect(new Set(formulas.map(textOf)).size).toBe(formulas.length);
  });
});
