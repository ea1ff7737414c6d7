import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Weights } from '#lib/decision/index.ts';
import { lunch } from '../../../../../tests/outcomes.ts';
import { Decider } from '../../deciding/decider.ts';
import { Trying } from './trying.svelte.ts';

const { ruleSet, answers } = lunch({ people: 'many', kitchen: 'full' });
const [first, second] = ruleSet.criteria.map(({ id }) => id);
if (first === undefined || second === undefined) throw new Error('The rules have no two criteria.');
const published = ruleSet.criteria[0]!.weight;

/** Weights that rest on a page; what is kept of them, in turn. */
function page(): { trying: Trying; kept: Weights[] } {
  const kept: Weights[] = [];
  const trying = new Trying({
    decider: new Decider(() => Promise.reject(new Error('none'))),
    ruleSet: () => ruleSet,
    situation: () => ({ answers, weights: kept.at(-1) ?? {} }),
    keep: (weights) => kept.push(weights)
  });
  return { trying, kept };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act, 16));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('weights that follow a pointer', () => {
  it('take up the last place of a frame, once it has been drawn', () => {
    const { trying } = page();
    trying.follow(first, published + 1);
    trying.follow(first, published + 2);
    expect(trying.weights).toEqual({});
    vi.advanceTimersByTime(17);
    expect(trying.weights).toEqual({ [first]: published + 2 });
  });

  it('are kept once when they rest', () => {
    const { trying, kept } = page();
    trying.follow(first, published + 1);
    vi.advanceTimersByTime(100);
    trying.follow(first, published + 5);
    vi.advanceTimersByTime(100);
    expect(kept).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(kept).toEqual([{ [first]: published + 5 }]);
  });

  it('are kept where the page goes before the frame has come', () => {
    const { trying, kept } = page();
    trying.follow(first, published + 3);
    trying.flush();
    vi.advanceTimersByTime(1000);
    expect(kept).toEqual([{ [first]: published + 3 }]);
  });

  it('leave no step to undo where they end where they began', () => {
    const { trying, kept } = page();
    trying.follow(first, published);
    trying.move(first, published);
    vi.advanceTimersByTime(1000);
    expect(kept).toEqual([]);
    expect(trying.canUndo).toBe(false);
  });

  it('give way to what is set, and to an undo', () => {
    const { trying, kept } = page();
    trying.follow(first, published + 1);
    trying.set({ [second]: 7 });
    vi.advanceTimersByTime(1000);
    trying.follow(first, published + 1);
    trying.undo();
    vi.advanceTimersByTime(1000);
    expect(kept).toEqual([{ [second]: 7 }, {}]);
  });
});
