import { describe, expect, it } from 'vitest';
import { answer, at, BACK, exampleOf, NEXT, small, SMALL, start, walk } from './examples.ts';
import { countingSituation, progressOf } from './run.ts';

const core = [answer('size', 'big'), NEXT, answer('data', ['none']), NEXT];

describe('asking', () => {
  it('asks core questions first, in order', () => {
    const actor = start();
    expect(at(actor.getSnapshot())).toBe('size');
    expect(walk(actor, answer('size', 'big'), NEXT)).toBe('data');
    expect(walk(actor, answer('data', ['a', 'b']), NEXT)).toBe('place');
  });

  it('does not go on without an answer, and takes "not sure" for one', () => {
    const actor = start();
    expect(walk(actor, NEXT)).toBe('size');
    expect(walk(actor, answer('size', 'unsure'), NEXT)).toBe('data');
  });

  it('skips a question whose condition is false', () => {
    expect(walk(start(), ...core)).not.toBe('place');
  });

  it('ignores illegal answers', () => {
    const actor = start();
    const illegal = [
      answer('size', 'huge'),
      answer('size', ['big']),
      answer('data', ['a', 'none']),
      answer('x', 'y')
    ];
    walk(actor, ...illegal, answer('data', 'a'), answer('data', ['a', 'a']));
    expect(actor.getSnapshot().context.run.answers).toEqual({});
  });

  it('takes an answer to a many back', () => {
    const actor = start();
    walk(actor, answer('data', ['a']), answer('data', []));
    expect(actor.getSnapshot().context.run.answers).toEqual({});
  });

  it('answers everything in the order of the file when asked to', () => {
    const actor = start();
    const seen = ['size'];
    walk(actor, { type: 'EVERYTHING' }, answer('size', 'big'));
    for (const value of [['a'], 'x', 'one', 'slow']) {
      const question = walk(actor, NEXT);
      seen.push(question);
      walk(actor, answer(question, value));
    }
    expect(seen).toEqual(['size', 'data', 'place', 'team', 'pace']);
    expect(walk(actor, NEXT)).toBe('weighing');
    expect(walk(actor, NEXT)).toBe('enough');
  });
});

describe('back and jumps', () => {
  it('goes back one question, and stands still at the first', () => {
    const actor = start();
    expect(actor.getSnapshot().can(BACK)).toBe(false);
    expect(walk(actor, answer('size', 'big'), NEXT, BACK)).toBe('size');
    expect(walk(actor, BACK)).toBe('size');
  });

  it('jumps to an answered question, changes it and comes back', () => {
    const actor = start();
    walk(actor, answer('size', 'big'), NEXT, answer('data', ['a']), NEXT);
    expect(walk(actor, { type: 'GO', question: 'size' })).toBe('size');
    expect(walk(actor, answer('size', 'little'), NEXT)).toBe('place');
    expect(actor.getSnapshot().context.run.answers['size']).toBe('little');
  });

  it('comes back to the review, and from there to where one was', () => {
    const actor = start();
    walk(actor, answer('size', 'big'), NEXT, { type: 'REVIEW' });
    expect(walk(actor, { type: 'GO', question: 'size' }, NEXT)).toBe('reviewing');
    expect(walk(actor, BACK)).toBe('data');
  });

  it('leaves a question that a change elsewhere did away with', () => {
    const actor = start();
    walk(actor, answer('size', 'big'), NEXT, answer('data', ['a']), NEXT);
    expect(walk(actor, { type: 'GO', question: 'data' }, answer('data', ['none']), NEXT)).not.toBe('place');
  });

  it('keeps a skipped answer, does not count it, and brings it back with its question', () => {
    const actor = start();
    walk(actor, answer('size', 'big'), NEXT, answer('data', ['a']), NEXT, answer('place', 'x'));
    const counted = () => {
      const { run, interview } = actor.getSnapshot().context;
      return Object.keys(countingSituation(run, interview.questions).answers);
    };
    walk(actor, answer('data', ['none']));
    expect(counted()).not.toContain('place');
    expect(actor.getSnapshot().context.run.answers['place']).toBe('x');
    walk(actor, answer('data', ['b']));
    expect(counted()).toContain('place');
  });

  it('follows the browser to a position, as far as there is one', () => {
    const actor = start();
    walk(actor, answer('size', 'big'), NEXT, answer('data', ['a']), NEXT);
    expect(walk(actor, { type: 'VISIT', position: { at: 0, asides: [] } })).toBe('size');
    expect(walk(actor, { type: 'VISIT', position: { at: 2, asides: [] } })).toBe('place');
    expect(walk(actor, { type: 'VISIT', position: { at: 77, asides: [] } })).toBe('place');
    expect(walk(actor, { type: 'VISIT', position: { at: 0, asides: [{ kind: 'reviewing' }] } })).toBe(
      'reviewing'
    );
  });
});

describe('enough, and what matters', () => {
  it('asks once what matters, then says that there is enough', () => {
    const actor = start();
    expect(
      walk(actor, { type: 'EVERYTHING' }, ...core, answer('team', 'one'), NEXT, answer('pace', 'fast'), NEXT)
    ).toBe('weighing');
    expect(walk(actor, NEXT)).toBe('enough');
    expect(walk(actor, BACK)).toBe('weighing');
    expect(walk(actor, NEXT, { type: 'MATTERS' })).toBe('weighing');
    expect(walk(actor, NEXT)).toBe('enough');
  });

  it('takes weights that are legal, and remembers when they were changed after the result', () => {
    const actor = start();
    walk(actor, { type: 'WEIGH', weights: { cost: 10, speed: 3 } });
    expect(actor.getSnapshot().context.run).toMatchObject({
      weights: { cost: 10 },
      weighedAfterResult: false
    });
    walk(
      actor,
      { type: 'WEIGH', weights: { nothing: 1 } },
      { type: 'WEIGH', weights: { cost: 0, speed: 0 } }
    );
    expect(actor.getSnapshot().context.run.weights).toEqual({ cost: 10 });
    walk(actor, { type: 'RESULT' }, { type: 'WEIGH', weights: { cost: 10 } });
    expect(actor.getSnapshot().context.run.weighedAfterResult).toBe(false);
    walk(actor, { type: 'WEIGH', weights: { cost: 20 } });
    expect(actor.getSnapshot().context.run.weighedAfterResult).toBe(true);
  });

  it('opens the result from anywhere and continues from it', () => {
    const actor = start();
    expect(walk(actor, answer('size', 'big'), NEXT, { type: 'RESULT' })).toBe('result');
    expect(walk(actor, { type: 'GO', question: 'size' }, NEXT)).toBe('result');
    expect(walk(actor, { type: 'CONTINUE' })).toBe('data');
  });
});

describe('start over, undo, load, resume', () => {
  it('starts over and brings everything back', () => {
    const actor = start();
    walk(actor, answer('size', 'big'), NEXT, { type: 'NOTE', question: 'size', text: 'Really big.' });
    const before = actor.getSnapshot().context.run;
    expect(walk(actor, { type: 'START_OVER' })).toBe('size');
    expect(actor.getSnapshot().context.run.answers).toEqual({});
    expect(walk(actor, { type: 'UNDO' })).toBe('data');
    expect(actor.getSnapshot().context.run).toEqual(before);
  });

  it('puts work aside when a document is loaded', () => {
    const actor = start();
    walk(actor, answer('size', 'big'), { type: 'LOAD', situation: { answers: { size: 'little' } } });
    expect(at(actor.getSnapshot())).toBe('data');
    walk(actor, { type: 'UNDO' });
    expect(actor.getSnapshot().context.run.answers).toEqual({ size: 'big' });
  });

  it('resumes on the next open question, with the answered ones behind', () => {
    const actor = start(small, { situation: { answers: { data: ['a'], size: 'big' } } });
    expect(at(actor.getSnapshot())).toBe('place');
    expect(walk(actor, BACK, BACK)).toBe('size');
  });

  it('resumes where one stood when that was saved, and ignores progress that does not fit', () => {
    const first = start();
    walk(first, answer('size', 'big'), NEXT, answer('data', ['a']), NEXT, BACK);
    const { run } = first.getSnapshot().context;
    const saved = { situation: { answers: run.answers }, progress: progressOf(run) };
    expect(at(start(small, saved).getSnapshot())).toBe('data');
    const odd = {
      ...saved,
      progress: {
        ...saved.progress,
        path: [{ place: { kind: 'question', question: 'gone' } as const, about: 1 }],
        at: 0
      }
    };
    expect(at(start(small, odd).getSnapshot())).toBe('place');
  });
});

describe('cost figures', () => {
  const priced = exampleOf({
    ...SMALL,
    questions: {
      ...SMALL.questions,
      size: {
        ...SMALL.questions.size,
        options: {
          big: { label: 'big', amount: { low: 1, value: 10, high: 20 } },
          little: { label: 'little', amount: { low: 1, value: 1, high: 2 } }
        }
      }
    },
    'cost-model': {
      currency: 'USD',
      volume: 'size',
      inputs: { price: { unit: 'USD', value: 2 }, people: { value: 1 } },
      ways: { here: { kind: 'api', 'price-out': 'price' }, there: { kind: 'api', people: 'people' } }
    }
  });

  it('are a person’s own in place of the file’s, also where they are equal', () => {
    const actor = start(priced);
    walk(actor, { type: 'PRICE', cost: { price: 2, people: 0.5 } });
    expect(actor.getSnapshot().context.run.cost).toEqual({ price: 2, people: 0.5 });
    walk(actor, { type: 'PRICE', cost: {} });
    expect(actor.getSnapshot().context.run.cost).toEqual({});
  });

  it('are refused where they are of nothing, or no numbers from 0', () => {
    const actor = start(priced);
    const illegal: Record<string, number>[] = [
      { weather: 1 },
      { price: -1 },
      { price: NaN },
      { price: Infinity }
    ];
    for (const cost of illegal) walk(actor, { type: 'PRICE', cost });
    expect(actor.getSnapshot().context.run.cost).toEqual({});
  });
});
