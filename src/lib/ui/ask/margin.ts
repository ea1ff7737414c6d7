/** Owns what stands in the margin beside a place: where one is, and about how many questions are left. */
import type { WizardContext } from '#lib/wizard/machine.ts';
import { progressAlong } from '#lib/wizard/moves.ts';
import { currentQuestion, placeOf } from '#lib/wizard/run.ts';
import { aboutMore, answeredSoFar, changing } from '#lib/words/ask.ts';

export interface Margin {
  readonly behind: number;
  readonly ahead: number;
  /** Lines, each a phrase or a sentence. */
  readonly notes: readonly string[];
}

/** The margin of the present place. */
export function marginOf(context: WizardContext): Margin {
  const { run, ruleSet, interview } = context;
  const along = progressAlong(run, context);
  if (placeOf(run)?.kind !== 'question') {
    return { ...along, notes: [answeredSoFar(interview.questions.answered.length)] };
  }
  const question = ruleSet.questions.find(({ id }) => id === currentQuestion(run));
  const step = ruleSet.steps.find(({ id }) => id === question?.step)?.label ?? '';
  const isAside = run.asides.length > 0;
  const below = run.asides.at(-2)?.kind;
  const backTo = below === 'reviewing' || below === 'result' ? below : 'other';
  const notes = [step === '' ? '' : `${step}.`, isAside ? changing(backTo) : aboutMore(along.ahead)];
  return { ...along, notes: notes.filter((line) => line !== '') };
}
