import { describe, expect, test } from 'vitest';
import { readRuleData } from '#lib/rules/data.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { costsOf, type World } from './cost.ts';
import type { Chosen } from './cost-inputs.ts';
import { derivationsOf, questionsBehind } from './derived.ts';

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

function ruleSetWith(costModel: object, extra: object = {}, ways: readonly string[] = ['a', 'b']): RuleSet {
  const { ruleSet, problems } = readRuleData({
    format: 1,
    id: 'costs',
    version: '1.0.0',
    title: 'Costs',
    alternatives: Object.fromEntries(ways.map((id) => [id, {}])),
    criteria: { c: { weight: 1 } },
    questions: {
      volume: {
        kind: 'one',
        options: {
          small: { amount: { low: 5, value: 10, high: 20 } },
          large: { amount: { low: 500, value: 1000, high: 2000 } }
        }
      },
      load: { kind: 'one', options: { steady: {}, bursty: {} } }
    },
    tradeoffs: { t: { criterion: 'c', when: { load: 'steady' }, gives: { [ways[0]!]: 1 }, because: 'So.' } },
    'cost-model': costModel,
    ...extra
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return ruleSet!;
}

const chosen =
  (answers: Record<string, string>): Chosen =>
  (question) =>
    Object.hasOwn(answers, question) ? [answers[question]!] : [];
const certain = (answers: Record<string, string>): World[] => [{ chosen: chosen(answers), chance: 1 }];

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
  const costs = costsOf(ruleSet, {}, certain({ volume: 'small' }))!;

  test.each([
    ['lean', 3767, [0.19, 0.47, 0.94, 19, 14, 5.2]],
    ['typical', 14143, [0.71, 1.8, 3.5, 71, 54, 19]],
    ['round-the-clock', 38852, [1.9, 4.9, 9.7, 194, 148, 53]],
    ['hyperscaler', 111760, [5.6, 14, 28, 559, 426, 153]]
  ] as const)('the worked table: %s costs %i a month', (setup, month, billions) => {
    expect(Math.round(costs.perMonth.find(({ alternative }) => alternative === setup)!.value)).toBe(month);
    const volumes = Object.keys(PRICES).map(
      (api) => costs.breakEven.find(({ a, b }) => a === setup && b === api)!.tokens! / 1000
    );
    expect(volumes.map((volume) => Number(volume.toPrecision(volume >= 100 ? 3 : 2)))).toEqual(billions);
  });

  test('a volume that one machine cannot serve is marked', () => {
    const pair = (a: string, b: string) => costs.breakEven.find((each) => each.a === a && each.b === b)!;
    // One machine at 8,000 tokens a second serves 21,024 million a month.
    expect(pair('lean', 'small')).toMatchObject({ beyondCapacity: false });
    expect(pair('typical', 'small')).toMatchObject({ beyondCapacity: true });
  });

  test('two ways of the same kind and price never meet', () => {
    expect(costs.breakEven.find(({ a, b }) => a === 'lean' && b === 'typical')).toEqual({
      a: 'lean',
      b: 'typical',
      tokens: null,
      beyondCapacity: false
    });
  });
});

describe('a month', () => {
  test('an API: caching, batch, retries, people and setup', () => {
    const a = {
      kind: 'api',
      'price-in': 4,
      'price-out': 20,
      'price-cached': 0.4,
      'input-share': 0.8,
      'cached-share': 0.5,
      'batch-share': 0.5,
      'batch-discount': 0.5,
      retries: 1.1,
      addons: 100,
      people: 0.1,
      salary: 120_000,
      setup: 2400,
      'setup-months': 24
    };
    const ruleSet = ruleSetWith({ currency: 'EUR', volume: 'volume', ways: { a } });
    const [way] = costsOf(ruleSet, {}, certain({ volume: 'large' }))!.perMonth;
    // Blended 0.8 · (0.5 · 4 + 0.5 · 0.4) + 0.2 · 20 = 5.76; · 0.75 · 1.1 = 4.752 a million.
    expect(way!.value).toBeCloseTo(4752 + 100 + 1000 + 100, 9);
    expect(way!.low).toBeCloseTo(2376 + 1200, 9);
    expect(way!.high).toBeCloseTo(9504 + 1200, 9);
  });

  test('machines are counted up, the spare one beside them', () => {
    const a = {
      kind: 'rented',
      'tokens-per-second': 200,
      peak: 3,
      utilisation: 0.6,
      redundancy: 1,
      gpus: 2,
      'gpu-hour': 1,
      overhead: 0.5
    };
    const ruleSet = ruleSetWith({ currency: 'USD', volume: 'volume', ways: { a } });
    const [way] = costsOf(ruleSet, {}, certain({ volume: 'large' }))!.perMonth;
    // One machine serves 105.12 million: ten active and one spare, two GPUs each.
    expect(way!.value).toBeCloseTo(11 * 2 * 730 * 1.5, 9);
  });

  test('owned servers are filled, written off, powered and housed', () => {
    const a = {
      kind: 'owned',
      'tokens-per-second': 1000,
      gpus: 2,
      redundancy: 4,
      'gpus-per-server': 8,
      'server-price': 300_000,
      residual: 0.25,
      'server-months': 36,
      kilowatts: 10,
      'power-overhead': 1.4,
      'power-price': 0.2,
      colocation: 500
    };
    const ruleSet = ruleSetWith({ currency: 'USD', volume: 'volume', ways: { a } });
    const [way] = costsOf(ruleSet, {}, certain({ volume: 'small' }))!.perMonth;
    expect(way!.value).toBeCloseTo(2 * (6250 + 10 * 730 * 1.4 * 0.2 + 500), 9);
  });

  test('a mix shares the volume out, and its break-even is on the shared line', () => {
    const ruleSet = ruleSetWith(
      {
        currency: 'USD',
        volume: 'volume',
        ways: {
          a: { kind: 'api', 'price-in': 10, 'input-share': 1 },
          b: { kind: 'rented', 'gpu-hour': 1, 'tokens-per-second': 100 },
          m: { kind: 'mix', first: 'b', second: 'a', share: 0.25 }
        }
      },
      {},
      ['a', 'b', 'm']
    );
    const { perMonth, breakEven } = costsOf(ruleSet, {}, certain({ volume: 'small' }))!;
    expect(perMonth[2]!.value).toBeCloseTo(730 + 75, 9);
    expect(breakEven.find(({ a, b }) => a === 'a' && b === 'm')!.tokens).toBeCloseTo(292, 9);
  });

  test('a way whose file divides by zero has no cost', () => {
    const ways = {
      a: { kind: 'rented', 'gpu-hour': 1 },
      b: { kind: 'api', 'price-in': 1, 'input-share': 1 }
    };
    const ruleSet = ruleSetWith({ currency: 'USD', volume: 'volume', ways });
    const ids = costsOf(ruleSet, {}, certain({ volume: 'small' }))!.perMonth.map(
      ({ alternative }) => alternative
    );
    expect(ids).toEqual(['b']);
  });

  test('nothing is priced while the volume is not known', () => {
    const ruleSet = ruleSetWith({ currency: 'USD', volume: 'volume', ways: { a: { kind: 'api' } } });
    expect(costsOf(ruleSet, {}, certain({}))).toBeNull();
    expect(costsOf(ruleSet, {}, certain({ volume: 'none' }))).toBeNull();
    expect(costsOf(ruleSet, {}, [])).toBeNull();
  });
});

describe('inputs', () => {
  const model = {
    currency: 'USD',
    volume: 'volume',
    inputs: {
      price: {
        label: 'Price',
        unit: 'USD',
        value: 10,
        low: 5,
        high: 20,
        cases: [{ when: { load: 'steady' }, value: 8, low: 6, high: 9 }]
      },
      share: { label: 'Share', unit: '', value: 1, low: 1, high: 1 }
    },
    ways: {
      a: { kind: 'api', 'price-in': 'price', 'input-share': 'share' },
      b: { kind: 'api', 'price-in': 16, 'input-share': 1 }
    }
  };
  const ruleSet = ruleSetWith(model, {
    derived: {
      dearer: {
        ratio: { of: ['a'], to: ['b'] },
        options: { a: { below: 0.6 }, same: {}, b: { above: 1.5 } }
      }
    }
  });

  test('the first case that holds, else the plain value', () => {
    const value = (answers: Record<string, string>) => costsOf(ruleSet, {}, certain(answers))!.perMonth[0];
    expect(value({ volume: 'small', load: 'steady' })).toEqual({
      alternative: 'a',
      low: 30,
      value: 80,
      high: 180
    });
    expect(value({ volume: 'small', load: 'bursty' })).toEqual({
      alternative: 'a',
      low: 25,
      value: 100,
      high: 400
    });
  });

  test("a team's own figure has no range", () => {
    const worlds = certain({ volume: 'small', load: 'steady' });
    expect(costsOf(ruleSet, { price: 7 }, worlds)!.perMonth[0]).toEqual({
      alternative: 'a',
      low: 35,
      value: 70,
      high: 140
    });
    expect(costsOf(ruleSet, { price: NaN, toString: 3 }, worlds)!.perMonth[0]!.value).toBe(80);
  });

  test('over open answers: the expected middle, the least and the greatest end', () => {
    const worlds = (['steady', 'bursty'] as const).map((load) => ({
      chosen: chosen({ volume: 'small', load }),
      chance: 0.5
    }));
    expect(costsOf(ruleSet, {}, worlds)!.perMonth[0]).toEqual({
      alternative: 'a',
      low: 25,
      value: 90,
      high: 400
    });
  });

  test('a derived fact reads the volume and the cases of its inputs', () => {
    expect(questionsBehind(ruleSet, ruleSet.derived[0]!)).toEqual(['volume', 'load']);
  });

  test('a derived fact is the option within whose bound the ratio lies', () => {
    const [dearer] = derivationsOf(ruleSet, {});
    const at = (answers: Record<string, string>) => dearer!.optionOf(chosen(answers));
    expect(at({ volume: 'small', load: 'steady' })).toBe('a');
    expect(at({ volume: 'small', load: 'bursty' })).toBe('same');
    expect(at({ load: 'steady' })).toBeNull();
    expect(derivationsOf(ruleSet, { price: 40 })[0]!.optionOf(chosen({ volume: 'small' }))).toBe('b');
    expect(derivationsOf(ruleSet, {})[0]!.ratioOf(chosen({ volume: 'large', load: 'bursty' }))).toBe(10 / 16);
  });

  test('without a cost model nothing is derived', () => {
    const bare = { ...ruleSet, costModel: undefined } as unknown as RuleSet;
    expect(questionsBehind(bare, ruleSet.derived[0]!)).toEqual([]);
    expect(derivationsOf(bare, {})[0]!.optionOf(chosen({ volume: 'small' }))).toBeNull();
    expect(costsOf(bare, {}, certain({ volume: 'small' }))).toBeNull();
  });
});

describe('costs that fall', () => {
  test('with an input or with the volume have their low at the other end', () => {
    const ruleSet = ruleSetWith({
      currency: 'USD',
      volume: 'volume',
      inputs: {
        price: { label: 'Price', unit: 'USD', value: 1, low: 1, high: 1 },
        discount: { label: 'Discount', unit: '', value: 0.5, low: 0, high: 0.9 }
      },
      ways: {
        a: {
          kind: 'api',
          'price-in': 'price',
          'input-share': 1,
          'batch-share': 1,
          'batch-discount': 'discount'
        },
        b: { kind: 'api', addons: 100, 'price-in': -1, 'input-share': 1 }
      }
    });
    const { perMonth } = costsOf(ruleSet, {}, certain({ volume: 'small' }))!;
    expect(perMonth[0]!.low).toBeCloseTo(0.5, 12);
    expect(perMonth[0]!.high).toBeCloseTo(20, 12);
    expect(perMonth[1]).toEqual({ alternative: 'b', low: 80, value: 90, high: 95 });
  });

  test('a mix that gives one of its ways nothing is limited by the other alone', () => {
    const machine = { kind: 'rented', 'tokens-per-second': 1, gpus: 1, 'gpu-hour': 1 };
    const mixed = (share: number) =>
      ruleSetWith(
        {
          currency: 'USD',
          volume: 'volume',
          inputs: {},
          ways: {
            a: machine,
            b: { kind: 'api', 'price-in': 800, 'input-share': 1 },
            c: { kind: 'mix', first: 'a', second: 'b', share }
          }
        },
        {},
        ['a', 'b', 'c']
      );
    const breakEven = (share: number) =>
      costsOf(mixed(share), {}, certain({ volume: 'small' }))!.breakEven.find(
        ({ a, b }) => a === 'b' && b === 'c'
      )!;
    // The machine costs 730 a month and serves 2.628 million tokens; the mix pays for it even where it does nothing.
    expect(breakEven(0)).toMatchObject({ tokens: null, beyondCapacity: false });
    expect(breakEven(1)).toMatchObject({ tokens: 730 / 800, beyondCapacity: false });
    expect(breakEven(0.25).tokens).toBeCloseTo(730 / 200, 9);
    expect(breakEven(0.25).beyondCapacity).toBe(false);
  });
});
