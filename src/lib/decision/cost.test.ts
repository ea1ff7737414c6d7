/** What each kind of way costs a month. */
import { describe, expect, test } from 'vitest';
import { costsOf } from './cost.ts';
import { certain, chosen, ruleSetWith } from './testing/small-costs.ts';

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

  test('nor has one that divides by zero at an end of its range', () => {
    const ways = { a: { kind: 'rented', 'gpu-hour': 1, 'tokens-per-second': 'speed' } };
    const priced = (low: number) => {
      const inputs = { speed: { value: 10, low, high: 20 } };
      const ruleSet = ruleSetWith({ currency: 'USD', volume: 'volume', inputs, ways });
      return costsOf(ruleSet, {}, certain({ volume: 'small' }))!.perMonth.length;
    };
    expect([priced(0), priced(1)]).toEqual([0, 1]);
  });

  test('nothing is priced while the volume is not known', () => {
    const ruleSet = ruleSetWith({ currency: 'USD', volume: 'volume', ways: { a: { kind: 'api' } } });
    expect(costsOf(ruleSet, {}, certain({}))).toBeNull();
    expect(costsOf(ruleSet, {}, certain({ volume: 'none' }))).toBeNull();
    expect(costsOf(ruleSet, {}, [])).toBeNull();
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

describe('the volume at which two ways cost the same', () => {
  const api = (price: number, addons: number) => ({
    kind: 'api',
    'price-in': price,
    'input-share': 1,
    addons
  });
  const meeting = (a: object, b: object) => {
    const ruleSet = ruleSetWith({ currency: 'USD', volume: 'volume', ways: { a, b } });
    return costsOf(ruleSet, {}, certain({ volume: 'small' }))!.breakEven[0];
  };

  test('is where one starts cheaper and the other grows more slowly, and nowhere else', () => {
    expect(meeting(api(2, 10), api(1, 40))).toMatchObject({ tokens: 30, beyondCapacity: false });
    expect(meeting(api(2, 10), api(3, 20))!.tokens).toBeNull();
    expect(meeting(api(2, 10), api(3, 10))!.tokens).toBeNull();
    expect(meeting(api(2, 10), api(2, 20))!.tokens).toBeNull();
  });

  test('is within reach of a machine that can just serve it', () => {
    // A machine that serves 2,628 million tokens a month costs as much as they do at the price of one.
    const machine = (hour: number) => ({ kind: 'rented', 'gpu-hour': hour, 'tokens-per-second': 1000 });
    expect(meeting(api(1, 0), machine(3.6))).toMatchObject({ tokens: 2628, beyondCapacity: false });
    expect(meeting(api(1, 0), machine(3.7))).toMatchObject({ beyondCapacity: true });
  });

  test('is that of expected costs where answers are open, within what one machine serves in the worst of them', () => {
    const input = (value: number, steady: number) => ({
      value,
      low: value,
      high: value,
      cases: [{ when: { load: 'steady' }, value: steady, low: steady, high: steady }]
    });
    const ruleSet = ruleSetWith({
      currency: 'USD',
      volume: 'volume',
      inputs: { price: input(1, 3), speed: input(200, 100) },
      ways: {
        a: { kind: 'api', 'price-in': 'price', 'input-share': 1 },
        b: { kind: 'rented', 'gpu-hour': 1, 'tokens-per-second': 'speed' }
      }
    });
    const world = (load: string, chance: number) => ({
      chosen: chosen({ volume: 'small', load }),
      chance
    });
    const at = (steady: number) =>
      costsOf(ruleSet, {}, [world('steady', steady), world('bursty', 1 - steady)])!.breakEven[0]!;
    // A machine is 730 a month; at 100 tokens a second it serves 262.8 million, at 200 twice as many.
    expect(at(0.25)).toMatchObject({ tokens: 730 / 1.5, beyondCapacity: true });
    expect(at(0.95)).toMatchObject({ beyondCapacity: false });
    expect(at(0.95).tokens).toBeCloseTo(730 / 2.9, 9);
  });
});
