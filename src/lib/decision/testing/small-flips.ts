/** Flips told in a line each, for tests that say themselves what must come out. */
import type { Answers, Flips } from '../decision.ts';
import { flipsOf } from '../flips.ts';
import { groundOf } from '../ground.ts';
import { compile } from '../model.ts';
import { rulesWith, type Raw } from './small-rules.ts';

/** What no change flips. */
export const NONE = { smallest: null, count: 0, sets: [] };

/** The smallest number of changes, how many sets of so many, and each of them with the family that it puts first. */
export function flipsWith(rules: Raw, answers: Answers) {
  return told(flipsOf(groundOf(compile(rulesWith(rules)), { answers }))!.any);
}

function told({ smallest, count, sets }: Flips) {
  const named = sets.map(
    ({ changes, family }) =>
      `${changes.map(({ question, to }) => `${question}=${[to].flat().join('+')}`).join(' ')}: ${family}`
  );
  return { smallest, count, sets: named };
}
