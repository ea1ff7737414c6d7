/** What would change a result, and what answers collide where nothing fits. */
import type { AnswerValue } from '#lib/rules/rule-set.ts';
import type { AnswerInWords } from './answers.ts';
import type { FamilyFace, WayRef } from './outcome.ts';
import type { DealBreaker } from './reasons.ts';

/** A smallest set of changed answers after which the family is no longer best. */
export interface FlipView {
  /** Names the set among others. */
  readonly id: string;
  readonly changes: readonly {
    readonly question: string;
    readonly ask: string;
    /** In words; "Not answered yet" for a question that would only then be asked. */
    readonly from: string;
    readonly to: string;
    /** The team cannot choose it. */
    readonly isFact: boolean;
  }[];
  /** What is to be put in. */
  readonly to: readonly (readonly [question: string, value: AnswerValue])[];
  /** What leads then; null where nothing does. */
  readonly family: FamilyFace | null;
  readonly sentence: string;
}

export interface Flipping {
  /** How many changed answers it takes. */
  readonly sentence: string;
  /** Of what the team can choose. `unlisted`: how many more there are of the same size. */
  readonly choices: { readonly sets: readonly FlipView[]; readonly unlisted: number };
  /** Those with a fact in them. */
  readonly facts: { readonly sets: readonly FlipView[]; readonly unlisted: number };
}

/** What answers collide, when nothing fits. */
export interface NothingFits {
  readonly sentence: string;
  /** For each way that applies: the deal-breakers that rule it out. */
  readonly ways: readonly { readonly way: WayRef; readonly breakers: readonly DealBreaker[] }[];
  /** The answers the deal-breakers rest on, the one on which most ways fall first. */
  readonly colliding: readonly (AnswerInWords & { readonly ways: number; readonly locked: boolean })[];
  /** The smallest changes after which something fits, within the team's reach where there are any; empty where there are none. */
  readonly repairs: readonly FlipView[];
}
