/** How a derived fact may turn out: every option that answers behind it can bring about, with their weight. */
import { describe, expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { derivedTurns } from './derived-turns.ts';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { amounts, members, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

/** Options of the share of costs, `none` where it has none, each with its weight. */
function turns(questions: Raw, cases: readonly unknown[] = [], answers: Answers = {}) {
  const model = compile(
    rulesWith({ questions, tradeoffs: { t: rule({ ratio: 'low' }, { x: 1 }) }, ...priced(cases) })
  );
  const index = model.factOf.get('ratio')!;
  const { options, placed } = model.facts[index]!;
  const { known } = groundOf(model, { answers });
  const found = derivedTurns(known, index);
  expect(derivedTurns(known, index)).toBe(found);
  return found?.map(({ masks, weight }) => {
    const set = options.filter((_, option) => {
      const bit = placed.first + option;
      return masks.some(({ word, mask }) => word === bit >> 5 && (mask & (1 << (bit & 31))) !== 0);
    });
    return `${masks.length === 0 ? 'none' : set.join('+')} ${weight}`;
  });
}

// One, ten and a hundred million tokens cost x a tenth of what y costs, as much, and ten times as much.
describe('a share of costs', () => {
  test('turns out as the volumes have it, by their priors', () => {
    expect(turns({ volume: amounts })).toEqual(['low 1', 'high 2']);
    expect(turns({ volume: { ...amounts, prior: { v0: 5, v1: 1, v2: 1 } } })).toEqual(['low 5', 'high 2']);
  });

  test('may be none, where the volume is not asked', () => {
    const questions = { p: { options: { a: {}, b: {} } }, volume: { ...amounts, when: { p: 'a' } } };
    expect(turns(questions)).toEqual(['low 1', 'high 2', 'none 3']);
    expect(turns(questions, [], { p: 'a' })).toEqual(['low 1', 'high 2']);
  });

  test('may turn out what has no chance, with no weight', () => {
    expect(turns({ volume: { ...amounts, prior: { v0: 1 } } })).toEqual(['low 1', 'high 0']);
  });

  test('counts of several options one, though several may be chosen', () => {
    const half = { value: 0.1, low: 0.1, high: 0.1 };
    const use = { kind: 'many', options: { a: {}, b: {} }, prior: { a: 1, b: 2 } };
    // At a tenth of the price ten million are cheap as well; only where both are used.
    const both = [{ when: { use: { all: ['a', 'b'] } }, ...half }];
    expect(turns({ volume: amounts, use }, both)).toEqual(['low 3', 'high 6']);
    const first = [{ when: { use: 'a' }, ...half }];
    expect(turns({ volume: amounts, use }, first)).toEqual(['low 4', 'high 5']);
  });

  test('is not gone through where there are more than a million answers behind it', () => {
    const ab = { options: { a: {}, b: {} } };
    const cases = (count: number) =>
      Array.from({ length: count }, (_, q) => ({ when: { [`q${q}`]: 'a' }, value: 1, low: 1, high: 1 }));
    const behind = (count: number) =>
      turns({ volume: amounts, ...members(count, 'q', () => ab) }, cases(count));
    expect(behind(3)).toEqual(['low 8', 'high 16']);
    expect(behind(19)).toBeUndefined();
  });
});
