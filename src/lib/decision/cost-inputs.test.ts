/** Inputs of the cost model: cases, own figures, open answers, and what a derived fact makes of them. */
import { describe, expect, test } from 'vitest';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { costsOf } from './cost.ts';
import { amountIn, holdsFor, inputsBehind } from './cost-inputs.ts';
import { derivationsOf, questionsBehind } from './derived.ts';
import { certain, chosen, ruleSetWith } from './testing/small-costs.ts';

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

  test('a ratio at a bound is within neither, wherever the option without bounds stands', () => {
    const options = { b: { above: 1.5 }, same: {}, a: { below: 0.6 } };
    const rules = ruleSetWith(model, { derived: { dearer: { ratio: { of: ['a'], to: ['b'] }, options } } });
    const at = (price: number) => derivationsOf(rules, { price })[0]!.optionOf(chosen({ volume: 'small' }));
    expect([9.5, 9.6, 16, 24, 25].map(at)).toEqual(['a', 'same', 'same', 'same', 'b']);
  });

  test('a derived fact compares the cheapest of each side', () => {
    const ratio = { of: ['a', 'c'], to: ['b', 'c'] };
    const ways = { ...model.ways, c: { kind: 'api', 'price-in': 8, 'input-share': 1 } };
    const derived = { dearer: { ratio, options: { low: { below: 1 }, same: {}, high: { above: 1 } } } };
    const rules = ruleSetWith({ ...model, ways }, { derived }, ['a', 'b', 'c']);
    const at = (price: number) => derivationsOf(rules, { price })[0]!.ratioOf(chosen({ volume: 'small' }));
    expect([2, 8, 20].map(at)).toEqual([0.25, 1, 1]);
  });

  test('without a cost model nothing is derived', () => {
    const bare = { ...ruleSet, costModel: undefined } as unknown as RuleSet;
    expect(questionsBehind(bare, ruleSet.derived[0]!)).toEqual([]);
    expect(derivationsOf(bare, {})[0]!.optionOf(chosen({ volume: 'small' }))).toBeNull();
    expect(costsOf(bare, {}, certain({ volume: 'small' }))).toBeNull();
  });
});

describe('a condition in a completion', () => {
  const only = (question: string, options: readonly string[], every = false) => ({
    kind: 'chosen' as const,
    question,
    options,
    every
  });
  const steady = only('load', ['steady']);
  const large = only('volume', ['large']);
  const at = (volume: string, load: string) => chosen({ volume, load });

  test('of several parts holds with all of them, or with any', () => {
    const worlds = [
      at('large', 'steady'),
      at('large', 'bursty'),
      at('small', 'steady'),
      at('small', 'bursty')
    ];
    const inWorlds = (kind: 'all' | 'any') =>
      worlds.map((world) => holdsFor({ kind, of: [steady, large] }, world));
    expect(inWorlds('all')).toEqual([true, false, false, false]);
    expect(inWorlds('any')).toEqual([true, true, true, false]);
  });

  test('holds not where its opposite does; on a skipped question it does not, and its opposite does', () => {
    const not = { kind: 'not' as const, of: steady };
    expect(
      [at('small', 'steady'), at('small', 'bursty'), chosen({})].map((world) => holdsFor(not, world))
    ).toEqual([false, true, true]);
    expect(holdsFor(steady, chosen({}))).toBe(false);
  });

  test('on several options holds with any of them, or with each', () => {
    const both = () => ['a', 'b'];
    const holding = (options: readonly string[], every: boolean) =>
      holdsFor(only('data', options, every), both);
    expect([holding(['a', 'c'], false), holding(['c'], false)]).toEqual([true, false]);
    expect([holding(['a', 'b'], true), holding(['a', 'c'], true)]).toEqual([true, false]);
  });
});

describe('the inputs behind a way', () => {
  const input = { label: 'Some', unit: '', value: 1, low: 1, high: 1 };
  const named = (share: string | number) =>
    ruleSetWith(
      {
        currency: 'USD',
        volume: 'volume',
        inputs: { hour: input, price: input, part: input, unread: input },
        ways: {
          a: { kind: 'api', 'price-in': 'price', 'input-share': 1 },
          b: { kind: 'rented', 'gpu-hour': 'hour', 'tokens-per-second': 1 },
          m: { kind: 'mix', first: 'a', second: 'b', share }
        }
      },
      {},
      ['a', 'b', 'm']
    ).costModel!;
  const behind = (share: string | number, way: string) => inputsBehind(named(share), way).map(({ id }) => id);

  test('are those that its parameters name, and no numbers', () => {
    expect([behind(0.5, 'a'), behind(0.5, 'b')]).toEqual([['price'], ['hour']]);
  });

  test('are for a mix those of both its ways, and its share where that is one', () => {
    expect(behind(0.5, 'm')).toEqual(['hour', 'price']);
    expect(behind('part', 'm')).toEqual(['hour', 'price', 'part']);
  });
});

test('the amount is that of the volume chosen, and none where no volume is', () => {
  const rules = ruleSetWith({ currency: 'USD', volume: 'volume', ways: { a: { kind: 'api' } } });
  const amount = (answers: Record<string, string>) => amountIn(rules, rules.costModel!, chosen(answers));
  expect(amount({ volume: 'large' })).toMatchObject({ low: 500, value: 1000, high: 2000 });
  expect([amount({}), amount({ load: 'steady' })]).toEqual([null, null]);
});
