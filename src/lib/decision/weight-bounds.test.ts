/** Bounds of weights and the smallest change of weights where ways are level, keep their distance or are copies of each other. */
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { compile } from './model.ts';
import { rule, rulesWith } from './testing/small-rules.ts';

/** Points of each way on the criteria k, l, …, in eighths; the first letter of a way names its family. */
function between(ways: Record<string, readonly number[]>, weights: readonly number[] = [1, 1]): Decision {
  const names = ['k', 'l', 'm'].slice(0, weights.length);
  const of = <T>(make: (name: string, column: number) => T): Record<string, T> =>
    Object.fromEntries(names.map((name, column) => [name, make(name, column)]));
  const ids = Object.keys(ways);
  const given = (column: number) => Object.fromEntries(ids.map((id) => [id, ways[id]![column]!]));
  const rules = rulesWith({
    families: Object.fromEntries(ids.map((id) => [`f${id[0]!}`, {}])),
    alternatives: Object.fromEntries(ids.map((id) => [id, { family: `f${id[0]!}` }])),
    criteria: of((_, column) => ({ weight: weights[column]!, scale: { worst: 0, best: 8 } })),
    questions: { q: { options: { a: {}, b: {} } } },
    tradeoffs: of((name, column) => rule(null, given(column), name))
  });
  return decide(compile(rules), { answers: {} }, { samples: 1 });
}

const first = (ways: Record<string, readonly number[]>) => between(ways).stability![0]!;
const unbounded = { from: 0, to: 1, before: null, after: null };

describe('the weight of a criterion', () => {
  test('is not bounded by a rival that one or the other way of the family always beats', () => {
    expect(first({ a1: [0, 8], a2: [8, 0], r: [2, 2] })).toMatchObject(unbounded);
  });

  test('is bounded where the ways of the family change places, level with the rival', () => {
    const touching = { a1: [0, 8], a2: [4, -4], r: [2, 2] };
    expect(first(touching)).toMatchObject({ from: 0, to: 0.75, before: null, after: 'fr' });
  });

  test('is not bounded where the rival is level at nothing or everything only', () => {
    const { stability } = between({ a: [8, 4], r: [4, 4] });
    expect(stability).toEqual([
      { criterion: 'k', weight: 0.5, ...unbounded },
      { criterion: 'l', weight: 0.5, ...unbounded }
    ]);
  });

  test('is not bounded where a way of the family stays as far ahead whatever the weight', () => {
    expect(first({ a1: [3, 3], a2: [0, 8], r: [2, 2] })).toMatchObject(unbounded);
  });

  test.each([
    ['behind', [1, 1]],
    ['level', [2, 2]]
  ])('is bounded by the others where a way of the family stays as far %s', (_, constant) => {
    expect(first({ a1: constant, a2: [0, 8], r: [2, 2] })).toMatchObject({ to: 0.75, after: 'fr' });
    expect(first({ a1: [8, 0], a2: constant, r: [2, 2] })).toMatchObject({ from: 0.25, before: 'fr' });
  });

  test('is taken over by the first of two that are alike', () => {
    expect(first({ a: [0, 8], r: [2, 2], s: [2, 2] })).toMatchObject({ to: 0.75, after: 'fr' });
    expect(first({ a: [8, 0], r: [2, 2], s: [2, 2] })).toMatchObject({ from: 0.25, before: 'fr' });
  });
});

describe('the smallest change of weights', () => {
  test('is none on a tie, and none where the first is ahead on every criterion that tells them apart', () => {
    expect(between({ a: [4, 4], r: [4, 4] })).toMatchObject({ stability: null, weightChange: null });
    expect(between({ a: [8, 4], r: [4, 3] }).weightChange).toBeNull();
    const rules = rulesWith({
      criteria: { k: { weight: 1, scale: { worst: 0, best: 8 } }, l: { weight: 1 } },
      questions: { q: { options: { a: {}, b: {} } } },
      tradeoffs: { t: rule(null, { x: 8 }) }
    });
    expect(decide(compile(rules), { answers: {} }, { samples: 1 }).weightChange).toBeNull();
  });

  test('goes all the way where a criterion finds the two level', () => {
    const moves = [{ from: 'k', to: 'l', by: 0.5 }];
    expect(between({ a: [8, 4], r: [4, 4] }).weightChange).toEqual({ rival: 'r', distance: 1, moves });
  });

  test('takes nothing from a criterion without weight, and of two rivals alike names the first', () => {
    const ways = { a: [8, 6, 2], r: [2, 2, 4], s: [2, 2, 4] };
    const moves = [{ from: 'l', to: 'm', by: 1 / 6 }];
    expect(between(ways, [0, 1, 1]).weightChange).toEqual({ rival: 'r', distance: 1 / 3, moves });
  });
});
