/** What mends a problem in one step: the list and the editor offer the same. */
import type { TextChange } from '#lib/editing/change.ts';
import { widening } from '#lib/editing/widen.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { fixMessage } from '#lib/words/problems/index.ts';
import { PROBLEMS } from '#lib/words/studio.ts';
import type { Studio } from './studio.svelte.ts';

export interface Cure {
  readonly name: string;
  readonly apply: () => void;
}

/** The cure for a problem of the present text; null where there is none. */
export function cureOf(problem: Problem, studio: Studio): Cure | null {
  const { code, fix, parameters } = problem;
  if (fix) {
    const changes = fix.edits.map(({ from, to, text }): TextChange => ({ from, to, insert: text }));
    return { name: fixMessage(fix.kind, fix.parameters), apply: () => studio.change(changes) };
  }
  if (code === 'unused-accept') {
    return { name: PROBLEMS.unaccept, apply: () => void studio.edit({ kind: 'remove', path: problem.path }) };
  }
  if (code !== 'scale-exceeded') return null;
  const points = Number(parameters['points']);
  const wider = widening(studio.whole, String(parameters['id']), { low: points, high: points });
  return wider && { name: PROBLEMS.widen, apply: () => void studio.edit(wider) };
}

/** All problems of the text that its author has not accepted: those found at once, and those of a review of this very text. */
export function problemsOf({ seen, aftermath }: Pick<Studio, 'seen' | 'aftermath'>): readonly Problem[] {
  const { text, result } = aftermath.review;
  const reviewed = text === seen?.text ? (result?.problems ?? []) : [];
  return [...(seen?.problems ?? []), ...reviewed].filter(({ accepted }) => accepted === undefined);
}
