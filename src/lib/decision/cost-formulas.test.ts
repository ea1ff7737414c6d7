/** A way's cost as a line while one machine is enough: where it starts, how it rises, how far it goes. */
import { describe, expect, test } from 'vitest';
import { costLine, mixOf, monthlyCost } from './cost-formulas.ts';
import { ruleSetWith } from './testing/small-costs.ts';

/** One machine serves 2.628 million tokens a month for each token a second. */
const MONTH = 2.628;
const api = { kind: 'api', 'price-in': 10, 'input-share': 1, addons: 5 };
const rented = { kind: 'rented', 'gpu-hour': 1, 'tokens-per-second': 1, addons: 7 };
const faster = { kind: 'rented', 'gpu-hour': 2, 'tokens-per-second': 3 };

const none = new Map<string, number>();
function modelWith(ways: Record<string, object>) {
  const model = ruleSetWith({ currency: 'USD', volume: 'volume', ways }, {}, Object.keys(ways)).costModel!;
  return { model, way: (id: string) => model.ways.find(({ alternative }) => alternative === id)! };
}

describe('the line of a way', () => {
  const line = (of: object) => {
    const { model, way } = modelWith({ a: of });
    return costLine(model, way('a'), none);
  };

  test('rises from what stands by the price of a million, without a limit', () => {
    expect(line(api)).toEqual({ fixed: 5, perMillion: 10, capacity: Infinity });
  });

  test('is level for a machine, up to what it can serve', () => {
    expect(line(rented)).toEqual({
      fixed: 737,
      perMillion: 0,
      capacity: expect.closeTo(MONTH, 9)
    });
  });
});

describe('the line of a mix', () => {
  const mixed = (first: string, second: string, share: number) => {
    const { model, way } = modelWith({ api, rented, faster, mix: { kind: 'mix', first, second, share } });
    return costLine(model, way('mix'), none);
  };

  test('starts at what both its ways cost at no volume, and rises by their shares', () => {
    expect(mixed('rented', 'api', 0.25)).toMatchObject({ fixed: 742, perMillion: 7.5 });
    expect(mixed('api', 'rented', 0.25)).toMatchObject({ fixed: 742, perMillion: 2.5 });
  });

  test('goes as far as the way goes whose share comes to its limit first', () => {
    expect(mixed('rented', 'api', 0.25).capacity).toBeCloseTo(4 * MONTH, 9);
    expect(mixed('api', 'rented', 0.25).capacity).toBeCloseTo(MONTH / 0.75, 9);
    expect(mixed('rented', 'faster', 0.5).capacity).toBeCloseTo(2 * MONTH, 9);
    expect(mixed('rented', 'faster', 0.1).capacity).toBeCloseTo((3 * MONTH) / 0.9, 9);
  });

  test('is not limited by a way that gets nothing', () => {
    expect(mixed('rented', 'api', 0).capacity).toBe(Infinity);
    expect(mixed('api', 'rented', 1).capacity).toBe(Infinity);
  });
});

test('a mix costs what its ways cost at their shares of the volume', () => {
  const { model, way } = modelWith({
    api,
    rented,
    mix: { kind: 'mix', first: 'rented', second: 'api', share: 0.5 }
  });
  expect(mixOf(model, way('mix'), none)).toEqual({ first: way('rented'), second: way('api'), share: 0.5 });
  expect(mixOf(model, way('api'), none)).toBeNull();
  // Half of ten million on machines is two of them: 5 / 2.628, counted up; the other half at ten a million.
  expect(monthlyCost(model, way('mix'), 10, none)).toBe(2 * 730 + 7 + (50 + 5));
});
