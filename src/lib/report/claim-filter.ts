/** Owns which claims someone asks for, and which those are. */
import type { Use } from '#lib/words/evidence-page.ts';
import type { Claim } from './claims.ts';

/** What is asked for; null: all. Ids of a source, a criterion and a family. */
export interface ClaimFilter {
  readonly text: string;
  readonly article: string | null;
  readonly criterion: string | null;
  readonly family: string | null;
  readonly use: Use | null;
}

export const NO_FILTER: ClaimFilter = { text: '', article: null, criterion: null, family: null, use: null };

/** The claims that fit everything asked for; of a text every word, anywhere in a claim. */
export function fitting(claims: readonly Claim[], filter: ClaimFilter): readonly Claim[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return claims.filter(
    (claim) =>
      isAsked(filter.article, [claim.source.id]) &&
      isAsked(filter.criterion, claim.criteria) &&
      isAsked(
        filter.family,
        claim.favours.map(({ id }) => id)
      ) &&
      isAsked(filter.use, [claim.use]) &&
      words.every((word) => claim.words.includes(word))
  );
}

function isAsked(wanted: string | null, found: readonly string[]): boolean {
  return wanted === null || found.includes(wanted);
}
