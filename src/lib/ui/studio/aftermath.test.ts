import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Paced } from '#lib/review/pace.ts';
import { Aftermath } from './aftermath.svelte.ts';
import type { Seen } from './engine.ts';
import type { Calls } from './line.ts';
import type { Method } from './protocol.ts';

interface Called {
  readonly method: Method;
  readonly given: readonly unknown[];
  readonly paced: Paced;
  readonly answer: (result: unknown) => void;
}

/** A worker that answers when the test says so. */
class Hand {
  readonly calls: Called[] = [];
  readonly line = {
    call: (method: Method, given: readonly unknown[], paced: Paced = {}) =>
      new Promise((answer) => this.calls.push({ method, given, paced, answer })),
    close: () => undefined
  } as unknown as Calls;

  get methods(): readonly Method[] {
    return this.calls.map(({ method }) => method);
  }

  get last(): Called {
    return this.calls.at(-1) as Called;
  }
}

const seen = (text: string, works = true): Seen => ({
  text,
  works,
  problems: [],
  own: {},
  whole: {},
  base: null,
  differences: [],
  worth: {}
});

const OPEN = { text: 'Open', sentence: '', families: [] };

function opened() {
  const [deciding, slow] = [new Hand(), new Hand()];
  const after = new Aftermath(deciding.line, slow.line, () => ({ answers: {} }));
  return { deciding, slow, after };
}

/** Everything that waits for time, and for others, has come to rest. */
const rest = () => vi.advanceTimersByTimeAsync(5_000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what takes long', () => {
  test('begins when the outcome is there, scenarios before the review', async () => {
    const { deciding, slow, after } = opened();
    after.foresee('one');
    after.of(seen('one'));
    await rest();
    expect(slow.methods).toEqual([]);
    deciding.last.answer(OPEN);
    await rest();
    expect(after.verdict?.text).toBe('Open');
    expect(slow.methods).toEqual(['scenarios']);
    slow.last.answer([]);
    await rest();
    expect(slow.methods).toEqual(['scenarios', 'review']);
  });

  test('waits for an outcome that could not be foreseen, and turns out to be there', async () => {
    const { deciding, slow, after } = opened();
    after.foresee('one');
    deciding.last.answer(null);
    await rest();
    expect([deciding.methods, after.verdict]).toEqual([['foresee'], null]);
    after.of(seen('one'));
    await rest();
    expect([deciding.methods, deciding.last.given[0]]).toEqual([['foresee', 'decide'], 'one']);
    expect(slow.methods).toEqual([]);
    deciding.last.answer(OPEN);
    await rest();
    expect([after.verdict?.text, slow.methods]).toEqual(['Open', ['scenarios']]);
  });

  test('does not ask for the outcome of a text that is no more, nor of one that does not work', async () => {
    const { deciding, after } = opened();
    after.foresee('one');
    after.of(seen('one'));
    after.foresee('two');
    after.of(seen('two', false));
    deciding.last.answer(null);
    await rest();
    deciding.last.answer(null);
    await rest();
    expect(deciding.calls.map(({ method, given }) => [method, given[0]])).toEqual([
      ['foresee', 'one'],
      ['foresee', 'two']
    ]);
  });

  test('is given up for another text, and begins for that', async () => {
    const { deciding, slow, after } = opened();
    after.foresee('one');
    deciding.last.answer(OPEN);
    after.of(seen('one'));
    await rest();
    const { paced } = slow.last;
    after.foresee('two');
    expect(paced.signal?.aborted).toBe(true);
    await rest();
    deciding.last.answer(OPEN);
    after.of(seen('two'));
    await rest();
    expect(slow.calls.map(({ given }) => given)).toEqual([['one'], ['two']]);
  });
});

/** With its scenarios run and its review under way. */
async function reviewing() {
  const studio = opened();
  studio.after.foresee('one');
  studio.deciding.last.answer(OPEN);
  studio.after.of(seen('one'));
  await rest();
  studio.slow.last.answer([]);
  await rest();
  return studio;
}

describe('a comparison', () => {
  test('stops the review, says so, and the review begins again after it', async () => {
    const { slow, after } = await reviewing();
    const review = slow.last;
    void after.impactOn(null);
    expect(review.paced.signal?.aborted).toBe(true);
    expect([after.review.progress, after.reviewWaits]).toEqual([null, true]);
    slow.last.answer({ rules: [], scenarios: [], changed: 0, exact: true, examples: [] });
    await rest();
    expect(after.impact.result).not.toBeNull();
    expect([slow.methods.at(-1), after.reviewWaits]).toEqual(['review', false]);
    expect(after.review.progress).not.toBeNull();
  });

  test('that is stopped lets the review begin again, and says that it was stopped', async () => {
    const { slow, after } = await reviewing();
    void after.impactOn(null);
    after.stopImpact();
    await rest();
    expect([after.impact.stopped, after.impact.progress, slow.methods.at(-1)]).toEqual([
      true,
      null,
      'review'
    ]);
  });

  test('does not begin a review that was stopped by hand, nor one that is done', async () => {
    const { slow, after } = await reviewing();
    after.stopReview();
    void after.impactOn(null);
    expect(after.reviewWaits).toBe(false);
    slow.last.answer(null);
    await rest();
    expect(slow.methods).toEqual(['scenarios', 'review', 'impact']);
    void after.reviewNow();
    slow.last.answer({ problems: [], exercised: [], coverage: {} });
    await rest();
    void after.impactOn(null);
    slow.last.answer(null);
    await rest();
    expect(slow.methods).toEqual(['scenarios', 'review', 'impact', 'review', 'impact']);
  });

  test('that comes before the scenarios have run lets them run after it', async () => {
    const { deciding, slow, after } = opened();
    after.foresee('one');
    deciding.last.answer(OPEN);
    after.of(seen('one'));
    void after.impactOn(null);
    slow.last.answer(null);
    await rest();
    expect(slow.methods).toEqual(['impact', 'scenarios']);
  });
});

test('a review that was stopped by hand begins again with another text', async () => {
  const { deciding, slow, after } = await reviewing();
  after.stopReview();
  after.foresee('two');
  await rest();
  deciding.last.answer(OPEN);
  after.of(seen('two'));
  await rest();
  slow.last.answer([]);
  await rest();
  expect(slow.methods).toEqual(['scenarios', 'review', 'scenarios', 'review']);
});

test('another run is decided on at once, the one under way left behind', async () => {
  const { deciding, after } = await reviewing();
  after.decideAgain();
  after.decideAgain();
  expect(deciding.methods).toEqual(['foresee', 'decide']);
  deciding.last.answer(OPEN);
  await rest();
  expect(deciding.calls.map(({ given }) => given[0])).toEqual(['one', 'one', 'one']);
});
