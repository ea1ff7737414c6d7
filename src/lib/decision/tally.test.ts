/** Counting draws: who comes first, how ties are shared, and by how much a family falls behind. */
import { describe, expect, test } from 'vitest';
import { Tally, valuesAt } from './tally.ts';

const values = (...each: readonly number[]): Float64Array => Float64Array.from(each);
const out = (...each: readonly number[]): Int8Array => Int8Array.from(each);
const all = out(0, 0, 0);

test('values are points times weights, added up', () => {
  const into = values(-1, -1);
  valuesAt(values(1, 2, 3, 4), values(10, 100), into);
  expect([...into]).toEqual([210, 430]);
});

describe('a tally', () => {
  /** Two ways of family 0, one of family 1. */
  const tallied = (draws: readonly (readonly [Float64Array, Int8Array])[], own?: number): Tally => {
    const tally = new Tally([0, 0, 1], 2, own);
    for (const [each, outs] of draws) tally.add(each, outs);
    return tally;
  };

  test('counts the way that comes first, and its family', () => {
    const tally = tallied([
      [values(3, 2, 1), all],
      [values(1, 2, 3), all],
      [values(9, 2, 3), out(1, 0, 0)]
    ]);
    expect([[...tally.ways], [...tally.families], tally.nothing]).toEqual([[1, 0, 2], [1, 2], 0]);
    expect([tally.first, tally.highest]).toEqual([2, 3]);
  });

  test('shares a draw among those that tie, ways and families apart', () => {
    const tally = tallied([[values(2, 2, 2), all]]);
    expect([...tally.ways]).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect([...tally.families]).toEqual([1 / 2, 1 / 2]);
    expect(tally.first).toBe(-1);
    const within = tallied([[values(2, 2, 1), all]]);
    expect([[...within.ways], [...within.families], within.first]).toEqual([[1 / 2, 1 / 2, 0], [1, 0], -1]);
    expect([...tallied([[values(2, 2, 2), out(1, 0, 0)]]).ways]).toEqual([0, 1 / 2, 1 / 2]);
  });

  test('counts a draw in which nothing is in', () => {
    const tally = tallied([[values(3, 2, 1), out(1, 1, 1)]]);
    expect([tally.nothing, tally.highest, tally.first]).toEqual([1, -Infinity, -1]);
    expect([[...tally.ways], [...tally.families]]).toEqual([
      [0, 0, 0],
      [0, 0]
    ]);
  });

  test('follows the best of one family, where it is in', () => {
    const best = (own: number, outs = all): number => tallied([[values(2, 5, 7), outs]], own).ownHighest;
    expect([best(0), best(1), best(0, out(0, 1, 0)), best(1, out(0, 0, 1))]).toEqual([5, 7, 2, -Infinity]);
    expect(tallied([[values(2, 5, 7), all]]).ownHighest).toBe(-Infinity);
    expect(tallied([[values(5, 2, 7), all]], 0).ownHighest).toBe(5);
  });

  test('knows of nothing in front before a draw is counted', () => {
    const { first, highest, ownHighest } = tallied([], 0);
    expect([first, highest, ownHighest]).toEqual([-1, -Infinity, -Infinity]);
  });

  test('names the families that came first in the last draw', () => {
    const first = (each: Float64Array, outs = all): readonly number[] =>
      tallied([[each, outs]]).firstFamilies(each, outs);
    expect([first(values(1, 1, 3)), first(values(3, 1, 3)), first(values(3, 3, 1))]).toEqual([
      [1],
      [0, 1],
      [0]
    ]);
    expect(first(values(3, 3, 3), out(1, 1, 0))).toEqual([1]);
    expect(first(values(3, 3, 3), out(1, 1, 1))).toEqual([]);
    const level = values(3, 3, 3);
    const outOfTwo = new Tally([0, 1, 1], 2);
    outOfTwo.add(level, out(1, 0, 0));
    expect(outOfTwo.firstFamilies(level, out(1, 0, 0))).toEqual([1]);
  });
});
