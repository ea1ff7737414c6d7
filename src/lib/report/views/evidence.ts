/** What a result rests on: claims with their sources, disagreements, facts past their day. */
import type { SourceKind } from '#lib/rules/rule-set.ts';
import type { FamilyFace } from './outcome.ts';

export interface EvidenceView {
  readonly id: string;
  readonly says: string;
  /** The place in the source: a heading, a section. */
  readonly where: string;
  readonly strength: 'weak' | 'medium' | 'strong' | null;
  readonly doubt: string;
  readonly checked: string | null;
  readonly reviewBy: string | null;
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly short: string;
    readonly kind: SourceKind;
    /** "article", "law", "primary source", … */
    readonly kindText: string;
    readonly published: string | null;
    /** An https address, or null. */
    readonly url: string | null;
  };
  /** "Open Source AI Revolution, under “Economic Gravity”" and, where dated, ", checked 24 October 2026". */
  readonly cite: string;
  /** "strong", "medium", "weak" as a phrase; empty where the file does not say. */
  readonly strengthText: string;
  /** The claims that contradict it, whichever of the two says so in the file; in file order. */
  readonly disputedBy: readonly { readonly id: string; readonly says: string; readonly cite: string }[];
}

/** A claim behind this result, and those behind it too that it contradicts or that contradict it; at least one. */
export interface Disagreement {
  readonly one: EvidenceView;
  readonly others: readonly EvidenceView[];
}

/** The sources that a result cannot do without, of all that were cited. */
export interface RestsOn {
  readonly sources: readonly {
    readonly source: string;
    readonly title: string;
    /** What leads without it; null where nothing does. */
    readonly family: FamilyFace | null;
    readonly sentence: string;
  }[];
  readonly counted: number;
}

/** Facts past their review day that a result rests on. */
export interface Staleness {
  readonly sentence: string;
  readonly facts: readonly {
    readonly id: string;
    /** What the fact is: a claim with its place, or a cost figure. */
    readonly text: string;
    readonly due: string;
    readonly matters: boolean;
  }[];
}
