/** Owns what a source is worth to a run: who would be in front without it, or on it alone (CONTRACT §2.12). */
import { restsOn, whatIfSentence, whatIfTitle } from '#lib/words/evidence-page.ts';
import { faceOf, lookup } from './lookup.ts';
import type { FamilyFace, Outcome } from './views.ts';

/** Left out, or the only one believed. */
export type How = 'without' | 'only';

export interface SourceWhatIf {
  /** "Without “Open Source AI Revolution”". */
  readonly title: string;
  /** The family in front now, and then; null where none is alone in front. */
  readonly now: FamilyFace | null;
  readonly then: FamilyFace | null;
  readonly sentence: string;
}

/** Who would be in front; null for a source that no rule which counts here cites. */
export function sourceWhatIf(outcome: Outcome, source: string, how: How): SourceWhatIf | null {
  const found = outcome.decision.sources?.find((each) => each.source === source);
  if (found === undefined) return null;
  const [now, then] = [outcome.decision.recommendation.family, found[how]].map((family) =>
    family === null ? null : faceOf(outcome.ruleSet, family)
  );
  const title = whatIfTitle(how, lookup(outcome.ruleSet).sources.get(source)?.short ?? source);
  return {
    title,
    now: now ?? null,
    then: then ?? null,
    sentence: whatIfSentence(now?.label ?? null, then?.label ?? null)
  };
}

/** Whether one article carries the result, in a sentence; empty where no family is in front. */
export function carriedBy({ ruleSet, decision }: Outcome): string {
  const { family } = decision.recommendation;
  if (family === null) return '';
  const { sources } = lookup(ruleSet);
  const carrying = (decision.sources ?? [])
    .filter(({ without }) => without !== family)
    .flatMap(({ source }) => sources.get(source) ?? [])
    .filter(({ kind }) => kind === 'article');
  return restsOn(
    carrying.map(({ short }) => short),
    faceOf(ruleSet, family).label
  );
}
