/** What a review finds, as problems of a file: each at its line. */
import { problemsFound, type Reviewed } from '#lib/review/found.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { readData } from './data-file.ts';

interface Found extends Reviewed {
  readonly file: string;
  readonly text: string;
}

export function reviewProblems({ file, text, ...reviewed }: Found): readonly Problem[] {
  return placed(file, text, problemsFound(reviewed));
}

/** The text is one that a rule set was read from, so it has a place for everything. */
function placed(file: string, text: string, problems: readonly Problem[]): readonly Problem[] {
  const data = problems.length > 0 ? readData(file, text) : undefined;
  if (data?.ok !== true) return problems;
  return problems.map((problem) => ({ ...problem, ...data.placeOf(problem.path) }));
}
