/**
 * The office location problem by which SMART and swing weights are taught: Goodwin and Wright, Decision Analysis for
 * Management Judgment, chapter 3 (third edition, 2004): values and weights in table 3.2, the weight of turnover in
 * figure 3.7. An office's value is Σ weight · value / 100. All numbers were recomputed by hand before they came here.
 */
import { describe, expect, test } from 'vitest';
import { decideOn, ruleData, scoresOf, tableRules } from './made.ts';

const OFFICES: Readonly<Record<string, readonly number[]>> = {
  addison: [100, 60, 100, 75, 0, 90],
  bilton: [20, 80, 10, 30, 100, 30],
  carlisle: [80, 70, 0, 0, 10, 100],
  denver: [70, 50, 30, 55, 30, 90],
  elton: [40, 60, 90, 100, 60, 70],
  filton: [0, 0, 70, 0, 80, 0],
  gorton: [60, 100, 20, 50, 50, 80]
};
/** Swings against the biggest, which is 100; the book rounds their shares of 310 to 32, 26, 23, 10, 6 and 3. */
const SWINGS = [100, 80, 70, 30, 20, 10];

describe('seven offices on six attributes (table 3.2)', () => {
  const decided = () =>
    decideOn(
      tableRules({
        weights: { closeness: 32, visibility: 26, image: 23, size: 10, comfort: 6, parking: 3 },
        scale: { worst: 0, best: 100 },
        values: OFFICES
      })
    );

  test('the aggregate values are those of the table', () => {
    const decision = decided();
    const published = { addison: 80.8, bilton: 39.4, carlisle: 47.4, denver: 52.3 };
    for (const [id, value] of Object.entries({ ...published, elton: 64.8, filton: 20.9, gorton: 60.2 }))
      expect(scoresOf(decision)[id]).toBeCloseTo(value, 10);
  });

  test('Addison Square is first, Elton Street second, Filton Village last', () => {
    const decision = decided();
    expect(decision.recommendation).toMatchObject({ family: 'addison', between: ['addison', 'elton'] });
    expect(decision.recommendation.lead).toBeCloseTo(80.8 - 64.8, 10);
    expect(decision.alternatives.find(({ id }) => id === 'filton')?.rank).toBe(7);
  });

  test('the contributions of Addison Square are the products of the table', () => {
    const decision = decided();
    const { base, contributions } = decision.alternatives[0]!;
    expect(base).toBe(0);
    expect(contributions.map(({ points }) => Math.round(points * 1000) / 1000)).toEqual([
      32, 15.6, 23, 7.5, 2.7
    ]);
  });
});

describe('turnover against working conditions (figure 3.7)', () => {
  const sum = (parts: readonly number[], swings: readonly number[]): number =>
    parts.reduce((total, part, k) => total + part * swings[k]!, 0);
  /** Each branch of the value tree as one criterion; times 24, the scales 0…25,000 and 0…6,000 have the same anchors. */
  const branches = Object.fromEntries(
    Object.entries(OFFICES).map(([id, values]) => [
      id,
      {
        turnover: sum(values.slice(0, 3), SWINGS.slice(0, 3)),
        working: sum(values.slice(3), SWINGS.slice(3))
      }
    ])
  );
  const gives = (branch: 'turnover' | 'working') =>
    Object.fromEntries(Object.entries(branches).map(([id, value]) => [id, value[branch]]));
  const data = ruleData({
    alternatives: Object.fromEntries(Object.keys(OFFICES).map((id) => [id, {}])),
    criteria: {
      turnover: { weight: 81, scale: { worst: 0, best: 25_000 } },
      working: { weight: 19, scale: { worst: 0, best: 6_000 } }
    },
    questions: { ready: { options: { now: {}, later: {} } } },
    tradeoffs: {
      turnover: { criterion: 'turnover', gives: gives('turnover'), because: 'Table 3.2.' },
      working: { criterion: 'working', gives: gives('working'), because: 'Table 3.2.' }
    }
  });

  test('with no weight on turnover Elton Street is worth 81.7, with all weight 60.4', () => {
    const none = decideOn(data, { weights: { turnover: 0 } });
    expect(none.recommendation.family).toBe('elton');
    expect(scoresOf(none)['elton']).toBeCloseTo(81.7, 1);
    expect(scoresOf(decideOn(data, { weights: { working: 0 } }))['elton']).toBeCloseTo(60.4, 1);
  });

  /** Where 52.5 + 34.7 t (Addison) and 81.6667 − 21.2667 t (Elton) meet: t = 29.1667 / 55.9667. */
  const meeting = 29.166_666_666_667 / 55.966_666_666_667;

  test('Addison Square stays first while turnover has at least 52.1 of 100', () => {
    const { stability } = decideOn(data);
    const turnover = stability?.find(({ criterion }) => criterion === 'turnover');
    expect(turnover).toMatchObject({ weight: 0.81, to: 1, before: 'elton', after: null });
    expect(turnover?.from).toBeCloseTo(0.521, 3);
    expect(turnover?.from).toBeCloseTo(meeting, 12);
    const working = stability?.find(({ criterion }) => criterion === 'working');
    expect(working).toMatchObject({ from: 0, before: null, after: 'elton' });
    expect(working?.to).toBeCloseTo(1 - meeting, 12);
  });

  test('the smallest change of weights is that one, there being two criteria only', () => {
    const { weightChange } = decideOn(data);
    expect(weightChange?.rival).toBe('elton');
    expect(weightChange?.distance).toBeCloseTo(2 * (0.81 - meeting), 12);
    expect(weightChange?.moves).toEqual([
      { from: 'turnover', to: 'working', by: expect.closeTo(0.81 - meeting, 12) }
    ]);
  });
});
