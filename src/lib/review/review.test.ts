import { describe, expect, it } from 'vitest';
import { compile } from '#lib/decision/index.ts';
import { LUNCH, rulesIn } from '../../../tests/outcomes.ts';
import type { Progress } from './pace.ts';
import { review } from './review.ts';

const model = compile(rulesIn(LUNCH));

describe('a review', () => {
  it('says how far it is, lets others have a turn, and gives plain data', async () => {
    const seen: Progress[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const result = await review(model, { onProgress: (progress) => seen.push(progress) });
    clearInterval(timer);
    expect(result).toEqual(structuredClone(result));
    expect(turns).toBeGreaterThan(5);
    expect(new Set(seen.map(({ phase }) => phase))).toEqual(new Set(['space', 'runs']));
    expect(seen.every(({ done, total }, at) => done <= total && done >= (seen[at - 1]?.done ?? 0))).toBe(
      true
    );
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    let last: Progress | undefined;
    const onProgress = (progress: Progress): void => {
      last = progress;
      if (progress.done > 20) stop.abort();
    };
    expect(await review(model, { onProgress, signal: stop.signal })).toBeNull();
    expect(last!.done).toBeLessThan(60);
  });

  it('says what the scenarios exercise', async () => {
    const { coverage } = (await review(model))!;
    expect(coverage.tradeoffs).toEqual({ covered: 4, total: 4, missing: [] });
    expect(coverage.constraints).toEqual({ covered: 3, total: 3, missing: [] });
    expect(coverage.options).toEqual({ covered: 8, total: 10, missing: ['people.one', 'wishes.nothing'] });
    expect(coverage.questions.covered).toBe(4);
  });

  it('does not count a tradeoff that only may hold, nor an answer to a question that is skipped', async () => {
    const [first] = model.ruleSet.scenarios;
    const scenarios = [{ ...first!, answers: { people: 'many' } }];
    const { coverage } = (await review(compile({ ...model.ruleSet, scenarios })))!;
    expect(coverage.tradeoffs.missing).toEqual(['cooking-takes-time', 'hot-from-the-stove']);
    expect(coverage.questions.missing).toEqual(['kitchen', 'wishes', 'delivery']);
  });

  it('gives the same shares every time, which sum to one', async () => {
    const [one, two] = [(await review(model))!.shares, (await review(model))!.shares];
    expect(one).toEqual(two);
    const sum = (shares: Readonly<Record<string, number>>) =>
      Object.values(shares).reduce((a, b) => a + b, 0);
    expect(sum(one.families)).toBeCloseTo(1, 9);
    expect(sum(one.statuses)).toBeCloseTo(1, 9);
    expect(one.families['none']).toBeGreaterThan(0.1);
    expect(Object.keys(one.sources)).toEqual(['book', 'law']);
  });
});
