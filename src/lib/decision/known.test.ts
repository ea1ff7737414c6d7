/** Reading a situation: which answers are legal, in which list each question stands, and what answers leave of a condition. */
import { describe, expect, test } from 'vitest';
import type { Situation } from './decision.ts';
import { TRUE, type Formula } from './formula.ts';
import { groundOf } from './ground.ts';
import { answerOf, chosenIds, isSettled, remaining, type Known } from './known.ts';
import { compile } from './model.ts';
import { amounts, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const abc = { options: { a: {}, b: {}, c: {} } };

/** The last tradeoff's condition is `when`. */
function knownWith(
  questions: Raw,
  answers: Situation['answers'] = {},
  when: unknown = null,
  extra: Raw = {}
): Known {
  const tradeoffs = { t: rule(when, { x: 1 }) };
  return groundOf(compile(rulesWith({ questions, tradeoffs, ...extra })), { answers }).known;
}

describe('an answer', () => {
  const listed = (question: Raw, answer: string | readonly string[]): string => {
    const { lists } = knownWith({ q: question }, { q: answer });
    return Object.entries(lists).find(([, ids]) => (ids as readonly string[]).includes('q'))![0];
  };
  const many = { kind: 'many', options: { a: {}, b: {}, none: { exclusive: true } } };

  test('is one of the options, or unsure', () => {
    expect([listed(abc, 'a'), listed(abc, ['a'])]).toEqual(['answered', 'answered']);
    expect([listed(abc, 'z'), listed(abc, ['a', 'b']), listed(abc, [])]).toEqual(Array(3).fill('unanswered'));
    expect(listed(abc, 'unsure')).toBe('unsure');
  });

  test('is for several any set of options, and what is exclusive only by itself', () => {
    for (const legal of [['a'], ['a', 'b'], ['none'], 'b']) expect(listed(many, legal)).toBe('answered');
    for (const not of [[], ['a', 'z'], ['a', 'none'], ['none', 'b']])
      expect(listed(many, not)).toBe('unanswered');
  });

  test('is read from its bits, and written, as an author does', () => {
    const { model, bits } = knownWith({ p: abc, q: many }, { p: 'b', q: ['b', 'a'] });
    const [one, several] = model.facts;
    expect([chosenIds(one!, bits), chosenIds(several!, bits)]).toEqual([['b'], ['a', 'b']]);
    expect([answerOf(one!, [1]), answerOf(several!, [0, 1]), answerOf(several!, [2])]).toEqual([
      'b',
      ['a', 'b'],
      ['none']
    ]);
  });
});

describe('a question that depends on others', () => {
  const chain = { p: abc, q: { ...abc, when: { p: 'a' } }, r: { ...abc, when: { q: 'a' } } };
  const lists = (questions: Raw, answers: Situation['answers'], extra: Raw = {}) =>
    knownWith(questions, answers, null, extra).lists;

  test('waits for what it reads, and for what waits itself', () => {
    expect(lists(chain, {})).toMatchObject({ unanswered: ['p'], waiting: ['q', 'r'] });
    expect(lists(chain, { q: 'a' })).toMatchObject({ unanswered: ['p'], waiting: ['q', 'r'], answered: [] });
  });

  test('is asked once that is answered or unsure, and skipped where it cannot apply', () => {
    expect(lists(chain, { p: 'a' })).toMatchObject({ answered: ['p'], unanswered: ['q'], waiting: ['r'] });
    expect(lists(chain, { p: 'unsure' })).toMatchObject({ unsure: ['p'], unanswered: ['q'], waiting: ['r'] });
    expect(lists(chain, { p: 'b', q: 'a' })).toMatchObject({ answered: ['p'], skipped: ['q', 'r'] });
  });

  test('waits while one of several that it reads is left, unless it is asked whatever that brings', () => {
    const both = { p: abc, q: abc, r: { ...abc, when: { p: 'a', q: 'a' } } };
    expect(lists(both, { p: 'a' }).waiting).toEqual(['r']);
    const either = { p: abc, q: abc, r: { ...abc, when: { any: [{ p: 'a' }, { q: 'a' }] } } };
    expect(lists(either, { p: 'a' })).toMatchObject({ unanswered: ['q', 'r'], waiting: [] });
    expect(lists(either, { p: 'b' })).toMatchObject({ unanswered: ['q'], waiting: ['r'] });
  });

  test('waits for what stands behind a derived fact that it reads', () => {
    const questions = { volume: amounts, q: { ...abc, when: { ratio: 'low' } } };
    expect(lists(questions, {}, priced())).toMatchObject({ unanswered: ['volume'], waiting: ['q'] });
    expect(lists(questions, { volume: 'unsure' }, priced())).toMatchObject({
      unanswered: ['q'],
      waiting: []
    });
    expect(lists(questions, { volume: 'v2' }, priced()).skipped).toEqual(['q']);
  });
});

describe('a derived fact', () => {
  test('is settled with the questions behind it', () => {
    const questions = { volume: amounts, load: abc };
    const settled = (answers: Situation['answers']): readonly string[] | null => {
      const known = knownWith(
        questions,
        answers,
        null,
        priced([{ when: { load: 'a' }, value: 20, low: 20, high: 20 }])
      );
      return isSettled(known, 2) ? chosenIds(known.model.facts[2]!, known.bits) : null;
    };
    expect([settled({ volume: 'v0', load: 'b' }), settled({ volume: 'v0', load: 'a' })]).toEqual([
      ['low'],
      ['high']
    ]);
    expect([settled({ volume: 'v0' }), settled({ load: 'a' }), settled({})]).toEqual([null, null, null]);
  });
});

describe('what is left of a condition', () => {
  const left = (questions: Raw, answers: Situation['answers'], when: unknown, extra: Raw = {}): Formula => {
    const known = knownWith(questions, answers, when, extra);
    return remaining(known, known.model.rules.tradeoffs[0]!);
  };

  test('is nothing where the answers decide it', () => {
    expect(left({ q: abc }, { q: 'a' }, { q: ['a', 'b'] })).toBe(TRUE);
    expect(left({ q: abc }, { q: 'c' }, { q: ['a', 'b'] })).toEqual({ kind: 'constant', value: false });
  });

  test('is nothing where any option will do on a question that is asked', () => {
    expect(left({ q: abc }, {}, { q: ['a', 'b', 'c'] })).toBe(TRUE);
    expect(left({ q: abc }, {}, { q: ['a', 'b'] })).toMatchObject({ kind: 'chosen', options: [0, 1] });
  });

  test('is all of it where the question may be skipped, must have each option, or is derived', () => {
    const later = { p: abc, q: { ...abc, when: { p: 'a' } } };
    expect(left(later, {}, { q: ['a', 'b', 'c'] }).kind).toBe('chosen');
    expect(left({ q: { ...abc, kind: 'many' } }, {}, { q: { all: ['a', 'b', 'c'] } }).kind).toBe('chosen');
    expect(left({ volume: amounts }, {}, { ratio: ['low', 'high'] }, priced()).kind).toBe('chosen');
  });

  test('is whether it is asked, where it is answered but may be skipped', () => {
    const later = { p: abc, q: { ...abc, when: { p: 'a' } } };
    expect(left(later, { q: 'b' }, { q: 'b' })).toMatchObject({ kind: 'chosen', fact: 1 });
    expect(left(later, { q: 'b' }, { q: 'a' })).toEqual({ kind: 'constant', value: false });
  });
});
