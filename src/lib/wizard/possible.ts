/** Owns which families can still come out while answers are open; a running score would steer the answers. */
import type { Decision, FamilyStanding } from '#lib/decision/index.ts';

/**
 * The ids of the families that may still be first, in the decision's order. Sound, not sharp: a family is left out only
 * if it is out for certain, or if another that is in for certain is above it however the open answers turn out.
 */
export function stillPossible({ families }: Pick<Decision, 'families'>): readonly string[] {
  const isBeaten = ({ high }: FamilyStanding) =>
    families.some((other) => other.low !== null && high !== null && other.low > high);
  return families.filter((family) => family.high !== null && !isBeaten(family)).map((family) => family.id);
}
