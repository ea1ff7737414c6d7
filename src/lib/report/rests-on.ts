/** Whether a result rests on a single source: what it would be if that one were left out (CONTRACT §2.12). */
import { restsSentence } from '#lib/words/rests-on.ts';
import { faceOf, lookup } from './lookup.ts';
import type { Outcome, RestsOn } from './views.ts';

/** The sources without which the family differs, in file order; null where no family leads or no source was cited. */
export function restsOn(outcome: Outcome): RestsOn | null {
  const { recommendation, sources = [] } = outcome.decision;
  const { family } = recommendation;
  if (family === null || sources.length === 0) return null;
  const carrying = sources.filter(({ without }) => without !== family);
  return {
    sources: carrying.map(({ source, without }) => {
      const face = without === null ? null : faceOf(outcome.ruleSet, without);
      const title = lookup(outcome.ruleSet).sources.get(source)?.title ?? source;
      return { source, title, family: face, sentence: restsSentence(title, face?.label ?? null) };
    }),
    counted: sources.length
  };
}
