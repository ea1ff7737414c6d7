import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { small } from './examples.ts';
import { restOf, shareOf, weightAfter, weightFor } from './shares.ts';
import { MAX_WEIGHT, weighable } from './weights.ts';

const criteria = weighable(small.ruleSet);
const count = fc.nat({ max: 1000 });

describe('a weight as a share of all', () => {
  it('is measured beside the others as they are', () => {
    expect(criteria.map(({ id }) => restOf(criteria, {}, id))).toEqual([3, 5]);
    expect(restOf(criteria, { speed: 15 }, 'cost')).toBe(15);
    expect([shareOf(5, 15), shareOf(0, 0)]).toEqual([0.25, 0]);
  });

  it('comes back as the weight it was made of, up to where it counts nearly alone', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 11, max: 1000 }), (weight, rest) => {
        expect(weightFor(shareOf(weight, rest), rest)).toBe(weight);
      })
    );
  });

  it('moves with every step, the way it is pushed, and stays a weight', () => {
    fc.assert(
      fc.property(count, count, fc.double({ min: 0, max: 1, noNaN: true }), (now, rest, share) => {
        const moved = weightAfter(share, rest, now);
        const present = shareOf(now, rest);
        expect(weightAfter(present, rest, now)).toBe(weightFor(present, rest));
        expect(Number.isInteger(moved) && moved >= 0 && moved <= MAX_WEIGHT).toBe(true);
        if (share > present && share < 0.99) expect(moved).toBeGreaterThanOrEqual(now);
        if (share < present) expect(moved).toBeLessThanOrEqual(now);
        if (share !== present && share < 0.99 && rest > 0 && now > 0) expect(moved).not.toBe(now);
      })
    );
  });
});
