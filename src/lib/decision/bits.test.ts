/** Where options stand among the words, and what meets and covers them. */
import { describe, expect, test } from 'vitest';
import { covers, masksOf, meets, place, put } from './bits.ts';

describe('places', () => {
  test('follow one another, and start a word where the fact would straddle two', () => {
    expect(place([3, 29, 2])).toEqual({
      places: [
        { first: 0, count: 3 },
        { first: 3, count: 29 },
        { first: 32, count: 2 }
      ],
      words: 2
    });
    expect(place([3, 30]).places[1]).toEqual({ first: 32, count: 30 });
  });

  test('of a fact with more options than a word has bits start a word', () => {
    expect(place([40, 1])).toEqual({
      places: [
        { first: 0, count: 40 },
        { first: 40, count: 1 }
      ],
      words: 2
    });
    expect(place([1, 40]).places[1]).toEqual({ first: 32, count: 40 });
    expect([place([]).words, place([32]).words, place([32, 1]).words]).toEqual([0, 1, 2]);
  });
});

describe('masks', () => {
  test('hold the options of each word, in the order of words', () => {
    const placed = { first: 30, count: 40 };
    expect(masksOf(placed, [35, 2, 0, 3])).toEqual([
      { word: 0, mask: 1 << 30 },
      { word: 1, mask: 0b11 },
      { word: 2, mask: 0b10 }
    ]);
    expect(masksOf({ first: 0, count: 32 }, [31])).toEqual([{ word: 0, mask: 1 << 31 }]);
    expect(masksOf(placed, [])).toEqual([]);
  });

  test('are put in the place of what stood there, and of nothing else', () => {
    const bits = Int32Array.of(0b1110, 0b1);
    put(bits, [{ word: 0, mask: 0b0110 }], [{ word: 0, mask: 0b0010 }]);
    expect([...bits]).toEqual([0b1010, 0b1]);
    put(bits, [], [{ word: 1, mask: 0b100 }]);
    expect([...bits]).toEqual([0b1010, 0b101]);
  });

  test('meet a row with any bit, and are covered with all', () => {
    const masks = [
      { word: 0, mask: 0b11 },
      { word: 1, mask: 1 << 31 }
    ];
    const rows = [
      [0b100, 0],
      [0b1, 0],
      [0b11, 0],
      [0, 1 << 31],
      [0b11, 1 << 31]
    ].map((row) => Int32Array.from(row));
    expect(rows.map((bits) => meets(bits, masks))).toEqual([false, true, true, true, true]);
    expect(rows.map((bits) => covers(bits, masks))).toEqual([false, false, false, false, true]);
  });
});
