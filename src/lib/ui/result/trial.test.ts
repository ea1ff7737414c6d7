import { describe, expect, it } from 'vitest';
import { compile, decide } from '#lib/decision/index.ts';
import type { FlipView } from '#lib/report/views.ts';
import { lunch } from '../../../../tests/outcomes.ts';
import { Decider } from '../deciding/decider.ts';
import { Trial } from './trial.svelte.ts';

const outcome = lunch({ people: 'many', kitchen: 'full' });
const flip = (value: string): FlipView => ({
  id: value,
  changes: [],
  to: [['people', value]],
  family: null,
  sentence: ''
});
/** Without a worker it is decided here. */
const decider = () => new Decider(() => Promise.reject(new Error('none')));

describe('a trial', () => {
  it('decides on the changed answers and touches nothing else', async () => {
    const trial = new Trial(decider());
    const begun = trial.start(outcome, flip('few'));
    expect(trial.on(outcome)?.outcome).toBeNull();
    await begun;
    const answers = { ...outcome.answers, people: 'few' };
    const situation = { answers, weights: outcome.decision.weights, cost: outcome.cost };
    expect(trial.on(outcome)?.outcome).toMatchObject({
      answers,
      decision: decide(compile(outcome.ruleSet), situation)
    });
    expect(trial.on({ ...outcome })).toBeNull();
    trial.drop();
    expect(trial.on(outcome)).toBeNull();
  });

  it('shows the newest of two only', async () => {
    const trial = new Trial(decider());
    await Promise.all([trial.start(outcome, flip('few')), trial.start(outcome, flip('many'))]);
    expect(trial.on(outcome)?.flip.id).toBe('many');
    expect(trial.on(outcome)?.outcome?.answers.people).toBe('many');
  });
});
