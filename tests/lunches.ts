/** Outcomes on the rule set about lunch that several tests look at from their own side. */
import type { Decision } from '#lib/decision/index.ts';
import { lunch } from './outcomes.ts';

/** The decision before weightings were drawn. */
export function withoutDraws({ robustness: _, families, ...decision }: Decision): Decision {
  return { ...decision, families: families.map(({ acceptability: _, ...family }) => family) };
}

export const crowd = lunch({ people: 'many', kitchen: 'full', wishes: ['hot'], delivery: 'allowed' });
export const noKitchen = lunch({ people: 'few', kitchen: 'none', wishes: ['fast'], delivery: 'allowed' });
export const nothing = lunch({ people: 'few', kitchen: 'none', wishes: ['fast'], delivery: 'barred' });
export const undrawn = { ...crowd, decision: withoutDraws(crowd.decision) };
export const unanswered = lunch({});
export const begun = lunch({ people: 'few' });
