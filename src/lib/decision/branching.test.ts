/** Judging by branching held to going through every completion, and what it may spend. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchedJudgement } from './branching.ts';
import type { Answers } from './decision.ts';
import { enumeratedJudgement } from './enumeration.ts';
import { fraction } from './fraction.ts';
import { groundOf } from './ground.ts';
import { judge, type Judgement } from './judge.ts';
import { remaining } from './known.ts';
import { compile } from './model.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { amounts, members, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const ab = { options: { a: {}, b: {} } };
const abc = { options: { a: {}, b: {}, c: {} } };

function reduced(judgement: Judgement | null): Judgement | null {
  return (
    judgement && {
      ...judgement,
      chance: fraction(judgement.chance.numerator, judgement.chance.denominator)
    }
  );
}

function setting(when: unknown, questions: Raw, extra: Raw = {}, answers: Answers = {}) {
  const model = compile(rulesWith({ questions, tradeoffs: { t: rule(when, { x: 1 }) }, ...extra }));
  const { known } = groundOf(model, { answers });
  return { known, formula: remaining(known, model.rules.tradeoffs[0]!) };
}

test('judging comes to what going through every completion comes to', () => {
  fc.assert(
    fc.property(
      randomRules().chain(({ ruleSet }) =>
        randomSituation(ruleSet).map((situation) => groundOf(compile(ruleSet), situation))
      ),
      ({ known }) => {
        const { tradeoffs, constraints, outs } = known.model.rules;
        for (const formula of [...tradeoffs, ...constraints, ...outs]) {
          const gone = enumeratedJudgement(known, remaining(known, formula));
          expect(judge(known, formula)).toEqual(reduced(gone));
        }
      }
    ),
    { numRuns: 150 }
  );
});

describe('going through every completion', () => {
  const gone = (when: unknown, questions: Raw, extra: Raw = {}) => {
    const { known, formula } = setting(when, questions, extra);
    const judgement = reduced(enumeratedJudgement(known, formula));
    return judgement && [judgement.truth, `${judgement.chance.numerator} in ${judgement.chance.denominator}`];
  };

  test('tells what holds in all, in none and in some', () => {
    expect(gone({ any: [{ q: ['a', 'b'] }, { q: 'c' }] }, { q: abc })).toEqual(['yes', '1 in 1']);
    expect(gone({ all: [{ q: 'a' }, { q: 'b' }] }, { q: abc })).toEqual(['no', '0 in 1']);
    expect(gone({ q: ['a', 'b'] }, { q: abc })).toEqual(['maybe', '2 in 3']);
    expect(gone({ not: { q: 'a' } }, { q: { ...abc, prior: { a: 1, b: 4, c: 2 } } })).toEqual([
      'maybe',
      '6 in 7'
    ]);
  });

  test('finds what may hold though by prior it never does', () => {
    const many = { kind: 'many', ...abc };
    expect(gone({ q: { all: ['a', 'b'] } }, { q: many })).toEqual(['maybe', '0 in 1']);
    expect(gone({ not: { q: { all: ['a', 'b'] } } }, { q: many })).toEqual(['maybe', '1 in 1']);
  });

  test('weighs with integers of any size', () => {
    const questions = members(10, 'q', () => ({ ...ab, prior: { a: 1000, b: 1 } }));
    const denominator = 1001n ** 10n;
    const all = (option: string): Raw => members(10, 'q', () => option);
    expect(gone(all('a'), questions)).toEqual(['maybe', `${1000n ** 10n} in ${denominator}`]);
    expect(gone({ not: all('b') }, questions)).toEqual(['maybe', `${denominator - 1n} in ${denominator}`]);
  });

  test('is left where there are more than a million', () => {
    const anyOut = (count: number): Judgement | null => {
      const constraints = members(count, 'c', (c) => ({
        when: { [`q${c}`]: 'a' },
        'rules-out': ['x'],
        because: 'So it is.'
      }));
      const { known } = setting(
        { q0: 'a' },
        members(count, 'q', () => ab),
        { constraints }
      );
      return reduced(enumeratedJudgement(known, known.model.rules.outs[0]!));
    };
    expect(anyOut(20)).toBeNull();
    expect(anyOut(10)!.chance).toEqual(fraction(1023, 1024));
  });

  test('is done for a million', () => {
    // Six questions whose ten options are all told apart, though only two of them have a chance.
    const options = members(10, 'o', () => ({}));
    const constraints = members(54, 'c', (c) => ({
      when: { [`q${c % 6}`]: `o${1 + Math.floor(c / 6)}` },
      'rules-out': ['x'],
      because: 'So it is.'
    }));
    const questions = members(6, 'q', () => ({ options, prior: { o0: 1, o1: 1 } }));
    const { known } = setting({ q0: 'o1' }, questions, { constraints });
    expect(reduced(enumeratedJudgement(known, known.model.rules.outs[0]!))!.chance).toEqual(fraction(63, 64));
  });
});

describe('branching', () => {
  /** The fewest branches that suffice. */
  const spent = (when: unknown, questions: Raw, extra: Raw = {}): number => {
    const { known, formula } = setting(when, questions, extra);
    const patient = reduced(branchedJudgement(known, formula, Infinity));
    expect(patient).toEqual(reduced(enumeratedJudgement(known, formula)) ?? patient);
    let most = 0;
    while (branchedJudgement(known, formula, most) === null) most++;
    expect(reduced(branchedJudgement(known, formula, most))).toEqual(patient);
    return most;
  };

  test('takes one branch for a condition on one question', () => {
    expect(spent({ q: 'a' }, { q: abc })).toBe(1);
    expect(spent({ all: [{ q: ['a', 'b'] }, { q: ['b', 'c'] }] }, { q: abc })).toBe(1);
  });

  test('takes for parts that share no question no more than each takes by itself', () => {
    const questions = members(10, 'q', () => abc);
    const pairs = Array.from({ length: 5 }, (_, pair) => ({ [`q${pair}`]: 'a', [`q${pair + 5}`]: 'a' }));
    expect(spent({ any: pairs }, questions)).toBe(10);
    const either = pairs.map((pair) => ({
      any: Object.entries(pair).map(([q, option]) => ({ [q]: option }))
    }));
    expect(spent({ all: either }, questions)).toBe(10);
  });

  test('takes the question first that is read most, after which the rest falls apart', () => {
    const hub = (count: number) =>
      Array.from({ length: count }, (_, q) => ({ any: [{ hub: 'a' }, { [`q${q}`]: 'a' }] }));
    // Once the hub, and where that is not a, each of the others once.
    expect(spent({ all: hub(7) }, { ...members(7, 'q', () => ab), hub: ab })).toBe(8);
    expect(spent({ all: hub(7) }, { hub: ab, ...members(7, 'q', () => ab) })).toBe(8);
  });

  test('takes parts together that share a question through others', () => {
    const chain = [
      { p: 'a', q: 'a' },
      { r: 'a', s: 'a' },
      { q: 'b', r: 'b' }
    ];
    const questions = { p: ab, q: ab, r: ab, s: ab };
    // q first; with a, p and the pair of r and s stand apart; with b, r, and s where it is a.
    expect(spent({ any: chain }, questions)).toBe(6);
  });

  test('goes through every completion where a derived fact hangs together with what is behind it', () => {
    expect(spent({ ratio: 'high', volume: ['v0', 'v1'] }, { volume: amounts }, priced())).toBe(1);
    expect(spent({ any: [{ volume: 'v2' }, { ratio: 'low' }] }, { volume: amounts }, priced())).toBe(1);
  });

  test('takes a derived fact for one that turns out by what is behind it, where nothing else rests on that', () => {
    const questions = { volume: amounts, ...members(5, 'q', () => ab) };
    const each = Array.from({ length: 5 }, (_, q) => ({ any: [{ ratio: 'low' }, { [`q${q}`]: 'a' }] }));
    expect(spent({ all: each }, questions, priced())).toBe(6);
  });

  test('keeps a derived fact and what is behind it in one part', () => {
    const { known, formula } = setting(
      {
        any: [
          { ratio: 'low', q: 'a' },
          { volume: 'v0', r: 'a' }
        ]
      },
      { volume: amounts, q: ab, r: ab },
      priced()
    );
    // At the least volume the share is low: one third, and then one of two halves at least.
    expect(reduced(branchedJudgement(known, formula, 10))!.chance).toEqual(fraction(1, 4));
  });

  test('gives up where there is too much behind a derived fact to go through', () => {
    const cases = Array.from({ length: 19 }, (_, q) => ({
      when: { [`q${q}`]: 'a' },
      value: 1,
      low: 1,
      high: 1
    }));
    const questions = { volume: amounts, ...members(19, 'q', () => ab) };
    const { known, formula } = setting({ ratio: 'low' }, questions, priced(cases));
    expect(branchedJudgement(known, formula, 300)).toBeNull();
    expect(branchedJudgement(known, formula, Infinity)).toBeNull();
  });
});
