/** Draws of weights, criterion by criterion: independent factors, shares in order, equals as drawn. */
import { describe, expect, test } from 'vitest';
import { randomStream } from './random.ts';
import { weightDraws } from './weight-draws.ts';

const COUNT = 4000;

test('the bytes of a word, from the lowest up, pick the factors of four criteria, and uniforms the shares of all', () => {
  const weights = [1, 2, 0, 4, 5];
  const next = weightDraws(weights);
  const [words, uniforms] = [randomStream(1), randomStream(2)];
  for (let draw = 0; draw < 20; draw++) {
    const { near, any } = next();
    const [first, second] = [words(), words()];
    const bytes = [first & 255, (first >>> 8) & 255, 0, first >>> 24, second & 255];
    for (const [k, weight] of weights.entries())
      expect(near[k]).toBeCloseTo(weight * 3 ** ((2 * bytes[k]! - 255) / 256), 12);
    const cuts = [uniforms(), uniforms(), uniforms()].sort((a, b) => a - b).map((cut) => cut / 2 ** 32);
    const shares = [cuts[0]!, cuts[1]! - cuts[0]!, 0, cuts[2]! - cuts[1]!, 1 - cuts[2]!];
    expect([...any]).toEqual(shares);
  }
});

/** As many draws of one scenario, each in its own array. */
function drawn(
  weights: readonly number[],
  scenario: 'near' | 'ordered' | 'any'
): readonly (readonly number[])[] {
  const next = weightDraws(weights);
  return Array.from({ length: COUNT }, () => [...next()[scenario]]);
}
const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

describe('factors about the present weights', () => {
  const factors = drawn([2, 2, 2, 2, 2, 2], 'near').map((draw) => draw.map((weight) => weight / 2));

  test('are 3 to the power of what is even from −1 to 1', () => {
    for (const k of [0, 1, 2, 3, 4, 5]) {
      const logs = factors.map((draw) => Math.log(draw[k]!) / Math.log(3));
      expect(Math.abs(mean(logs))).toBeLessThan(0.04);
      expect(Math.abs(mean(logs.map((log) => log * log)) - 1 / 3)).toBeLessThan(0.02);
      expect([Math.min(...logs) < -0.99, Math.max(...logs) > 0.99]).toEqual([true, true]);
      expect(logs.every((log) => Math.abs(log) < 1)).toBe(true);
    }
  });

  test('have nothing to do with each other', () => {
    for (const a of [0, 1, 2, 3, 4, 5])
      for (const b of [0, 1, 2, 3, 4, 5].slice(a + 1)) {
        const equal = factors.filter((draw) => draw[a] === draw[b]).length / COUNT;
        expect(equal).toBeLessThan(0.015);
        const logs = factors.map((draw) => Math.log(draw[a]!) * Math.log(draw[b]!));
        expect(Math.abs(mean(logs))).toBeLessThan(0.04);
      }
  });

  test('leave a weight of 0 at 0', () => {
    expect(drawn([3, 0], 'near').every(([first, second]) => first! > 0 && second === 0)).toBe(true);
  });
});

describe('shares of any weights', () => {
  test('are even over all divisions: beyond x with the chance (1 − x) to the power of how many others there are', () => {
    const draws = drawn([1, 5, 2, 9], 'any');
    for (const k of [0, 1, 2, 3])
      for (const x of [0.1, 0.3, 0.6]) {
        const beyond = draws.filter((draw) => draw[k]! > x).length / COUNT;
        expect(Math.abs(beyond - (1 - x) ** 3)).toBeLessThan(0.025);
      }
  });

  test('are never below 0', () => {
    expect(drawn([1, 1, 1, 1, 1], 'any').every((draw) => draw.every((share) => share >= 0))).toBe(true);
  });
});

describe('shares in the order of the weights', () => {
  test('are those of any weights, sorted as the weights are', () => {
    const weights = [4, 9, 0, 1, 6];
    const next = weightDraws(weights);
    for (let draw = 0; draw < 200; draw++) {
      const { ordered, any } = next();
      const shares = [...any].sort((a, b) => b - a);
      expect([...ordered]).toEqual([shares[2], shares[0], 0, shares[3], shares[1]]);
    }
  });

  test('stand among equal weights as they were drawn', () => {
    const next = weightDraws([3, 7, 3, 3]);
    for (let draw = 0; draw < 200; draw++) {
      const { ordered, any } = next();
      const order = (values: Float64Array): readonly number[] =>
        [0, 2, 3].sort((a, b) => values[b]! - values[a]!);
      expect(order(ordered)).toEqual(order(any));
      expect(ordered[1]).toBe(Math.max(...ordered));
    }
  });
});
