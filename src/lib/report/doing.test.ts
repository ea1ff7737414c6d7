/** What to do on a result: the steps, the decision taken, facts that were due for review. */
import { describe, expect, it } from 'vitest';
import { compile, decide } from '#lib/decision/index.ts';
import { lunch, rulesIn } from '../../../tests/outcomes.ts';
import { decidedView, staleness, toDo, type Outcome } from './index.ts';

const crowd = lunch({ people: 'many', kitchen: 'full', wishes: ['hot'], delivery: 'allowed' });
const rules = rulesIn('rules/open-vs-closed.yaml');
const scenario = rules.scenarios.find(({ id }) => id === 'hospital-under-hipaa')!;
const hospital: Outcome = {
  ruleSet: rules,
  decision: decide(compile(rules), scenario, { samples: 50, today: '2030-01-01' }),
  answers: scenario.answers
};

describe('what to do', () => {
  it('is to verify provisos first, then to take the steps of the way', () => {
    const { verify, start } = toDo(crowd);
    expect(verify.map(({ text }) => text)).toEqual(['Enough plates are in the cupboard']);
    expect(start.map(({ text }) => text)).toEqual(['Buy a pot.']);
  });

  it('names every action of the decision once, in its phase, with its reason', () => {
    const { verify, start, risk } = toDo(hospital);
    const actions = (list: typeof verify) => list.filter(({ isRule }) => isRule).map(({ id }) => id);
    const of = (phase: string) =>
      (hospital.decision.actions ?? []).filter((action) => action.phase === phase).map(({ id }) => id);
    expect(actions(verify)).toEqual(of('verify'));
    expect(actions(start)).toEqual(of('start'));
    expect(actions(risk)).toEqual(of('risk'));
    expect(verify[0]?.isRule).toBe(false);
    const argued = [...verify, ...start, ...risk].filter(({ isRule }) => isRule);
    expect(argued.every(({ because }) => because !== '')).toBe(true);
  });

  it('is nothing while it is too early, or nothing fits', () => {
    const empty = { verify: [], start: [], risk: [] };
    expect(toDo(lunch({}))).toEqual(empty);
    expect(toDo(lunch({ people: 'few', kitchen: 'none', wishes: ['fast'], delivery: 'barred' }))).toEqual(
      empty
    );
  });
});

describe('the decision taken', () => {
  const taken = (family: string, outcome = crowd) =>
    decidedView({ ...outcome, decided: { family, because: 'We like it.', by: 'Jo', on: '2026-11-21' } });

  it('confirms or overrules what is recommended', () => {
    expect(taken('cook')).toMatchObject({
      relation: 'confirms',
      sentence: 'The team decided for cook, as recommended.',
      signed: 'Jo, 21 November 2026'
    });
    expect(taken('order')).toMatchObject({
      relation: 'overrules',
      sentence: 'The team decided for order, against the recommendation.'
    });
    expect(taken('order', lunch({}))?.sentence).toBe(
      'The team decided for order. What is said here is: “Too early to say”.'
    );
    expect(decidedView(crowd)).toBeNull();
  });
});

describe('facts due for review', () => {
  it('are said, those that could change the answer first', () => {
    const found = staleness(hospital)!;
    expect(found.facts).toHaveLength(hospital.decision.stale!.length);
    expect(found.sentence).toContain('behind this were due for review');
    const stale = [
      { id: 'e1', kind: 'evidence', reviewBy: '2026-01-01', matters: false },
      { id: 'e2', kind: 'evidence', reviewBy: '2026-02-01', matters: true }
    ] as const;
    const two = staleness({ ...crowd, decision: { ...crowd.decision, stale } })!;
    expect(two.sentence).toBe(
      'Two facts behind this were due for review, and the answer could change with one of them.'
    );
    expect(two.facts.map(({ id, due }) => [id, due])).toEqual([
      ['e2', 'due for review on 1 February 2026'],
      ['e1', 'due for review on 1 January 2026']
    ]);
    expect(two.facts[0]?.text).toBe('Couriers wait outside. (House rules, “No. 4”)');
  });

  it('are none where no day was given or nothing is due', () => {
    expect(staleness(crowd)).toBeNull();
    expect(staleness({ ...crowd, decision: { ...crowd.decision, stale: [] } })).toBeNull();
  });
});
