/** Owns the arithmetic of moving one weight as a share of all, the others staying what they are. */
import type { Weights } from '#lib/decision/index.ts';
import type { Criterion } from '#lib/rules/rule-set.ts';
import { weightNow } from './importance.ts';
import { MAX_WEIGHT } from './weights.ts';

/** A criterion counting alone would need an endless weight; nearer than this nobody sets it. */
const MOST = 0.99;

/** The sum of the other weights. @param criteria those that can matter */
export function restOf(criteria: readonly Criterion[], weights: Weights, but: string): number {
  return criteria.reduce((sum, each) => (each.id === but ? sum : sum + weightNow(each, weights)), 0);
}

/** The share of all, 0 to 1, that a weight has beside the rest; 0 where there is neither. */
export function shareOf(weight: number, rest: number): number {
  return weight + rest === 0 ? 0 : weight / (weight + rest);
}

/** The whole weight that comes nearest to a share beside the rest. */
export function weightFor(share: number, rest: number): number {
  const capped = Math.min(MOST, Math.max(0, share));
  return Math.min(MAX_WEIGHT, Math.round((rest * capped) / (1 - capped)));
}

/** The same for one step from the weight now: where that comes to the same weight, the next one, so that every step moves something. */
export function weightAfter(share: number, rest: number, now: number): number {
  const nearest = weightFor(share, rest);
  const present = shareOf(now, rest);
  if (nearest !== now || share === present) return nearest;
  return share > present ? Math.min(MAX_WEIGHT, now + 1) : Math.max(0, now - 1);
}
