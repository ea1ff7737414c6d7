import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { answer, at, finish, small, valueFor, type Snapshot } from './examples.ts';
import { wizardMachine, type WizardEvent } from './machine.ts';
import { currentQuestion } from './run.ts';

describe('the machine as a graph', () => {
  const events: WizardEvent[] = [
    ...small.ruleSet.questions.flatMap((question) =>
      [0, 0.5, 0.99].map((pick) => answer(question.id, valueFor(question, pick)))
    ),
    ...(
      [
        'NEXT',
        'BACK',
        'EVERYTHING',
        'SHORT',
        'CONTINUE',
        'MATTERS',
        'REVIEW',
        'RESULT',
        'START_OVER',
        'UNDO'
      ] as const
    ).map((type) => ({ type }))
  ];
  const isSensible = (snapshot: Snapshot, event: WizardEvent) =>
    event.type !== 'ANSWER' || event.question === currentQuestion(snapshot.context.run);
  const paths = getShortestPaths(wizardMachine, {
    input: small,
    events: (snapshot) => events.filter((event) => isSensible(snapshot, event)),
    serializeState: (snapshot) => {
      const { run, interview } = snapshot.context;
      const question = currentQuestion(run);
      const isAnswered = question !== null && Object.hasOwn(run.answers, question);
      return JSON.stringify([snapshot.value, question, isAnswered, interview.questions.unanswered.length]);
    },
    limit: 20_000
  });

  it('reaches every state and every question', () => {
    const reached = new Set(paths.map(({ state }) => at(state)));
    const wanted = ['size', 'data', 'place', 'team', 'pace', 'weighing', 'enough', 'reviewing', 'result'];
    expect([...reached].sort()).toEqual(wanted.sort());
    expect(paths.every(({ state }) => state.value !== 'arriving')).toBe(true);
  });

  it('leads to a result from everywhere', () => {
    for (const { state } of paths) {
      const actor = createActor(wizardMachine, {
        input: small,
        snapshot: wizardMachine.getPersistedSnapshot(state)
      });
      actor.start();
      const places = finish(actor);
      expect(places.at(-1)).toBe('result');
    }
  });
});
