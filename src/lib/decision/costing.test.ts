/** Derived facts of a situation, each with its own option and ratio. */
import { expect, test } from 'vitest';
import { deciding, amounts, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

test('several derived facts stand in file order, and are open while the volume is', () => {
  const { 'cost-model': model, derived } = priced() as { 'cost-model': Raw; derived: Raw };
  const share = { ratio: { of: ['y'], to: ['x'] }, options: { low: { below: 1 }, high: {} } };
  const rules = rulesWith({
    questions: { volume: amounts },
    'cost-model': model,
    derived: { ...derived, share },
    tradeoffs: { t: rule({ ratio: 'low', share: 'low' }, { x: 1 }) }
  });
  expect(deciding(rules, { volume: 'v0' }).derived).toEqual([
    { id: 'ratio', option: 'low', ratio: 0.1 },
    { id: 'share', option: 'high', ratio: 10 }
  ]);
  expect(deciding(rules).derived).toEqual([
    { id: 'ratio', option: null, ratio: null },
    { id: 'share', option: null, ratio: null }
  ]);
});

test('costs are expected over open answers by their chances: one option of each question that an input reads', () => {
  const dearer = (option: string, value: number) => ({
    when: { use: option },
    value,
    low: value,
    high: value
  });
  const use = { kind: 'many', options: { a: {}, b: {}, c: {} }, prior: { a: 1, b: 3 } };
  const rules = rulesWith({
    questions: { volume: amounts, use },
    ...priced([dearer('a', 3), dearer('c', 9)]),
    tradeoffs: { t: rule({ ratio: 'low' }, { x: 1 }) }
  });
  // Ten million tokens at one each, or three where a is used.
  expect(deciding(rules, { volume: 'v1' }).cost!.perMonth[0]).toEqual({
    alternative: 'x',
    low: 10,
    value: 15,
    high: 30
  });
});
