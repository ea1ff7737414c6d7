/** How long something takes: repeated until there is enough to take a median of, in rounds, since other work on the machine slows some. */

export interface Timing {
  /** Milliseconds a call: of the medians of rounds, the least. */
  readonly median: number;
  readonly least: number;
  readonly calls: number;
}

export interface Patience {
  /** Milliseconds to spend on a round, warming up besides. */
  readonly budget: number;
  /** Calls measured together, for what takes less than the clock can tell. */
  readonly batch?: number;
}

const MOST_SAMPLES = 400;
const ROUNDS = 3;

/** The last result of what was timed: kept, so that no engine can leave the work out. */
export const last: { result: unknown } = { result: undefined };

/** @param task gets the number of the call, so that it can take another situation each time */
export function timed(task: (call: number) => unknown, { budget, batch = 1 }: Patience): Timing {
  let call = 0;
  const sample = (): number => {
    const begun = performance.now();
    for (let each = 0; each < batch; each++) last.result = task(call++);
    return (performance.now() - begun) / batch;
  };
  const first = sample();
  // What is slow is not run again for the sake of a warm engine.
  if (first * batch > budget) return { median: first, least: first, calls: batch };
  for (const warm = performance.now() + budget / 4; performance.now() < warm;) sample();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const samples: number[] = [];
    for (const end = performance.now() + budget; samples.length < MOST_SAMPLES && performance.now() < end;)
      samples.push(sample());
    return samples;
  });
  const all = rounds.flat();
  return {
    median: Math.min(...rounds.map(medianOf)),
    least: Math.min(...all),
    calls: all.length * batch
  };
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The slope of log time against log size: 1 where time grows as the size does. Least squares. */
export function exponentOf(points: readonly { readonly size: number; readonly time: number }[]): number {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const);
  const mean = (which: 0 | 1): number => logs.reduce((sum, log) => sum + log[which], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
