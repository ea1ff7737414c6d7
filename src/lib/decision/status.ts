/** The status: by bands, then lowered by what is not robust (CONTRACT §2.4, §2.6). */
import type { Bands } from '#lib/rules/rule-set.ts';
import type { Recommendation, Status } from './decision.ts';

/** @param lead in points of 100; null where there is no second */
export function statusByBands({ clear, leaning }: Bands, lead: number | null): Status {
  if (lead === null || lead >= clear) return 'clear';
  return lead >= leaning ? 'leaning' : 'toss-up';
}

export interface Doubts {
  /** The recommended way may still turn out to be out. */
  readonly mayBeOut: boolean;
  /** Share of the draws about the present weights in which the family is first. */
  readonly near: number;
  /** The same with the open answers at expectation. */
  readonly nearAtExpectation: number;
}

/** @param status by bands, of a recommended family */
export function loweredStatus(
  bands: Bands,
  status: Status,
  { mayBeOut, near, nearAtExpectation }: Doubts
): Pick<Recommendation, 'status' | 'loweredBy'> {
  const byExclusion = mayBeOut ? atMost(status, 'leaning') : status;
  const lowered = atMost(byExclusion, cap(bands, near));
  if (lowered === status) return { status, loweredBy: null };
  const byWeights = atMost(status, cap(bands, nearAtExpectation)) !== status;
  return { status: lowered, loweredBy: byWeights && lowered !== byExclusion ? 'weights' : 'unknown' };
}

function cap({ robust, fragile }: Bands, share: number): Status {
  if (share >= robust) return 'clear';
  return share >= fragile ? 'leaning' : 'toss-up';
}

const RISING: readonly Status[] = ['toss-up', 'leaning', 'clear'];

function atMost(a: Status, b: Status): Status {
  return RISING[Math.min(RISING.indexOf(a), RISING.indexOf(b))]!;
}
