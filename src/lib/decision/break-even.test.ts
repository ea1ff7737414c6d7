/** The worked break-even table, at the settings it was made with. */
import { describe, expect, test } from 'vitest';
import { costsOf } from './cost.ts';
import { certain, ruleSetWith } from './testing/small-costs.ts';

/** Blended prices per million tokens at three quarters input, as [in, out]. */
const PRICES: Record<string, [number, number]> = {
  top: [10, 50],
  high: [4, 20],
  mid: [2, 10],
  small: [0.1, 0.5],
  'hosted-120b': [0.15, 0.6],
  'hosted-27b': [0.24, 2.2]
};
const SETUPS: Record<string, { gpus: number; hour: number; overhead: number; people: number }> = {
  lean: { gpus: 1, hour: 2.7, overhead: 0.15, people: 0.1 },
  typical: { gpus: 2, hour: 3.5, overhead: 0.3, people: 0.5 },
  'round-the-clock': { gpus: 4, hour: 4, overhead: 0.4, people: 1.5 },
  hyperscaler: { gpus: 8, hour: 10, overhead: 0.4, people: 2 }
};

describe('break-even volumes', () => {
  const apis = Object.entries(PRICES).map(([id, [price, out]]) => [
    id,
    { kind: 'api', 'price-in': price, 'price-out': out, 'input-share': 0.75 }
  ]);
  const rented = Object.entries(SETUPS).map(([id, { gpus, hour, overhead, people }]) => [
    id,
    { kind: 'rented', gpus, 'gpu-hour': hour, overhead, people, salary: 180_000, 'tokens-per-second': 8000 }
  ]);
  const ways = Object.fromEntries([...rented, ...apis]) as Record<string, object>;
  const ruleSet = ruleSetWith({ currency: 'USD', volume: 'volume', ways }, {}, Object.keys(ways));
  const costed = () => costsOf(ruleSet, {}, certain({ volume: 'small' }))!;

  test.each([
    ['lean', 3767, [0.19, 0.47, 0.94, 19, 14, 5.2]],
    ['typical', 14143, [0.71, 1.8, 3.5, 71, 54, 19]],
    ['round-the-clock', 38852, [1.9, 4.9, 9.7, 194, 148, 53]],
    ['hyperscaler', 111760, [5.6, 14, 28, 559, 426, 153]]
  ] as const)('the worked table: %s costs %i a month', (setup, month, billions) => {
    const costs = costed();
    expect(Math.round(costs.perMonth.find(({ alternative }) => alternative === setup)!.value)).toBe(month);
    const volumes = Object.keys(PRICES).map(
      (api) => costs.breakEven.find(({ a, b }) => a === setup && b === api)!.tokens! / 1000
    );
    expect(volumes.map((volume) => Number(volume.toPrecision(volume >= 100 ? 3 : 2)))).toEqual(billions);
  });

  test('a volume that one machine cannot serve is marked', () => {
    const costs = costed();
    const pair = (a: string, b: string) => costs.breakEven.find((each) => each.a === a && each.b === b)!;
    // One machine at 8,000 tokens a second serves 21,024 million a month.
    expect(pair('lean', 'small')).toMatchObject({ beyondCapacity: false });
    expect(pair('typical', 'small')).toMatchObject({ beyondCapacity: true });
  });

  test('two ways of the same kind and price never meet', () => {
    expect(costed().breakEven.find(({ a, b }) => a === 'lean' && b === 'typical')).toEqual({
      a: 'lean',
      b: 'typical',
      tokens: null,
      beyondCapacity: false
    });
  });
});
