/** Derived facts in conditions: judged with what stands behind them, exactly where that can be gone through, by draws where not. */
import { describe, expect, test } from 'vitest';
import { conditionals } from './conditional.ts';
import type { Answers } from './decision.ts';
import { groundOf } from './ground.ts';
import { interview } from './interview.ts';
import { compile } from './model.ts';
import {
  amounts,
  deciding,
  members,
  priced,
  rule,
  rulesWith,
  score,
  type Raw
} from './testing/small-rules.ts';

describe('a derived fact', () => {
  const tradeoffs = { t: rule({ volume: ['v0', 'v1'], ratio: 'high' }, { x: 10 }) };

  test('is judged together with the questions behind it', () => {
    const decision = deciding(rulesWith({ questions: { volume: amounts }, ...priced(), tradeoffs }));
    expect(score(decision, 'x')).toBeCloseTo(100 / 3, 9);
    expect(decision.alternatives[0]).toMatchObject({ low: 0, high: 100 });
  });

  test('has no option where the volume is skipped', () => {
    const questions = {
      first0: { options: { yes: {}, no: {} } },
      volume: { ...amounts, when: { first0: 'yes' } }
    };
    const open = rulesWith({
      questions,
      ...priced(),
      tradeoffs: { t: rule({ ratio: 'high' }, { x: 10 }), u: rule({ ratio: 'low' }, { y: 10 }) }
    });
    expect(score(deciding(open), 'x')).toBeCloseTo(100 / 3, 9);
    expect(score(deciding(open), 'y')).toBeCloseTo(100 / 6, 9);
    expect(score(deciding(open, { first0: 'no' }), 'x')).toBe(0);
    expect(deciding(open, { first0: 'no' }).derived).toEqual([{ id: 'ratio', option: null, ratio: null }]);
  });

  test('holds a question back until what stands behind it is answered', () => {
    const rules = rulesWith({
      questions: { volume: amounts, later: { options: { a: {}, b: {} }, when: { ratio: 'high' } } },
      ...priced(),
      tradeoffs: { t: rule({ later: 'a' }, { x: 10 }) }
    });
    expect(interview(compile(rules), { answers: {} }).questions.waiting).toEqual(['later']);
    expect(interview(compile(rules), { answers: { volume: 'v2' } }).questions.unanswered).toEqual(['later']);
    expect(interview(compile(rules), { answers: { volume: 'v0' } }).questions.skipped).toEqual(['later']);
  });

  test('with priors too fine for doubles has an exact chance all the same', () => {
    const fine = (extra: Raw = {}): Raw => ({
      ...extra,
      options: { a: {}, b: {} },
      prior: { a: 99_991, b: 99_907 }
    });
    const questions = {
      volume: { ...amounts, prior: { v0: 99_989, v1: 1, v2: 7 } },
      ...members(3, 'q', () => fine())
    };
    const when = { volume: ['v0', 'v2'], ratio: 'high', q0: 'a', q1: 'b', q2: 'a' };
    const cases = [{ when: { q0: 'b', q1: 'a', q2: 'b' }, value: 0.01, low: 0.01, high: 0.01 }];
    const decision = deciding(
      rulesWith({ questions, ...priced(cases), tradeoffs: { t: rule(when, { x: 10 }) } })
    );
    const share = (7 / 99_997) * (99_991 / 199_898) ** 2 * (99_907 / 199_898);
    expect(score(decision, 'x')).toBeCloseTo(100 * share, 12);
  });

  test('behind which stand too many answers is drawn, and the decision says that it is not exact', () => {
    const options = members(11, 'o', () => ({}));
    const questions = { volume: amounts, ...members(6, 'q', () => ({ options })) };
    const cases = Array.from({ length: 60 }, (_, each) => ({
      when: { [`q${each % 6}`]: `o${Math.floor(each / 6)}` },
      value: 1 + (each % 2),
      low: 1,
      high: 2
    }));
    const decision = deciding(
      rulesWith({ questions, ...priced(cases), tradeoffs: { t: rule({ ratio: 'high' }, { x: 10 }) } })
    );
    expect(decision.recommendation.exact).toBe(false);
    // High at 10 million tokens for certain, at 100 too: two volumes of three.
    expect(score(decision, 'x')).toBeGreaterThan(60);
    expect(score(decision, 'x')).toBeLessThan(73);
    expect(decision.alternatives[0]).toMatchObject({ low: 0, high: 100 });
  });
});

describe('draws with one question answered', () => {
  test('take along the questions and the derived facts that depend on it', () => {
    const ab = { options: { a: {}, b: {} } };
    const rules = rulesWith({
      questions: {
        top: ab,
        volume: { ...amounts, when: { top: 'a' } },
        below: { ...ab, when: { top: 'a' } }
      },
      ...priced(),
      tradeoffs: { t: rule({ ratio: 'high' }, { x: 3 }), u: rule({ below: 'a' }, { y: 8 }) },
      constraints: { c: { when: { below: 'b' }, 'rules-out': ['y'], because: 'So it is.' } }
    });
    const situations: readonly Answers[] = [{}, { below: 'a' }];
    for (const answers of situations) {
      const { known, open, standing } = groundOf(compile(rules), { answers });
      const [exact, drawn] = [Infinity, 0].map((most) => conditionals(known, open, standing, most));
      expect(drawn!.map(({ question }) => question)).toEqual(exact!.map(({ question }) => question));
      for (const [q, { turns }] of exact!.entries())
        for (const [t, { means }] of turns.entries()) {
          const other = drawn![q]!.turns[t]!.means;
          for (const way of [0, 1]) {
            expect((100 * Math.abs(other.totals[way]! - means.totals[way]!)) / open.scale).toBeLessThan(4);
            expect(Math.abs(other.out[way]! - means.out[way]!)).toBeLessThan(0.08);
          }
        }
    }
  });
});
