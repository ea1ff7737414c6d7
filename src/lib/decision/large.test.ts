/** Where there is too much to go through: bounds are sound, draws are close, and searches that give up say so. */
import { describe, expect, test } from 'vitest';
import { conditionals } from './conditional.ts';
import { decide } from './decide.ts';
import { flipsOf } from './flips.ts';
import { groundOf } from './ground.ts';
import { interview } from './interview.ts';
import { intervalsOf } from './intervals.ts';
import { compile } from './model.ts';
import { swept } from './sweep.ts';
import { readGood } from './testing/read-good.ts';
import { rule, rulesWith } from './testing/small-rules.ts';
import { LIKE_SHIPPED, sizedAnswers, sizedRules } from './testing/sized-rules.ts';

const SEEDS = [1, 2, 3];

describe('a rule set of full size', () => {
  test('with everything open has sound bounds, and says that they are not exact', () => {
    const ruleSet = sizedRules(LIKE_SHIPPED, 1);
    const model = compile(ruleSet);
    const open = groundOf(model, { answers: {} });
    const bounds = intervalsOf(open.tree, open.family);
    expect(bounds.exact).toBe(false);
    for (const seed of [1, 2, 3, 4]) {
      const { tree, family } = groundOf(model, {
        answers: sizedAnswers(ruleSet, ruleSet.questions.length, seed)
      });
      const known = intervalsOf(tree, family);
      const near = 1e-9 * tree.open.scale;
      for (const [way, { low, high }] of bounds.ways.entries()) {
        expect(known.ways[way]!.low).toBeGreaterThanOrEqual(low - near);
        expect(known.ways[way]!.high).toBeLessThanOrEqual(high + near);
      }
      for (const [f, { low, high }] of bounds.families.entries()) {
        expect(known.families[f]!.low).toBeGreaterThanOrEqual(low - near);
        expect(known.families[f]!.high).toBeLessThanOrEqual(high + near);
      }
    }
  }, 60_000);

  test('asks until enough is known', () => {
    const ruleSet = sizedRules(LIKE_SHIPPED, 1);
    const model = compile(ruleSet);
    for (const answered of [0, 12, 20, 24, 27]) {
      const { worth, next, questions } = interview(model, { answers: sizedAnswers(ruleSet, answered) });
      expect(worth.every((id) => questions.unanswered.includes(id))).toBe(true);
      expect(next).toBe(worth[0] ?? null);
    }
  }, 60_000);

  test('has the same intervals by searching and by going through everything', () => {
    for (const seed of SEEDS) {
      const ruleSet = sizedRules(LIKE_SHIPPED, seed);
      const { tree, family } = groundOf(compile(ruleSet), { answers: sizedAnswers(ruleSet, 22, seed) });
      const searched = intervalsOf(tree, family);
      expect(searched.exact).toBe(true);
      expect(swept(tree, family)).toEqual({
        ways: searched.ways,
        families: searched.families,
        lead: searched.lead
      });
      expect(swept(tree, null).lead).toBeNull();
    }
  }, 60_000);

  test('has nearly the same expected figures by draws as by going through everything', () => {
    for (const seed of SEEDS) {
      const ruleSet = sizedRules(LIKE_SHIPPED, seed);
      const { known, open, standing } = groundOf(compile(ruleSet), {
        answers: sizedAnswers(ruleSet, 23, seed)
      });
      const exact = conditionals(known, open, standing, Infinity);
      const drawn = conditionals(known, open, standing, 0);
      expect(drawn.map(({ question }) => question)).toEqual(exact.map(({ question }) => question));
      for (const [q, { turns }] of exact.entries())
        for (const [t, { share, means }] of turns.entries()) {
          const other = drawn[q]!.turns[t]!;
          expect(other.share).toBeCloseTo(share, 12);
          for (const [way, total] of means.totals.entries())
            expect((100 * Math.abs(other.means.totals[way]! - total)) / open.scale).toBeLessThan(1.5);
          for (const [way, chance] of means.out.entries())
            expect(Math.abs(other.means.out[way]! - chance)).toBeLessThan(0.1);
        }
    }
  }, 60_000);

  test('has flips, or says how far they were looked for', () => {
    for (const seed of SEEDS) {
      const ruleSet = sizedRules(LIKE_SHIPPED, seed);
      const ground = groundOf(compile(ruleSet), { answers: sizedAnswers(ruleSet, 27, seed) });
      for (const { smallest, count, sets, provenBelow } of Object.values(flipsOf(ground)!)) {
        expect(sets).toHaveLength(Math.min(20, count));
        if (provenBelow !== undefined) expect(smallest).toBeNull();
        for (const { changes } of sets) expect(changes.length).toBeLessThanOrEqual(smallest!);
      }
    }
  }, 60_000);
});

describe('going through everything', () => {
  test('leaves the lead without a lower end where nothing is in', () => {
    const rules = rulesWith({
      questions: { q: { options: { a: {}, b: {}, c: {} } } },
      tradeoffs: { t: rule(null, { x: 5 }), u: rule({ q: 'c' }, { y: 2 }) },
      constraints: { c: { when: { q: 'a' }, 'rules-out': ['x', 'y'], because: 'So it is.' } }
    });
    const { tree, family } = groundOf(compile(rules), { answers: {} });
    expect(swept(tree, family).lead).toEqual({ low: -Infinity, high: 5, exact: true });
  });
});

describe('chances that read too much', () => {
  /** Out where three questions agree, for so many threes that no part is independent of the others. */
  const chained = (count: number) =>
    readGood({
      format: 1,
      id: 'chained',
      version: '1.0.0',
      title: 'Chained',
      alternatives: { a: {}, b: {} },
      criteria: { k: { weight: 1, scale: { worst: 0, best: 10 } } },
      questions: Object.fromEntries(
        Array.from({ length: count }, (_, q) => [
          `q${q}`,
          { ask: '?', options: { x: {}, y: {}, z: {}, w: {} } }
        ])
      ),
      tradeoffs: { t: { criterion: 'k', gives: { a: 5, b: 4 }, because: 'So.' } },
      constraints: Object.fromEntries(
        Array.from({ length: count }, (_, q) =>
          ['x', 'y', 'z'].map((option) => {
            const when = Object.fromEntries(
              [q, (q * 5 + 3) % count, (q * 7 + 1) % count].map((each) => [`q${each}`, option])
            );
            return [`c${q}-${option}`, { when, 'rules-out': ['a'], because: 'So.' }];
          })
        ).flat()
      )
    });

  test('are those of draws, and the decision says that it is not exact', () => {
    const { recommendation, alternatives } = decide(compile(chained(40)), { answers: {} }, { samples: 50 });
    expect(recommendation).toMatchObject({ exact: false, soft: false });
    expect(alternatives[0]!.state).toBe('feasible');
    expect(alternatives[0]!.exclusionChance).toBeGreaterThan(0.5);
    expect(alternatives[0]!.exclusionChance).toBeLessThan(1);
  }, 60_000);

  test('are exact where there are fewer', () => {
    const { recommendation } = decide(compile(chained(7)), { answers: {} }, { samples: 50 });
    expect(recommendation.exact).toBe(true);
  }, 60_000);
});
