import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  test.each([
    ['questoins', ['criteria', 'questions'], 'questions'],
    ['becuase', ['because', 'evidence'], 'because'],
    ['sise', ['size', 'side'], 'size'],
    ['b', ['a', 'bb'], 'a'],
    ['rent', ['api', 'rented'], 'rented'],
    ['re', ['api', 'rented'], undefined],
    ['volume', ['place', 'stage'], undefined],
    ['', ['a'], 'a'],
    ['x', [], undefined]
  ])('%s among %j is %s', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected);
  });

  test('does not compare what no person has written', () => {
    expect(nearest('x'.repeat(101), ['x'.repeat(101)])).toBeUndefined();
  });

  test('finds a name again after one slip', () => {
    const names = ['where-data-may-go', 'how-much-a-month', 'who-runs-it'];
    const slip = fc.tuple(
      fc.constantFrom(...names),
      fc.nat(10),
      fc.constantFrom('drop', 'swap', 'add', 'other')
    );
    fc.assert(
      fc.property(slip, ([name, at, kind]) => {
        const [before, here, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
        const slipped = {
          drop: before + after,
          swap: before + after.charAt(0) + here + after.slice(1),
          add: `${before}x${here}${after}`,
          other: `${before}x${after}`
        }[kind];
        expect(nearest(slipped ?? '', names)).toBe(name);
      })
    );
  });
});
