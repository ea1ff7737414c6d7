/** What a review finds, as problems of a file: each at its line, accepted where the author accepts it, an overlay's base left out. */
import type { Review } from '#lib/review/review.ts';
import { failuresAsProblems, type ScenarioResult } from '#lib/review/scenarios.ts';
import { acceptsIn, unusedAccepts, withAccepts } from '#lib/rules/accept.ts';
import { withoutPlace } from '#lib/rules/finding.ts';
import { CODES, type Problem } from '#lib/rules/problem.ts';
import type { RuleReading } from '#lib/rules/reading.ts';
import { readData } from './data-file.ts';
import { type CliProblem, ofRules } from './problems.ts';

interface Found {
  readonly file: string;
  readonly text: string;
  readonly reading: RuleReading;
  readonly own: Review;
  /** What the review of an overlay's base finds: said of the base already. */
  readonly inherited: Review['problems'];
  readonly isOwn: (result: ScenarioResult) => boolean;
}

export function reviewProblems({ file, text, reading, own, inherited, isOwn }: Found): readonly CliProblem[] {
  const failed = own.scenarios.filter(isOwn).flatMap(failuresAsProblems);
  const known = new Set(inherited.map(keyOf));
  const news = own.problems.filter((problem) => !known.has(keyOf(problem)));
  const looked = acceptsIn(reading.data).filter(({ code }) => CODES[code].layer === 'space');
  const unused = unusedAccepts(own.problems, looked).map(withoutPlace);
  const problems = [...failed, ...withAccepts(news, reading.accepts), ...unused];
  return placed(file, text, problems).map((problem) => ofRules(file, problem));
}

function keyOf({ code, path }: Problem): string {
  return JSON.stringify([code, path]);
}

/** The text is one that a rule set was read from, so it has a place for everything. */
function placed(file: string, text: string, problems: readonly Problem[]): readonly Problem[] {
  const data = problems.length > 0 ? readData(file, text) : undefined;
  if (data?.ok !== true) return problems;
  return problems.map((problem) => ({ ...problem, ...data.placeOf(problem.path) }));
}
