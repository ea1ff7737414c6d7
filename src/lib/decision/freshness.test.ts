/** Cost inputs past their day: which are listed, and whether either end of their range turns the family. */
import { describe, expect, test } from 'vitest';
import type { CostInputs } from '#lib/rules/rule-set.ts';
import { decide } from './decide.ts';
import type { Answers } from './decision.ts';
import { compile } from './model.ts';
import { amounts, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const checked = { checked: '2026-01-01', 'review-by': '2026-03-01' };

/** One million tokens at x cost the price, at y 10: above a price of 5 the family is y. */
function staleOn(today: string, price: Raw, cost: CostInputs = {}, load: Raw = {}, answers: Answers = {}) {
  const { 'cost-model': model, ...derived } = priced() as { 'cost-model': Raw };
  const rules = rulesWith({
    questions: { volume: amounts, load: { options: { steady: {}, bursty: {} }, ...load } },
    'cost-model': { ...model, inputs: { price: { value: 1, low: 1, high: 1, ...price } } },
    ...derived,
    tradeoffs: { t: rule({ ratio: 'low' }, { x: 5 }), u: rule({ ratio: 'high' }, { y: 5 }) }
  });
  const situation = { answers: { volume: 'v0', ...answers }, cost };
  return decide(compile(rules), situation, { samples: 1, today }).stale;
}

const listed = (matters: boolean) => [{ id: 'price', kind: 'input', reviewBy: '2026-03-01', matters }];

describe('an input past its day', () => {
  test('matters if its high, or its low, turns the family', () => {
    expect(staleOn('2026-03-02', checked)).toEqual(listed(false));
    expect(staleOn('2026-03-02', { ...checked, high: 20 })).toEqual(listed(true));
    expect(staleOn('2026-03-02', { ...checked, value: 8, high: 9 })).toEqual(listed(true));
    expect(staleOn('2026-03-02', { ...checked, value: 8, low: 7, high: 9 })).toEqual(listed(false));
  });

  test('is at the ends of the case that holds', () => {
    const wide = { value: 1, low: 1, high: 20 };
    const steady = (range: Raw): Raw => ({
      cases: [{ when: { load: 'steady' }, value: 1, low: 1, high: 1, ...range }]
    });
    const at = (price: Raw, load: string) =>
      staleOn('2026-03-02', { ...checked, ...price }, {}, {}, { load });
    expect(at({ ...wide, ...steady({}) }, 'steady')).toEqual(listed(false));
    expect(at({ ...wide, ...steady({}) }, 'bursty')).toEqual(listed(true));
    expect(at(steady({ high: 20 }), 'steady')).toEqual(listed(true));
    expect(at(steady({ high: 20 }), 'bursty')).toEqual(listed(false));
    expect(at({ value: 8, high: 9, low: 8, ...steady({ value: 8, low: 1, high: 8 }) }, 'steady')).toEqual(
      listed(true)
    );
  });

  test('is at the ends of each case in its share where the cases are open', () => {
    const price = { ...checked, cases: [{ when: { load: 'steady' }, value: 1, low: 1, high: 20 }] };
    expect(staleOn('2026-03-02', price, {}, { prior: { steady: 3, bursty: 1 } })).toEqual(listed(true));
    expect(staleOn('2026-03-02', price, {}, { prior: { steady: 1, bursty: 3 } })).toEqual(listed(false));
  });

  test('is moved by itself, whatever the range of another', () => {
    const other = { value: 1, low: 1, high: 20 };
    const { 'cost-model': model, derived } = priced() as { 'cost-model': Raw; derived: Raw };
    const rules = rulesWith({
      questions: { volume: amounts },
      'cost-model': { ...model, inputs: { price: other, spare: { value: 2, low: 1, high: 3, ...checked } } },
      derived,
      tradeoffs: { t: rule({ ratio: 'low' }, { x: 5 }), u: rule({ ratio: 'high' }, { y: 5 }) }
    });
    const { stale } = decide(
      compile(rules),
      { answers: { volume: 'v0' } },
      { samples: 1, today: '2026-03-02' }
    );
    expect(stale).toEqual([{ id: 'spare', kind: 'input', reviewBy: '2026-03-01', matters: false }]);
  });

  test('is not listed on the day itself, nor without a day, nor where the team gave its own', () => {
    expect(staleOn('2026-03-01', checked)).toEqual([]);
    expect(staleOn('2026-03-02', {})).toEqual([]);
    expect(staleOn('2026-03-02', checked, { price: 1 })).toEqual([]);
    expect(staleOn('2026-03-02', checked, { other: 1 })).toEqual(listed(false));
  });
});
