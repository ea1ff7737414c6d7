/**
 * Where two costs cross: three processes with fixed costs of 200,000, 300,000 and 400,000 dollars a year and 60, 25 and 10
 * dollars a unit cross at 2,857 and 6,666 units (Heizer and Render, Operations Management, the crossover chart of the
 * process strategy chapter). A crossing is (difference of fixed costs) / (difference of costs a unit).
 */
import { describe, expect, test } from 'vitest';
import { decideOn, ruleData } from './made.ts';

const PROCESSES = {
  'general-purpose': { addons: 200_000, 'price-out': 60 },
  flexible: { addons: 300_000, 'price-out': 25 },
  dedicated: { addons: 400_000, 'price-out': 10 }
};

/** A unit stands as a million tokens, a fixed cost as what a way costs besides. */
const data = ruleData({
  alternatives: Object.fromEntries(Object.keys(PROCESSES).map((id) => [id, {}])),
  criteria: { money: {} },
  questions: {
    units: {
      options: {
        few: { amount: { low: 1000, value: 2000, high: 3000 } },
        many: { amount: { low: 6000, value: 8000, high: 9000 } }
      }
    }
  },
  tradeoffs: {
    fine: { criterion: 'money', when: { units: 'few' }, gives: { flexible: 1 }, because: 'Any reason.' }
  },
  'cost-model': {
    currency: 'USD',
    volume: 'units',
    inputs: {},
    ways: Object.fromEntries(
      Object.entries(PROCESSES).map(([id, parameters]) => [id, { kind: 'api', ...parameters }])
    )
  }
});

describe('the crossover chart', () => {
  test('the crossings are at 2,857 and 6,666 units', () => {
    const { breakEven } = decideOn(data, { answers: { units: 'few' } }).cost!;
    const tokens = (a: string, b: string) => breakEven.find((pair) => pair.a === a && pair.b === b)?.tokens;
    expect(tokens('general-purpose', 'flexible')).toBeCloseTo(100_000 / 35, 6);
    expect(Math.floor(tokens('general-purpose', 'flexible')!)).toBe(2857);
    expect(tokens('flexible', 'dedicated')).toBeCloseTo(100_000 / 15, 6);
    expect(Math.floor(tokens('flexible', 'dedicated')!)).toBe(6666);
    expect(breakEven).toHaveLength(3);
    expect(breakEven.some(({ beyondCapacity }) => beyondCapacity)).toBe(false);
  });

  test('at 2,000 units the first process is the cheapest, at 8,000 the last', () => {
    const costs = (units: string) =>
      Object.fromEntries(
        decideOn(data, { answers: { units } }).cost!.perMonth.map(({ alternative, value }) => [
          alternative,
          value
        ])
      );
    expect(costs('few')).toEqual({ 'general-purpose': 320_000, flexible: 350_000, dedicated: 420_000 });
    expect(costs('many')).toEqual({ 'general-purpose': 680_000, flexible: 500_000, dedicated: 480_000 });
  });
});
