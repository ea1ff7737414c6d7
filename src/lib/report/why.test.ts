/** What stands behind a result besides its reasons: disagreements, single sources, the easier way where it is close. */
import { describe, expect, it } from 'vitest';
import { lunch } from '../../../tests/outcomes.ts';
import {
  disagreements,
  easierToLeave,
  evidenceViews,
  headline,
  howSure,
  restsOn,
  worthAnswering,
  type Outcome
} from './index.ts';

const crowd = lunch({ people: 'many', kitchen: 'full', wishes: ['hot'], delivery: 'allowed' });
const onlyCourier = lunch({ people: 'one', kitchen: 'none', wishes: ['fast'], delivery: 'allowed' });
const disputed: Outcome = {
  ...crowd,
  ruleSet: {
    ...crowd.ruleSet,
    evidence: crowd.ruleSet.evidence.map((each) =>
      each.id === 'e2' ? { ...each, contradicts: ['e1'] } : each
    )
  }
};

/** The same with another status, family or pair in front. */
function having(outcome: Outcome, changed: Partial<Outcome['decision']['recommendation']>): Outcome {
  const recommendation = { ...outcome.decision.recommendation, ...changed };
  return { ...outcome, decision: { ...outcome.decision, recommendation } };
}

/** The same with ranks for leaving, by way. */
function ranked(outcome: Outcome, ranks: Readonly<Record<string, number>>): Outcome {
  const alternatives = outcome.ruleSet.alternatives.map((way) => {
    const rank = ranks[way.id];
    return rank === undefined ? way : { ...way, reversible: { rank, because: `Rank ${rank}` } };
  });
  return { ...outcome, ruleSet: { ...outcome.ruleSet, alternatives } };
}

describe('claims that contradict each other', () => {
  it('know each other, whichever of the two says so', () => {
    const [one] = evidenceViews(disputed.ruleSet, ['e1']);
    const [other] = evidenceViews(disputed.ruleSet, ['e2']);
    expect(one?.disputedBy.map(({ id, says }) => [id, says])).toEqual([['e2', 'Couriers wait outside.']]);
    expect(other?.disputedBy.map(({ id }) => id)).toEqual(['e1']);
    expect(one?.strengthText).toBe('strong evidence');
    expect(other?.strengthText).toBe('');
  });

  it('are a disagreement, once, where both moved the result', () => {
    expect(disagreements(disputed).map(({ one, others }) => [one.id, ...others.map(({ id }) => id)])).toEqual(
      [['e1', 'e2']]
    );
    expect(disagreements(crowd)).toEqual([]);
  });
});

describe('a result that rests on a source', () => {
  it('names those without which another family leads', () => {
    const sources = [
      { source: 'book', without: 'order', only: 'cook' },
      { source: 'law', without: 'cook', only: null }
    ];
    const found = restsOn({ ...crowd, decision: { ...crowd.decision, sources } });
    expect(found?.sources.map(({ sentence }) => sentence)).toEqual([
      'Without “The Lunch Book”, the answer would be order.'
    ]);
    expect(found?.counted).toBe(2);
  });

  it('says nothing where no family leads', () => {
    expect(restsOn(having(crowd, { family: null, status: 'tie' }))).toBeNull();
  });
});

describe('the easier way to leave', () => {
  const close = having(crowd, { status: 'toss-up', between: ['cook', 'order'] });

  it('is told where it is too close to call', () => {
    expect(easierToLeave(ranked(close, { stove: 4, courier: 1 }))?.sentence).toBe(
      'If it has to be decided today, take the easier one to leave again: a courier from round the corner. Rank 1.'
    );
  });

  it('is not told while it is too early to name a family', () => {
    const open = { ...close.decision.questions, unsure: ['wishes'] };
    const early = having(
      { ...close, decision: { ...close.decision, questions: open } },
      { settled: false, soft: false }
    );
    expect(headline(early).kind).toBe('early');
    expect(easierToLeave(ranked(early, { stove: 4, courier: 1 }))).toBeNull();
  });

  it('is not told where the file does not say, or ranks them alike, or where a family leads', () => {
    expect(easierToLeave(ranked(close, { courier: 1 }))).toBeNull();
    expect(easierToLeave(ranked(close, { stove: 1, courier: 1 }))).toBeNull();
    expect(easierToLeave(ranked(crowd, { stove: 4, courier: 1 }))).toBeNull();
  });
});

describe('one family left', () => {
  it('is said in the place of a lead', () => {
    expect(onlyCourier.decision.recommendation.between).toBeNull();
    expect(howSure(onlyCourier)).toMatchObject({ onlyLeft: true });
    expect(howSure(onlyCourier).sentence).toContain(
      'Only order is left: deal-breakers rule out everything else'
    );
    expect(howSure(crowd).onlyLeft).toBe(false);
  });
});

describe('too early', () => {
  it('puts the core questions first, the next one leading', () => {
    const begun = lunch({ wishes: ['hot'] });
    const { first, rest } = worthAnswering(begun);
    expect(first[0]?.next).toBe(true);
    expect(first.map(({ question }) => question).sort()).toEqual(['kitchen', 'people']);
    expect(rest.map(({ question }) => question)).toEqual(['delivery']);
  });

  it('says so where every answer is not sure', () => {
    const unsure = lunch({ people: 'unsure', kitchen: 'unsure', wishes: 'unsure', delivery: 'unsure' });
    const early = having(unsure, { status: 'toss-up', settled: false, soft: false });
    expect(headline(early).sentence).toContain('All four answers given are “not sure”.');
    expect(worthAnswering(early).first).toHaveLength(4);
  });
});
