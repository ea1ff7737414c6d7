/** Robustness where weights change nothing: what open answers cost, who is first how often, and how even that is. */
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import type { Answers, Decision } from './decision.ts';
import { compile } from './model.ts';
import { rule, rulesWith, type Raw } from './testing/small-rules.ts';

const question = { options: { a: {}, b: {} }, prior: { a: 1, b: 3 } };
const SCENARIOS = ['near', 'ordered', 'any'] as const;

function decided(members: Raw, answers: Answers = {}): Decision {
  const rules = rulesWith({ questions: { q: question }, ...members });
  return decide(compile(rules), { answers }, { samples: 2000 });
}
const shareOf = ({ families }: Decision, family: number): number => families[family]!.acceptability!.near;

test('a criterion without a range counts for nothing', () => {
  const criteria = { k: { weight: 1, scale: { worst: 0, best: 10 } }, flat: { weight: 5 } };
  const decision = decided({ criteria, tradeoffs: { lead: rule(null, { x: 5 }) } });
  expect(SCENARIOS.map((scenario) => decision.families[0]!.acceptability![scenario])).toEqual([1, 1, 1]);
});

test('a way that is rather out than in takes nothing from the family at expected answers', () => {
  const constraints = { c: { when: { q: 'b' }, 'rules-out': ['x'], because: 'So it is.' } };
  const { recommendation } = decided({ tradeoffs: { lead: rule(null, { x: 5, y: 3 }) }, constraints });
  expect([recommendation.family, recommendation.loweredBy]).toEqual(['y', 'unknown']);
});

describe('what the recommended family loses', () => {
  const behind = { lead: rule(null, { x: 5 }), t: rule({ q: 'a' }, { y: 8 }) };

  test('is what it falls short of the best, in the draws in which it does', () => {
    const decision = decided({ tradeoffs: behind });
    expect(Math.abs(shareOf(decision, 1) - 0.25)).toBeLessThan(0.03);
    expect(decision.robustness!.expectedLoss).toBeCloseTo(30 * shareOf(decision, 1), 9);
    expect(decided({ tradeoffs: behind }, { q: 'b' }).robustness!.expectedLoss).toBe(0);
  });

  test('is all that the best is worth where it is out', () => {
    const constraints = { c: { when: { q: 'a' }, 'rules-out': ['x'], because: 'So it is.' } };
    const decision = decided({ tradeoffs: { lead: rule(null, { x: 5, y: 3 }) }, constraints });
    expect(decision.robustness!.expectedLoss).toBeCloseTo(30 * shareOf(decision, 1), 9);
  });

  test('is nothing where nothing is in', () => {
    const constraints = { c: { when: { q: 'a' }, 'rules-out': ['x', 'y'], because: 'So it is.' } };
    const { robustness, families } = decided({
      tradeoffs: { lead: rule(null, { x: 5, y: 3 }) },
      constraints
    });
    expect(robustness!.expectedLoss).toBe(0);
    expect(Math.abs(robustness!.nothing.near - 0.25)).toBeLessThan(0.03);
    for (const scenario of SCENARIOS)
      expect(families[0]!.acceptability![scenario]).toBeCloseTo(1 - robustness!.nothing[scenario], 12);
    expect(families[1]!.acceptability).toEqual({ near: 0, ordered: 0, any: 0 });
  });
});

describe('shares', () => {
  test('are the same in every scenario where there is one criterion, and their entropy is in bits', () => {
    const decision = decided({ tradeoffs: { lead: rule(null, { x: 5 }), t: rule({ q: 'a' }, { y: 8 }) } });
    const { families, alternatives, robustness } = decision;
    for (const scenario of SCENARIOS)
      expect(families[1]!.acceptability![scenario]).toBe(shareOf(decision, 1));
    expect(alternatives.map(({ acceptability }) => acceptability)).toEqual(
      families.map(({ acceptability }) => acceptability)
    );
    const p = shareOf(decision, 1);
    expect(robustness!.entropy).toBeCloseTo(-p * Math.log2(p) - (1 - p) * Math.log2(1 - p), 6);
    expect(robustness!.central).toEqual([
      { family: 'x', weights: { k: expect.closeTo(1, 12) } },
      { family: 'y', weights: { k: expect.closeTo(1, 12) } }
    ]);
  });

  test('of pairs rest on expected points, not on who is in', () => {
    const constraints = { c: { when: { q: 'a' }, 'rules-out': ['x'], because: 'So it is.' } };
    const { robustness } = decided({ tradeoffs: { lead: rule(null, { x: 5, y: 3 }) }, constraints });
    expect(robustness!.pairwise).toEqual([{ a: 'x', b: 'y', near: 1, any: 1 }]);
  });

  test('are even, and lose nothing, where no criterion has a weight', () => {
    const rules = compile(
      rulesWith({ questions: { q: question }, tradeoffs: { lead: rule(null, { x: 5 }) } })
    );
    const { robustness, families, recommendation } = decide(
      rules,
      { answers: {}, weights: { k: 0 } },
      { samples: 50 }
    );
    expect(recommendation.status).toBe('tie');
    expect(families.map(({ acceptability }) => acceptability!.near)).toEqual([0.5, 0.5]);
    expect(robustness!.pairwise).toEqual([{ a: 'x', b: 'y', near: 0.5, any: 0.5 }]);
    expect(robustness!.central[0]!.weights).toEqual({ k: 0 });
  });

  test('of ways that are out are 0, and pairs are those of the ways that are in', () => {
    const constraints = { c: { when: { q: 'a' }, 'rules-out': ['y'], because: 'So it is.' } };
    const members = {
      alternatives: { x: {}, y: {}, z: {} },
      tradeoffs: { lead: rule(null, { y: 9, z: 3 }) },
      constraints
    };
    const { alternatives, robustness } = decided(members, { q: 'a' });
    expect(alternatives.map(({ acceptability }) => acceptability!.any)).toEqual([0, 0, 1]);
    expect(robustness!.pairwise).toEqual([{ a: 'x', b: 'z', near: 0, any: 0 }]);
  });
});
