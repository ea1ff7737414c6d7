/** What would change a result, in words; and that what the words say is what comes out. */
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/decision/index.ts';
import { lunch, outcomeOn, rulesIn } from '../../../tests/outcomes.ts';
import { answersAfter, flipping, headline, standing, type FlipView } from './index.ts';

const rules = rulesIn('rules/open-vs-closed.yaml');
const model = compile(rules);
const few = lunch({ people: 'few', kitchen: 'full', wishes: ['hot'], delivery: 'allowed' });

describe('what would change a result', () => {
  it('parts facts from choices, in sentences', () => {
    const flips = flipping(few)!;
    const [fact] = flips.facts.sets;
    expect(flips.sentence).toMatch(/^(One|Two|Three) changed answers? would be enough for another result/);
    expect(fact?.sentence).toContain(
      'it were “None at all”, not “a whole kitchen”, on “Is there a kitchen?”'
    );
    expect(fact?.changes.some(({ isFact }) => isFact)).toBe(true);
    expect(flips.choices.sets.flatMap(({ changes }) => changes).every(({ isFact }) => !isFact)).toBe(true);
  });

  it('is null on a tie, and says so where nothing was found', () => {
    const none = { smallest: null, count: 0, sets: [] };
    const having = (flips: typeof few.decision.flips) => ({
      ...few,
      decision: { ...few.decision, flips: flips! }
    });
    expect(flipping({ ...few, decision: { ...few.decision, flips: null } })).toBeNull();
    expect(flipping(having({ any: none, withinReach: none }))?.sentence).toBe(
      'No change of up to four answers would give another result.'
    );
    expect(flipping(having({ any: { ...none, provenBelow: 3 }, withinReach: none }))?.sentence).toContain(
      'No change of fewer than three answers would give another result'
    );
  });

  it('counts those that are not listed', () => {
    const { any, withinReach } = few.decision.flips!;
    const more = { any: { ...any, count: any.count + 30 }, withinReach };
    const found = flipping({ ...few, decision: { ...few.decision, flips: more } })!;
    expect(found.facts.unlisted).toBe(30);
  });
});

describe.each(
  rules.scenarios.filter((_, place) => place % 6 === 0).map((scenario) => [scenario.id, scenario])
)('trying a flip of %s', (_, scenario) => {
  it('leads to the family that it names', () => {
    const outcome = outcomeOn(model, scenario.answers);
    const flips = flipping(outcome);
    const sets: readonly FlipView[] = [...(flips?.choices.sets ?? []), ...(flips?.facts.sets ?? [])].slice(
      0,
      3
    );
    for (const flip of sets) {
      const after = outcomeOn(model, answersAfter(outcome.answers, flip));
      expect(after.decision.recommendation.family).toBe(flip.family?.id ?? null);
      expect(after.decision.recommendation.family).not.toBe(outcome.decision.recommendation.family);
    }
    expect(standing(outcome).headline).toEqual(headline(outcome));
  });
});
