/** A criterion whose points leave its scale: the scale made wider, the weight raised in step. */
import { at, member } from '#lib/rules/plain.ts';
import type { Edit } from './edits.ts';

export interface Reach {
  /** The least and the greatest total of points that any answers give. */
  readonly low: number;
  readonly high: number;
}

/** The most that points, anchors and weights may be. */
const MOST = 100_000;

/**
 * The edit after which the points of a criterion fit its scale and each keeps its worth relative to every
 * other: a point is worth weight / (best − worst), so the weight grows as the range does. Where that would not
 * be a whole number the scale gets a little wider still.
 * @returns null where the criterion has no scale of its own, nothing leaves it, or a bound would be exceeded
 */
export function widening(data: unknown, criterion: string, reach: Reach): Edit | null {
  const path = ['criteria', criterion];
  const held = at(data, path);
  const [worst, best] = [at(held, ['scale', 'worst']), at(held, ['scale', 'best'])];
  const weight = member(held, 'weight') ?? 1;
  if (![worst, best, weight].every(Number.isSafeInteger)) return null;
  const wide = widened({ worst: worst as number, best: best as number, weight: weight as number }, reach);
  if (!wide || [wide.worst, wide.best, wide.weight].some((each) => Math.abs(each) > MOST)) return null;
  return {
    kind: 'several',
    edits: [
      { kind: 'set', path: [...path, 'scale'], value: { worst: wide.worst, best: wide.best } },
      { kind: 'set', path: [...path, 'weight'], value: wide.weight }
    ]
  };
}

interface Scale {
  readonly worst: number;
  readonly best: number;
  readonly weight: number;
}

/** What is wider than asked for is added at the end that points left. */
function widened({ worst, best, weight }: Scale, { low, high }: Reach): Scale | null {
  const [from, to] = [Math.min(worst, Math.floor(low)), Math.max(best, Math.ceil(high))];
  const range = best - worst;
  if (range <= 0 || (from === worst && to === best)) return null;
  const step = range / greatestCommonDivisor(weight, range);
  const wide = Math.ceil((to - from) / step) * step;
  const surplus = wide - (to - from);
  return {
    worst: to > best ? from : from - surplus,
    best: to > best ? to + surplus : to,
    weight: (weight * wide) / range
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return a === 0 ? b : greatestCommonDivisor(b % a, a);
}
