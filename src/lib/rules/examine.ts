/**
 * All that is wrong, and all that is doubtful, in the data of a whole rule set (after the merge, for an
 * overlay).
 */
import { checkCounts } from './caps.ts';
import type { Finding } from './finding.ts';
import { citationWarnings } from './references/citations.ts';
import { circularConditions } from './references/circular.ts';
import { referencesIn } from './references/collect.ts';
import { staleFacts } from './references/stale.ts';
import { type Unknown, unknownIn } from './references/unknown.ts';
import { relationFindings } from './relations/all.ts';
import { remembered } from './remembered.ts';
import { findingsOf } from './schema/issues.ts';
import { type RawRuleSet, ruleSetSchema } from './schema/rule-set.ts';

/** Errors and warnings read them alike, and those of a base are the same at every keystroke. */
const references = remembered(referencesIn);

export interface Examined {
  /** Null where the shape is wrong. */
  readonly raw: RawRuleSet | null;
  /** Errors, but for the references that name nothing: those are in `unknown`. */
  readonly errors: readonly Finding[];
  readonly unknown: readonly Unknown[];
}

/** The errors of all layers: each looks at what is well formed, so that one mistake does not hide another. */
export function examine(data: unknown): Examined {
  const parsed = ruleSetSchema.safeParse(data);
  return {
    raw: parsed.success ? parsed.data : null,
    errors: [
      ...checkCounts(data),
      ...(parsed.success ? [] : findingsOf(parsed.error.issues, data)),
      ...relationFindings(data),
      ...circularConditions(data)
    ],
    unknown: unknownIn(data, references(data))
  };
}

/** @param today a day, YYYY-MM-DD; without it no fact is stale */
export function warningsIn(data: unknown, today: string | undefined): readonly Finding[] {
  return [...citationWarnings(data, references(data)), ...staleFacts(data, today)];
}
