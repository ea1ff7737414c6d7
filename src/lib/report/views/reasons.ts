/** What speaks for and against: reasons, deal-breakers, provisos, and all points as a table. */
import type { AnswerInWords } from './answers.ts';
import type { EvidenceView } from './evidence.ts';
import type { WayRef } from './outcome.ts';

export interface Reason {
  readonly tradeoff: string;
  readonly label: string;
  readonly because: string;
  readonly criterion: { readonly id: string; readonly label: string };
  /** Difference of contributions, recommended way less rival; positive speaks for the recommended way. */
  readonly points: number;
  /** "+4", "−1½", "under +½". */
  readonly pointsText: string;
  readonly favours: WayRef | null;
  readonly evidence: readonly EvidenceView[];
  /** The answers that its condition reads; empty for one that always holds. */
  readonly answers: readonly AnswerInWords[];
  /** False where an answer it reads is open: then the points are expected ones. */
  readonly certain: boolean;
}

export interface Reasons {
  readonly way: WayRef;
  /** The strongest way of another family; null where there is none: then points are the way's own. */
  readonly rival: WayRef | null;
  /** The three strongest. */
  readonly for: readonly Reason[];
  /** The two strongest. */
  readonly against: readonly Reason[];
  /** All others that differ, strongest first. */
  readonly rest: readonly Reason[];
}

export interface DealBreaker {
  readonly constraint: string;
  readonly label: string;
  readonly because: string;
  readonly answers: readonly AnswerInWords[];
  readonly evidence: readonly EvidenceView[];
  /** The ways it rules out; `through`: the ways of its parts that fell, where it is out for that. */
  readonly ways: readonly { readonly way: WayRef; readonly through: readonly WayRef[] }[];
  /** How many points more the best of the ways that it alone rules out would have scored than what is recommended; null where not more. */
  readonly price: number | null;
  /** "Without it, … would be 6 points ahead of what is recommended."; empty where there is no price. */
  readonly priceText: string;
}

export interface ProvisoView {
  readonly constraint: string;
  readonly label: string;
  readonly text: string;
  readonly because: string;
  /** The way of a part that it is about; null where it is about the whole way. */
  readonly way: WayRef | null;
  /** Above 0; 1: certain. */
  readonly chance: number;
  readonly certain: boolean;
  readonly answers: readonly AnswerInWords[];
  readonly evidence: readonly EvidenceView[];
}

/** Points by criterion and reason, a column for each family's best way: the full working. */
export interface ContributionTable {
  readonly ways: readonly WayRef[];
  /** What each way has at zero points: the same for all. */
  readonly base: number;
  readonly groups: readonly {
    readonly criterion: { readonly id: string; readonly label: string };
    readonly rows: readonly {
      readonly tradeoff: string;
      readonly label: string;
      readonly points: readonly number[];
    }[];
    /** Column sums of the rows. */
    readonly subtotal: readonly number[];
  }[];
  /** The scores: base and all subtotals. */
  readonly total: readonly number[];
}
