/** The whole `space` layer of the checks (CONTRACT §1.2), in pieces of a fraction of a second each. */
import type { Problem } from '#lib/rules/problem.ts';
import { deadOptions } from './dead-options.ts';
import { doubleCounts } from './double-count.ts';
import { neverFiring, unreachableQuestions } from './fires.ts';
import { nonMonotone } from './monotone.ts';
import { allRuledOut, isNothingEverLeft } from './ruled-out.ts';
import { scaleProblems } from './scales.ts';
import type { Space } from './space.ts';
import { undeclaredVetoes } from './veto.ts';
import { neverBestInRows, neverWins } from './wins.ts';

export type Job = () => readonly Problem[];

/** Each may be run once, in any order. */
export function spaceJobs(space: Space): readonly Job[] {
  const { ruleSet } = space.model;
  // Where nothing is ever left, that no way wins follows.
  const suspects = isNothingEverLeft(space) ? [] : neverBestInRows(space);
  return [
    () => unreachableQuestions(space),
    () => neverFiring(space),
    () => deadOptions(ruleSet),
    () => allRuledOut(space),
    ...ruleSet.criteria.map((_, k) => () => scaleProblems(space, k)),
    ...suspects.map((way) => () => neverWins(space, way)),
    ...ruleSet.tradeoffs.map((_, t) => () => doubleCounts(space, t)),
    ...ruleSet.questions.map((_, question) => () => undeclaredVetoes(space, question)),
    ...ruleSet.questions.map((_, question) => () => nonMonotone(space, question))
  ];
}
