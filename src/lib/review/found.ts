/** What a review finds, as problems of the author's file: accepted where the author accepts it, an overlay's base left out. */
import { type Accept, acceptsIn, unusedAccepts, withAccepts } from '#lib/rules/accept.ts';
import { withoutPlace } from '#lib/rules/finding.ts';
import { member } from '#lib/rules/plain.ts';
import { CODES, type Problem } from '#lib/rules/problem.ts';
import type { Review } from './review.ts';
import { failuresAsProblems, type ScenarioResult } from './scenarios.ts';

export interface Reviewed {
  /** The author's own parsed data. */
  readonly data: unknown;
  /** As the reading of the file gives them. */
  readonly accepts: readonly Accept[];
  readonly own: Pick<Review, 'problems' | 'scenarios'>;
  /** What the review of an overlay's base finds: said of the base already. */
  readonly inherited: readonly Problem[];
}

/** The scenarios that stand in the author's file: those of an overlay's base cannot fail. */
export function ownScenarios(data: unknown, scenarios: readonly ScenarioResult[]): readonly ScenarioResult[] {
  return scenarios.filter(({ id }) => member(member(data, 'scenarios'), id) !== undefined);
}

/** The problems of a review, its failed scenarios among them, without places. */
export function problemsFound({ data, accepts, own, inherited }: Reviewed): readonly Problem[] {
  const failed = ownScenarios(data, own.scenarios).flatMap(failuresAsProblems);
  const known = new Set(inherited.map(keyOf));
  const news = own.problems.filter((problem) => !known.has(keyOf(problem)));
  const looked = acceptsIn(data).filter(({ code }) => CODES[code].layer === 'space');
  const unused = unusedAccepts(own.problems, looked).map(withoutPlace);
  return [...failed, ...withAccepts(news, accepts), ...unused];
}

function keyOf({ code, path }: Problem): string {
  return JSON.stringify([code, path]);
}
