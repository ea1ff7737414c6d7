/** The status at the very bars of its bands, and what lowered it. */
import { describe, expect, test } from 'vitest';
import type { Bands } from '#lib/rules/rule-set.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { compile } from './model.ts';
import { deciding, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const criteria = (weights: Record<string, number>): Raw =>
  Object.fromEntries(
    Object.entries(weights).map(([id, weight]) => [id, { weight, scale: { worst: 0, best: 100 } }])
  );
const questions = { q: { options: { a: {}, b: {} }, prior: { a: 99, b: 1 } } };

describe('bands', () => {
  test.each([
    [9, 'clear'],
    [8, 'clear'],
    [7, 'leaning'],
    [3, 'leaning'],
    [2, 'toss-up']
  ] as const)('a lead of %i points of 100', (lead, status) => {
    const tradeoffs = { t: rule(null, { x: 50 + lead, y: 50 }) };
    const { recommendation } = deciding(rulesWith({ criteria: criteria({ k: 1 }), questions, tradeoffs }));
    expect(recommendation).toMatchObject({ lead: expect.closeTo(lead, 9), status, loweredBy: null });
  });

  test('without a second the first is clear', () => {
    const rules = rulesWith({
      criteria: criteria({ k: 1 }),
      questions,
      tradeoffs: { t: rule(null, { x: 1 }) },
      constraints: { c: { 'rules-out': ['y'], because: 'So it is.' } }
    });
    expect(deciding(rules).recommendation).toMatchObject({ lead: null, status: 'clear', loweredBy: null });
  });
});

describe('a share of weightings', () => {
  /** A lead of 1.5 points that some weightings turn. */
  const close = (bands: Partial<Bands>, constraints: Raw = {}): Decision => {
    const rules = rulesWith({
      criteria: criteria({ k: 1, l: 1 }),
      questions,
      tradeoffs: { t: rule(null, { x: 60, y: 40 }), u: rule(null, { x: 40, y: 57 }, 'l') },
      constraints
    });
    const all = { clear: 1, leaning: 0.5, robust: 0.95, fragile: 0.1, ...bands };
    return decide(compile({ ...rules, bands: all }), { answers: {} }, { samples: 400 });
  };

  test('that reaches a bar meets it', () => {
    const share = close({}).families[0]!.acceptability!.near;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.95);
    const status = (bands: Partial<Bands>) => close(bands).recommendation;
    expect(status({ robust: share })).toMatchObject({ status: 'clear', loweredBy: null });
    expect(status({ fragile: share })).toMatchObject({ status: 'leaning', loweredBy: 'weights' });
    expect(status({ fragile: share + 1e-9 })).toMatchObject({ status: 'toss-up', loweredBy: 'weights' });
  });

  test('lowers no further where an exclusion that may still come has lowered as far', () => {
    const constraints = { c: { when: { q: 'b' }, 'rules-out': ['x'], because: 'So it is.' } };
    const { recommendation } = close({}, constraints);
    expect(recommendation).toMatchObject({ status: 'leaning', loweredBy: 'unknown' });
    expect(close({ fragile: 0.9 }, constraints).recommendation).toMatchObject({
      status: 'toss-up',
      loweredBy: 'weights'
    });
  });
});
