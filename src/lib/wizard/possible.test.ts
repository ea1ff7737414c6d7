import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#lib/decision/index.ts';
import { small, valueFor } from './examples.ts';
import { stillPossible } from './possible.ts';

const family = (id: string, low: number | null, high: number | null) => ({
  id,
  score: high,
  alternative: null,
  low,
  high
});

describe('what is still possible', () => {
  it('leaves out what is out, and what another is above however things turn out', () => {
    const families = [family('a', 50, 70), family('b', 20, 49), family('c', 10, 50), family('d', null, null)];
    expect(stillPossible({ families })).toEqual(['a', 'c']);
  });

  it('does not trust a family that may be out to beat another', () => {
    expect(stillPossible({ families: [family('a', null, 70), family('b', 20, 30)] })).toEqual(['a', 'b']);
  });

  it('always holds the family that it comes to, however the open answers turn out', () => {
    const pick = fc.double({ min: 0, max: 0.999, noNaN: true });
    const { ruleSet, model } = small;
    fc.assert(
      fc.property(
        fc.array(pick, { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 0, max: 5 }),
        (picks, known) => {
          const all = ruleSet.questions.map(
            (each, index) => [each.id, valueFor(each, (picks[index] ?? 0) * 0.7)] as const
          );
          const possible = stillPossible(decide(model, { answers: Object.fromEntries(all.slice(0, known)) }));
          const { family: winner, tied } = decide(model, { answers: Object.fromEntries(all) }).recommendation;
          for (const id of tied ?? [winner]) expect(id === null || possible.includes(id)).toBe(true);
        }
      ),
      { numRuns: 60 }
    );
  });
});
