/** The one step that mends a problem, as edits of the file's text: where the rules' own door gave none, and there is one. */
import { applyEdit, baseOf } from '#lib/editing/edit.ts';
import { mendOf } from '#lib/editing/mend.ts';
import { mergedWith } from '#lib/editing/overlay.ts';
import { isOverlay } from '#lib/rules/overlay/overlay.ts';
import type { Fix, Problem } from '#lib/rules/problem.ts';
import type { ReadOptions } from '#lib/rules/reading.ts';
import { MEANT } from '#lib/words/problems/index.ts';

interface Written {
  readonly text: string;
  /** Its parsed data. */
  readonly data: unknown;
  readonly options: ReadOptions;
}

/** The problems of a file, with a fix wherever there is one. */
export function withMends(
  problems: readonly Problem[],
  { text, data, options }: Written
): readonly Problem[] {
  const base = isOverlay(data) ? baseOf(data, options) : undefined;
  const whole = base === undefined ? data : mergedWith(base, data);
  return problems.map((problem) => {
    const fix = problem.fix ?? fixOf(problem, whole, text, options);
    return fix ? { ...problem, fix } : problem;
  });
}

function fixOf(problem: Problem, whole: unknown, text: string, options: ReadOptions): Fix | undefined {
  const mend = mendOf(problem, whole, MEANT);
  const result = mend && applyEdit(text, mend.edit, options);
  if (!mend || !result?.ok || result.changes.length === 0) return undefined;
  const edits = result.changes.map(({ from, to, insert }) => ({ from, to, text: insert }));
  return { kind: mend.kind, parameters: {}, edits };
}
