import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doAll, inTurn } from './turns.ts';

const frames: (() => void)[] = [];
const frame = async (): Promise<void> => {
  frames.shift()?.();
  await new Promise((done) => setTimeout(done));
};

beforeEach(() => {
  frames.length = 0;
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
});

const nothing = (): void => undefined;

afterEach(async () => {
  doAll(nothing);
  while (frames.length > 0) await frame();
  vi.unstubAllGlobals();
});

describe('turns', () => {
  it('come one to a frame, in the order of asking', async () => {
    const done: number[] = [];
    for (const nth of [1, 2, 3]) inTurn(() => done.push(nth));
    expect(done).toEqual([]);
    await frame();
    expect(done).toEqual([1]);
    await frame();
    expect(done).toEqual([1, 2]);
    await frame();
    expect(done).toEqual([1, 2, 3]);
    expect(frames).toEqual([]);
  });

  it('are passed on where one is taken back', async () => {
    const done: number[] = [];
    const back = inTurn(() => done.push(1));
    inTurn(() => done.push(2));
    back();
    await frame();
    expect(done).toEqual([2]);
  });

  it('come all at once where they cannot wait', () => {
    const done: number[] = [];
    for (const nth of [1, 2]) inTurn(() => done.push(nth));
    doAll(nothing);
    expect(done).toEqual([1, 2]);
  });

  it('come all at once with those that they give rise to', () => {
    const done: number[] = [];
    let later = (): void => undefined;
    inTurn(() => {
      done.push(1);
      later = () => void inTurn(() => done.push(2));
    });
    doAll(() => {
      later();
      later = nothing;
    });
    expect(done).toEqual([1, 2]);
  });

  it('go on in a page that is not shown', async () => {
    vi.stubGlobal('document', { hidden: true });
    const done: number[] = [];
    inTurn(() => done.push(1));
    await vi.waitFor(() => expect(done).toEqual([1]));
  });
});
