/** What mends a problem in one step: the list and the editor offer the same. */
import type { TextChange } from '#lib/editing/change.ts';
import { mendOf } from '#lib/editing/mend.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { fixMessage, MEANT } from '#lib/words/problems/index.ts';
import type { Studio } from './studio.svelte.ts';

export interface Cure {
  readonly name: string;
  readonly apply: () => void;
}

/** The cure for a problem of the present text; null where there is none. */
export function cureOf(problem: Problem, studio: Studio): Cure | null {
  const { fix } = problem;
  if (fix) {
    const changes = fix.edits.map(({ from, to, text }): TextChange => ({ from, to, insert: text }));
    return { name: fixMessage(fix.kind, fix.parameters), apply: () => studio.change(changes) };
  }
  const mend = mendOf(problem, studio.whole, MEANT);
  return (
    mend && { name: fixMessage(mend.kind, problem.parameters), apply: () => void studio.edit(mend.edit) }
  );
}

/** All problems of the text that its author has not accepted: those found at once, and those of a review of this very text. */
export function problemsOf({ seen, aftermath }: Pick<Studio, 'seen' | 'aftermath'>): readonly Problem[] {
  const { text, result } = aftermath.review;
  const reviewed = text === seen?.text ? (result?.problems ?? []) : [];
  return [...(seen?.problems ?? []), ...reviewed].filter(({ accepted }) => accepted === undefined);
}
