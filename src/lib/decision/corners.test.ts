/** Rare turns: rules too large to go through, numbers too large for doubles, rivals that are not there. */
import { describe, expect, test } from 'vitest';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { conditionals } from './conditional.ts';
import { decide } from './decide.ts';
import type { Answers, Decision } from './decision.ts';
import { fraction, quotient } from './fraction.ts';
import { groundOf } from './ground.ts';
import { interview } from './interview.ts';
import { compile } from './model.ts';
import { readGood } from './testing/random-rules.ts';

type Raw = Record<string, unknown>;

/** Two ways, one criterion from 0 to 10, and whatever a test adds. */
function rulesWith(members: Raw): RuleSet {
  return readGood({
    format: 1,
    id: 'corner',
    version: '1.0.0',
    title: 'Corner',
    alternatives: { x: {}, y: {} },
    criteria: { k: { weight: 1, scale: { worst: 0, best: 10 } } },
    ...members
  });
}

function members<T>(count: number, name: string, make: (index: number) => T): Record<string, T> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, make(index)]));
}

const rule = (when: unknown, gives: Raw, criterion = 'k'): Raw => ({
  criterion,
  ...(when === null ? {} : { when }),
  gives,
  because: 'So it is.'
});

const amounts = {
  options: members(3, 'v', (v) => ({ amount: { low: 10 ** v, value: 10 ** v, high: 10 ** v } }))
};

/** A volume, what x costs against y, and the share of it as a derived fact. */
const priced = (cases: readonly unknown[] = []): Raw => ({
  'cost-model': {
    currency: 'USD',
    volume: 'volume',
    inputs: { price: { value: 1, low: 1, high: 1, cases } },
    ways: { x: { kind: 'api', 'price-in': 'price', 'input-share': 1 }, y: { kind: 'api', addons: 10 } }
  },
  derived: { ratio: { ratio: { of: ['x'], to: ['y'] }, options: { low: {}, high: { above: 0.5 } } } }
});

const score = (decision: Decision, way: string): number =>
  decision.alternatives.find(({ id }) => id === way)!.score;

function deciding(rules: RuleSet, answers: Answers = {}, weights = {}): Decision {
  return decide(compile(rules), { answers, weights }, { samples: 20, today: '2026-11-21' });
}

describe('quotients', () => {
  test('of numbers beyond safe integers are the doubles next to them', () => {
    expect(quotient(2n ** 90n, 2n ** 89n)).toBe(2);
    expect(quotient(-(10n ** 40n), 3n * 10n ** 39n)).toBe(-10 / 3);
    expect(quotient(2n ** 70n + 1n, 1n)).toBe(2 ** 70);
    expect(quotient(1n, 2n ** 80n)).toBe(2 ** -80);
    expect(quotient(3n ** 50n * 7n, 3n ** 50n * 11n)).toBe(7 / 11);
    expect(quotient(-(5n ** 60n), 3n ** 70n)).toBe(-quotient(5n ** 60n, 3n ** 70n));
    expect(quotient(5n ** 60n, 3n ** 70n)).toBeCloseTo(5 ** 60 / 3 ** 70, 20);
    expect(fraction(6n, 4n)).toEqual({ numerator: 3n, denominator: 2n });
  });
});

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

describe('intervals', () => {
  /** Every pair of questions gives or takes a point: a search cannot tell which, before both are answered. */
  const count = 17;
  const pairs = Array.from({ length: count }, (_, i) =>
    Array.from({ length: i }, (_, j) => ({ i, j, points: ((i * 7 + j * 13) % 5) - 2 }))
  )
    .flat()
    .filter(({ points }) => points !== 0);
  const tangled = (lead: number, extra: Raw = {}): RuleSet =>
    rulesWith({
      questions: members(count, 'q', () => ({ options: { a: {}, b: {} } })),
      tradeoffs: Object.fromEntries([
        ...(lead === 0 ? [] : [['lead', rule(null, { x: lead })]]),
        ...pairs.flatMap(({ i, j, points }) => [
          [`same-${i}-${j}`, rule({ all: [{ [`q${i}`]: 'a' }, { [`q${j}`]: 'a' }] }, { x: points })],
          [`other-${i}-${j}`, rule({ all: [{ [`q${i}`]: 'b' }, { [`q${j}`]: 'a' }] }, { x: -points })]
        ])
      ]),
      ...extra
    });

  /** What x gets in all, for every joint answer; ascending. */
  const sums = Array.from({ length: 2 ** count }, (_, bits) => {
    const isA = (q: number): boolean => ((bits >> q) & 1) === 1;
    return pairs.reduce((sum, { i, j, points }) => (isA(j) ? sum + (isA(i) ? points : -points) : sum), 0);
  }).sort((a, b) => a - b);
  const [low, high] = [sums[0]!, sums.at(-1)!];

  test('that are too hard to search are found by going through everything', () => {
    const { alternatives, recommendation } = deciding(tangled(0));
    expect(recommendation.exact).toBe(true);
    expect(alternatives[0]!.low).toBeCloseTo(10 * low, 9);
    expect(alternatives[0]!.high).toBeCloseTo(10 * high, 9);
  });

  test('count a completion without the family as no lead at all', () => {
    const constraints = {
      c: { when: { all: [{ q0: 'b' }, { q1: 'b' }, { q2: 'a' }] }, 'rules-out': ['x'], because: 'So.' }
    };
    const { families, recommendation } = deciding(tangled(1 - low, { constraints }));
    expect(recommendation).toMatchObject({ family: 'x', exact: true, leadLow: null });
    expect(families[0]!.low).toBeNull();
    expect(families[0]!.high).toBeLessThanOrEqual(10 * (high + 1 - low) + 1e-9);
    expect(recommendation.leadHigh).toBe(families[0]!.high);
  });

  test('a family that seldom falls behind is soft, though not settled', () => {
    expect(deciding(tangled(-low)).recommendation).toMatchObject({ family: 'x', settled: false, soft: true });
    expect(deciding(tangled(1 - low)).recommendation).toMatchObject({
      family: 'x',
      settled: true,
      soft: true
    });
  });
});

describe('numbers beyond safe integers', () => {
  test('settle a family by more than rounding', () => {
    const primes = [99_991, 99_989, 99_971, 99_961];
    const rules = rulesWith({
      criteria: Object.fromEntries(
        primes.map((best, k) => [`k${k}`, { weight: 99_000 + k, scale: { worst: 0, best } }])
      ),
      questions: { q: { options: { a: {}, b: {} } } },
      tradeoffs: {
        t: rule(null, { x: 90_000 }, 'k0'),
        u: rule({ q: 'a' }, { y: 10 }, 'k1'),
        v: rule({ q: 'a' }, { y: 10 }, 'k2'),
        w: rule({ q: 'a' }, { y: 10 }, 'k3')
      }
    });
    const { recommendation } = deciding(rules);
    expect(recommendation).toMatchObject({ family: 'x', settled: true, exact: false });
  });
});

describe('flips', () => {
  const ab = { options: { a: {}, b: {} } };

  test('are none where there is one family only', () => {
    const rules = rulesWith({
      families: { only: {} },
      alternatives: { x: { family: 'only' }, y: { family: 'only' } },
      questions: { q: ab },
      tradeoffs: { t: rule({ q: 'a' }, { x: 10 }) }
    });
    expect(deciding(rules, { q: 'a' }).flips!.any).toEqual({ smallest: null, count: 0, sets: [] });
  });

  test('that take too long to look for are ruled out up to where the search came', () => {
    const count = 44;
    const pairs = Array.from({ length: count }, (_, i) =>
      Array.from({ length: i }, (_, j) => [i, j] as const)
    ).flat();
    const rules = rulesWith({
      criteria: { k: { weight: 1, scale: { worst: 0, best: 1000 } } },
      questions: members(count, 'q', () => ab),
      tradeoffs: {
        lead: rule(null, { x: 7 }),
        ...Object.fromEntries(
          pairs.map(([i, j]) => [`t-${i}-${j}`, rule({ [`q${i}`]: 'b', [`q${j}`]: 'b' }, { y: 1 })])
        )
      }
    });
    const { any } = deciding(
      rules,
      members(count, 'q', () => 'a')
    ).flips!;
    expect(any).toMatchObject({ smallest: null, count: 0, sets: [] });
    expect(any.provenBelow).toBeGreaterThan(2);
  }, 60_000);

  test('are found where a way depends on more joint answers than an integer can number', () => {
    const options = members(9, 'o', () => ({}));
    const rules = rulesWith({
      questions: members(18, 'q', () => ({ options })),
      constraints: members(18, 'c', (c) => ({
        when: { [`q${c}`]: 'o8' },
        'rules-out': ['x'],
        because: 'So it is.'
      })),
      tradeoffs: { t: rule(null, { x: 10 }) }
    });
    const { any } = deciding(
      rules,
      members(18, 'q', () => 'o0')
    ).flips!;
    expect([any.smallest, any.count]).toEqual([1, 18]);
    expect(any.sets[0]).toEqual({ changes: [{ question: 'q0', from: 'o0', to: 'o8' }], family: 'y' });
  });
});

describe('a way that does not apply', () => {
  test('names only the needs that fail', () => {
    const need = (option: string): Raw => ({ when: { q: option }, because: `Only with ${option}.` });
    const rules = rulesWith({
      alternatives: { x: { needs: { one: need('a'), two: need('b') } }, y: {} },
      questions: { q: { options: { a: {}, b: {} } } },
      tradeoffs: { t: rule(null, { x: 10 }) }
    });
    expect(deciding(rules, { q: 'a' }).alternatives[0]!.notApplicable).toEqual([
      { need: 'two', because: 'Only with b.' }
    ]);
  });
});

describe('what has gone stale', () => {
  test('matters on a tie if it brings the tie about', () => {
    const cited = { evidence: ['old'] };
    const rules = rulesWith({
      questions: { q: { options: { a: {}, b: {} } } },
      sources: { book: { title: 'Book', kind: 'article' } },
      evidence: { old: { source: 'book', says: 'So.', checked: '2025-01-01', 'review-by': '2025-06-01' } },
      tradeoffs: { t: rule(null, { x: 5 }), u: { ...rule(null, { y: 5 }), ...cited } }
    });
    const { recommendation, stale } = deciding(rules);
    expect(recommendation).toMatchObject({ family: null, status: 'tie' });
    expect(stale).toEqual([{ id: 'old', kind: 'evidence', reviewBy: '2025-06-01', matters: true }]);
  });
});

describe('rules made over others', () => {
  test('say what they extend', () => {
    const rules = rulesWith({
      questions: { q: { options: { a: {}, b: {} } } },
      tradeoffs: { t: rule(null, { x: 5 }) }
    });
    const base = { id: 'base', version: '1.0.0', digest: '0123456789abcdef' };
    expect(decide(compile({ ...rules, base }), { answers: {} }, { samples: 1 }).rules.base).toEqual(base);
  });
});

describe('questions worth the same', () => {
  test('are asked by the largest swing of the lead, then in file order', () => {
    const ab = { options: { a: {}, b: {} } };
    const rules = rulesWith({
      questions: { p: ab, q: ab, r: ab },
      tradeoffs: {
        lead: rule(null, { x: 10 }),
        p: rule({ p: 'a' }, { y: 1 }),
        q: rule({ q: 'a' }, { y: 4 }),
        r: rule({ r: 'a' }, { y: 1 }),
        together: rule({ p: 'a', q: 'a', r: 'a' }, { y: 5 })
      }
    });
    expect(interview(compile(rules), { answers: {} }).worth).toEqual(['q', 'p', 'r']);
  });

  test('are asked in the present step first', () => {
    const ab = { options: { a: {}, b: {} } };
    const rules = rulesWith({
      steps: { one: {}, two: {} },
      questions: { p: { ...ab, step: 'one' }, q: { ...ab, step: 'two' }, r: { ...ab, step: 'two' } },
      tradeoffs: {
        p: rule({ p: 'a' }, { y: 6 }),
        q: rule({ q: 'a' }, { y: 3 }),
        r: rule({ r: 'a' }, { y: 1 })
      }
    });
    const worth = (step: string | null): readonly string[] =>
      interview(compile(rules), { answers: {} }, step).worth;
    expect(worth(null)).toEqual(['p', 'q', 'r']);
    expect(worth('two')).toEqual(['q', 'r', 'p']);
  });
});

describe('a level that decides too many joint choices at once', () => {
  test('bounds each of its tradeoffs by itself', () => {
    const options = members(9, 'o', () => ({}));
    const questions = members(6, 'q', () => ({ options }));
    const chain = (from: number): Raw => Object.fromEntries([0, 1, 2, 3].map((q) => [`q${q}`, `o${from}`]));
    const rules = rulesWith({
      questions,
      tradeoffs: members(8, 't', (t) =>
        rule({ ...chain(t), [`q${4 + (t % 2)}`]: `o${t}` }, { x: t % 3, y: t % 2 })
      )
    });
    const { alternatives, recommendation } = deciding(rules);
    expect(recommendation.exact).toBe(true);
    expect(alternatives.map(({ low, high }) => [low, high])).toEqual([
      [0, 20],
      [0, 10]
    ]);
  });
});
