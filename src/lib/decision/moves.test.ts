/** What a team could have answered instead, and how many changes that takes. */
import { describe, expect, test } from 'vitest';
import type { Answers } from './decision.ts';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { variablesOf } from './moves.ts';
import { amounts, members, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const abc = { options: { a: {}, b: {}, c: {} } };

/** Question, present answer, and every other with what it costs. */
function moves(questions: Raw, answers: Answers, extra: Raw = {}) {
  const model = compile(rulesWith({ questions, tradeoffs: { t: rule(null, { x: 1 }) }, ...extra }));
  return variablesOf(groundOf(model, { answers }).known).map(({ question, from, values, costs, newly }) => {
    const { id, options } = model.facts[question]!;
    const named = values.map(
      (value, v) => `${value?.map((option) => options[option]).join('+') ?? 'open'} ${costs[v]}`
    );
    return { id, from, newly, values: named };
  });
}

describe('an answered question', () => {
  test('may have any other option, in one change', () => {
    expect(moves({ q: abc, open: abc }, { q: 'b', open: 'unsure' })).toEqual([
      { id: 'q', from: 'b', newly: false, values: ['b 0', 'a 1', 'c 1'] }
    ]);
  });

  test('of several options may have each toggled, but not all left out', () => {
    const many = { ...abc, kind: 'many' };
    expect(moves({ q: many }, { q: ['a', 'c'] })).toEqual([
      {
        id: 'q',
        from: ['a', 'c'],
        newly: false,
        values: ['a+c 0', 'c 1', 'a+b+c 1', 'b+c 2', 'a 1', 'a+b 2', 'b 3']
      }
    ]);
  });

  test('may exchange all for what is exclusive, and that for something, in one change', () => {
    const many = { kind: 'many', options: { a: {}, b: {}, none: { exclusive: true } } };
    expect(moves({ q: many }, { q: ['a', 'b'] })[0]!.values).toEqual(['a+b 0', 'none 1', 'b 1', 'a 1']);
    expect(moves({ q: many }, { q: ['none'] })[0]!.values).toEqual(['none 0', 'a 1', 'b 1', 'a+b 2']);
  });

  test('of many options is changed by up to four', () => {
    const many = { kind: 'many', options: members(6, 'o', () => ({})) };
    const { values } = moves({ q: many }, { q: ['o0'] })[0]!;
    const counted = [1, 2, 3, 4, 5].map(
      (cost) => values.filter((value) => value.endsWith(` ${cost}`)).length
    );
    // Toggling one of six leaves nothing once; two, three and four of six never do.
    expect(counted).toEqual([5, 15, 20, 15, 0]);
  });
});

describe('a question that is not asked', () => {
  const later = { p: abc, q: { ...abc, when: { p: 'a' } }, r: { ...abc, when: { q: 'a' } } };

  test('may be asked by a change, and is open before that', () => {
    expect(moves(later, { p: 'b' })).toEqual([
      { id: 'p', from: 'b', newly: false, values: ['b 0', 'a 1', 'c 1'] },
      { id: 'q', from: null, newly: true, values: ['open 0', 'a 1', 'b 1', 'c 1'] },
      { id: 'r', from: null, newly: true, values: ['open 0', 'a 1', 'b 1', 'c 1'] }
    ]);
    expect(moves(later, { p: 'b', q: 'b' })[1]).toMatchObject({ id: 'q', from: null, newly: true });
  });

  test('stays so where no answer that may change decides it', () => {
    expect(moves(later, {})).toEqual([]);
    expect(moves(later, { p: 'unsure' })).toEqual([]);
  });

  test('may be asked through a derived fact', () => {
    const questions = { volume: amounts, q: { ...abc, when: { ratio: 'high' } } };
    expect(moves(questions, { volume: 'v0' }, priced()).map(({ id, newly }) => [id, newly])).toEqual([
      ['volume', false],
      ['q', true]
    ]);
  });
});
