/**
 * The saved and shared document (CONTRACT §4): what a person put in, and on which rules. It autosaves, travels in a
 * link, and downloads. Never a snapshot of the machine.
 */
import type { Answers, CostInputs, Weights } from '#lib/rules/rule-set.ts';

export interface RulesReference {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** What the maker saw. Recomputation is authoritative; a difference is said. */
export interface ClaimedResult {
  readonly family: string | null;
  readonly status: string;
  readonly lead: number | null;
}

export interface DecisionTaken {
  readonly family: string;
  readonly because: string;
  readonly by?: string | undefined;
  readonly on?: string | undefined;
}

export interface AjarDocument {
  readonly format: 1;
  /** A day, YYYY-MM-DD. */
  readonly made: string;
  readonly rules: RulesReference;
  /** Changes to the named rules, as data (CONTRACT §1.1). */
  readonly overlay?: unknown;
  /** A whole rule set as data; in files only, never in a link. */
  readonly ruleset?: unknown;
  readonly answers: Answers;
  readonly weights?: Weights | undefined;
  readonly cost?: CostInputs | undefined;
  readonly result?: ClaimedResult | undefined;
  readonly title?: string | undefined;
  readonly name?: string | undefined;
  readonly notes?: Readonly<Record<string, string>> | undefined;
  readonly decided?: DecisionTaken | undefined;
}
