/** Worked examples from the literature, each recomputed by hand before it was trusted, as rule sets and answers. */
import { describe, expect, test } from 'vitest';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { decide } from './decide.ts';
import { compile } from './model.ts';
import { readGood } from './testing/read-good.ts';

/** Alternatives by criterion, on scales from 0 to `best`. */
function weightedSum(
  weights: Readonly<Record<string, number>>,
  rows: Readonly<Record<string, readonly number[]>>,
  best: number
): RuleSet {
  const criteria = Object.keys(weights);
  return readGood({
    format: 1,
    id: 'weighted-sum',
    version: '1.0.0',
    title: 'Weighted sum',
    alternatives: Object.fromEntries(Object.keys(rows).map((id) => [id, {}])),
    criteria: Object.fromEntries(
      criteria.map((id) => [id, { weight: weights[id], scale: { worst: 0, best } }])
    ),
    questions: { only: { ask: '?', options: { yes: {} } } },
    tradeoffs: Object.fromEntries(
      criteria.map((id, k) => [
        `on-${id}`,
        {
          criterion: id,
          gives: Object.fromEntries(Object.entries(rows).map(([alternative, row]) => [alternative, row[k]])),
          because: 'As published.'
        }
      ])
    )
  });
}

/** A table of payoffs by state of nature, with the chances of the states; values are payoffs. */
function payoffs(
  chances: Readonly<Record<string, number>>,
  rows: Readonly<Record<string, readonly number[]>>
): RuleSet {
  const states = Object.keys(chances);
  return readGood({
    format: 1,
    id: 'payoffs',
    version: '1.0.0',
    title: 'Payoffs',
    alternatives: Object.fromEntries(Object.keys(rows).map((id) => [id, {}])),
    criteria: { payoff: { weight: 1, scale: { worst: 0, best: 100 } } },
    questions: {
      state: {
        ask: 'Which state of nature?',
        options: Object.fromEntries(states.map((id) => [id, {}])),
        prior: chances
      }
    },
    tradeoffs: Object.fromEntries(
      states.map((id, s) => [
        `in-${id}`,
        {
          criterion: 'payoff',
          when: { state: id },
          gives: Object.fromEntries(Object.entries(rows).map(([alternative, row]) => [alternative, row[s]])),
          because: 'As published.'
        }
      ])
    )
  });
}

const scores = (ruleSet: RuleSet): readonly number[] =>
  decide(compile(ruleSet), { answers: {} }).alternatives.map(({ score }) => score);

describe('weighted sums', () => {
  test('the example of the encyclopedia article on the weighted sum model: two alternatives level at 22.00, where some copies of it name one', () => {
    const ruleSet = weightedSum(
      { c1: 20, c2: 15, c3: 40, c4: 25 },
      { a1: [25, 20, 15, 30], a2: [10, 30, 20, 30], a3: [30, 10, 30, 10] },
      100
    );
    expect(scores(ruleSet)).toEqual([21.5, 22, 22]);
    const { recommendation, alternatives, stability, flips } = decide(compile(ruleSet), { answers: {} });
    expect(recommendation).toMatchObject({
      status: 'tie',
      family: null,
      tied: ['a2', 'a3'],
      lead: null,
      way: null
    });
    expect(alternatives.map(({ rank }) => rank)).toEqual([3, 1, 1]);
    expect([stability, flips]).toEqual([null, null]);
  });

  test('swing weights: Addison Square in Goodwin and Wright, Decision Analysis for Management Judgment, chapter 3', () => {
    const weights = { closeness: 32, visibility: 26, image: 23, size: 10, comfort: 6, parking: 3 };
    const { alternatives } = decide(
      compile(weightedSum(weights, { addison: [100, 60, 100, 75, 0, 90] }, 100)),
      { answers: {} }
    );
    expect(alternatives[0]!.score).toBe(80.8);
    const points = Object.fromEntries(
      alternatives[0]!.contributions.map(({ criterion, points: given }) => [criterion, given])
    );
    expect(points).toEqual({ closeness: 32, visibility: 15.6, image: 23, size: 7.5, parking: 2.7 });
  });
});

describe('weight criticality: Triantaphyllou and Sanchez (1997), numerical example of the weighted sum model', () => {
  const weights = { c1: 3277, c2: 3058, c3: 2876, c4: 790 };
  const rows = {
    a1: [3088, 2897, 3867, 1922],
    a2: [2163, 3458, 1755, 6288],
    a3: [4509, 2473, 1194, 575],
    a4: [240, 1172, 3184, 1215]
  };
  const decided = () => decide(compile(weightedSum(weights, rows, 10_000)), { answers: {} });
  const total = 1.0001;

  test('final preferences', () => {
    const decision = decided();
    const published = [0.3162, 0.2768, 0.2621, 0.1449];
    for (const [a, { score }] of decision.alternatives.entries())
      expect(Math.abs((score / 100) * total - published[a]!)).toBeLessThan(0.0002);
    expect(decision.recommendation.alternative).toBe('a1');
  });

  test('the smallest changes that dethrone the first: their δ is our bound, t = (w − δ) / (1 − δ)', () => {
    const decision = decided();
    // δ = (P1 − Pj) / (a1k − ajk), per cent of the weight: 64.9 for C3 and −114 for C4 against A2, −116 for C1 against A3.
    const gap = (rival: 'a2' | 'a3'): number =>
      Object.values(weights).reduce((sum, weight, k) => sum + weight * (rows.a1[k]! - rows[rival][k]!), 0) /
      10_001;
    const bound = (k: number, rival: 'a2' | 'a3'): number => {
      const weight = Object.values(weights)[k]! / 10_001;
      const delta = gap(rival) / (rows.a1[k]! - rows[rival][k]!);
      return (weight - delta) / (1 - delta);
    };
    const [c1, c2, c3, c4] = decision.stability!;
    expect(c1).toMatchObject({ from: 0, before: null, after: 'a3' });
    expect(c1!.to).toBeCloseTo(bound(0, 'a3'), 12);
    expect(c2).toMatchObject({ from: 0, before: null, after: 'a2' });
    expect(c2!.to).toBeCloseTo(bound(1, 'a2'), 12);
    expect(c3).toMatchObject({ to: 1, before: 'a2', after: null });
    expect(c3!.from).toBeCloseTo(bound(2, 'a2'), 12);
    expect(c4).toMatchObject({ from: 0, before: null, after: 'a2' });
    expect(c4!.to).toBeCloseTo(bound(3, 'a2'), 12);
    const percent = (100 * gap('a2')) / (rows.a1[2]! - rows.a2[2]!) / (2876 / 10_001);
    expect(percent).toBeCloseTo(64.9, 0);
  });

  test('the smallest change of all weights moves from where A1 is furthest ahead of A2 to where it is furthest behind', () => {
    const decision = decided();
    const { weightChange } = decision;
    expect(weightChange!.rival).toBe('a2');
    expect(weightChange!.moves).toHaveLength(1);
    expect(weightChange!.moves[0]).toMatchObject({ from: 'c3', to: 'c4' });
    const gap =
      [3277, 3058, 2876, 790].reduce((sum, weight, k) => sum + weight * (rows.a1[k]! - rows.a2[k]!), 0) /
      10_001;
    expect(weightChange!.distance).toBeCloseTo((2 * gap) / (3867 - 1755 + 6288 - 1922), 12);
  });
});

describe('expected value of perfect information', () => {
  const valueOf = (ruleSet: RuleSet): number =>
    decide(compile(ruleSet), { answers: {} }).information![0]!.value;

  test('the lumber company: large plant, small plant, nothing; worth 60 thousand', () => {
    const ruleSet = payoffs(
      { favourable: 1, unfavourable: 1 },
      { large: [200, -180], small: [100, -20], nothing: [0, 0] }
    );
    expect(scores(ruleSet)).toEqual([10, 40, 0]);
    expect(valueOf(ruleSet)).toBeCloseTo(60, 12);
    expect(decide(compile(ruleSet), { answers: {} }).information).toMatchObject([
      { question: 'state', flipChance: 1 }
    ]);
  });

  test('Whitten Industries: expected 31 and −12 thousand, worth 137 thousand', () => {
    const ruleSet = payoffs({ high: 2, low: 3 }, { small: [100, -15], large: [420, -300], nothing: [0, 0] });
    expect(scores(ruleSet)).toEqual([31, -12, 0]);
    expect(valueOf(ruleSet)).toBeCloseTo(137, 12);
  });

  test('the condominium complex of Anderson, Sweeney and Williams: expected 14.2 million, worth 3.2', () => {
    const ruleSet = payoffs({ strong: 4, weak: 1 }, { small: [8, 7], medium: [14, 5], large: [20, -9] });
    for (const [d, expected] of [7.8, 12.2, 14.2].entries())
      expect(scores(ruleSet)[d]).toBeCloseTo(expected, 12);
    expect(valueOf(ruleSet)).toBeCloseTo(3.2, 12);
  });

  test('the game of flip the coin: 10 cents to play, 40 for the clairvoyant', () => {
    const ruleSet = payoffs({ heads: 1, tails: 1 }, { play: [100, -80], leave: [0, 0] });
    expect(scores(ruleSet)).toEqual([10, 0]);
    expect(valueOf(ruleSet)).toBeCloseTo(40, 12);
  });
});

describe('acceptability and pairwise indices', () => {
  test('of three alternatives on two criteria: the lengths of the stretches of weights', () => {
    const { families, robustness } = decide(
      compile(weightedSum({ c1: 1, c2: 1 }, { a: [10, 0], b: [0, 10], c: [6, 6] }, 10)),
      { answers: {} }
    );
    for (const [family, share] of [0.4, 0.4, 0.2].entries())
      expect(Math.abs(families[family]!.acceptability!.any - share)).toBeLessThan(0.015);
    for (const [pair, index] of [0.5, 0.4, 0.4].entries())
      expect(robustness!.pairwise[pair]!.any).toBeCloseTo(index, 12);
    expect(robustness!.central[0]!.weights!.c1).toBeCloseTo(0.8, 1);
  });
});
