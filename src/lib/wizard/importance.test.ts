import { describe, expect, it } from 'vitest';
import type { Weights } from '#lib/decision/index.ts';
import { small } from './examples.ts';
import { importanceNow, IMPORTANCES, needsFullWay, picked, weightFor, withImportance } from './importance.ts';
import { areLegalWeights, weighable } from './weights.ts';

const { ruleSet } = small;
const [cost, speed] = ruleSet.criteria;
if (!cost || !speed) throw new Error('The example has too few criteria.');

describe('importance', () => {
  it('is half (rounded up), one, two, four times the weight of the file', () => {
    expect(IMPORTANCES.map((importance) => weightFor(5, importance))).toEqual([3, 5, 10, 20]);
  });

  it('never leaves what a document may hold', () => {
    expect(weightFor(60_000, 'decisive')).toBe(100_000);
  });

  it('is read back from the weights, and is none of the four for others', () => {
    for (const importance of IMPORTANCES) {
      expect(importanceNow(cost, withImportance({}, cost, importance))).toBe(importance);
    }
    expect(importanceNow(cost, { cost: 7 })).toBeNull();
  });

  it('leaves no entry for normal', () => {
    expect(withImportance({ cost: 10, speed: 6 }, cost, 'normal')).toEqual({ speed: 6 });
  });
});

describe('what can be weighed', () => {
  it('is what has a weight and a range', () => {
    expect(weighable(ruleSet).map(({ id }) => id)).toEqual(['cost', 'speed']);
  });

  it('is picked when it matters more than in the file', () => {
    expect(picked(ruleSet, { cost: 10, speed: 2 })).toEqual(['cost']);
  });

  it('needs the full way for anything but normal and high', () => {
    const weights: Weights[] = [{}, { cost: 10 }, { cost: 3 }, { cost: 7 }];
    expect(weights.map((each) => needsFullWay(ruleSet, each))).toEqual([false, false, true, true]);
  });

  it('is legal with known criteria, whole numbers, and not all 0', () => {
    const weights: Weights[] = [
      { cost: 1 },
      { cost: 1.5 },
      { cost: -1 },
      { none: 1 },
      { cost: 0, speed: 0 },
      { cost: 200_000 }
    ];
    expect(weights.map((each) => areLegalWeights(ruleSet, each))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false
    ]);
  });
});
