/** The answer itself: the headline, how sure it is, and the families side by side. */
import type { Status } from '#lib/decision/decision.ts';
import type { FamilyFace, WayRef } from './outcome.ts';

/** `contenders`: too close to call; `level`: an exact tie; `nothing`: nothing fits; `early`: too early to say. */
export type HeadlineKind = 'family' | 'contenders' | 'level' | 'nothing' | 'early';

export interface Headline {
  readonly kind: HeadlineKind;
  readonly status: Status;
  /** The small words above the title: "Leaning", "Too close to call", "Exactly level"; empty where the title says it all. */
  readonly above: string;
  /** The largest words: "Hybrid", "Open or closed", "Nothing fits", "Too early to say". */
  readonly title: string;
  /** Both in one line: "Leaning hybrid", "Too close to call: open or closed". */
  readonly text: string;
  /** The families the mark shows: one, the contenders, or none. */
  readonly families: readonly FamilyFace[];
  /** The next line: how to do it, or what there is instead. A whole sentence. */
  readonly sentence: string;
  /** What deal-breakers cost, where a better way fell to them; null otherwise. */
  readonly price: { readonly points: number; readonly sentence: string } | null;
}

export interface HowSure {
  /** One to three sentences, joined. */
  readonly sentence: string;
  /** One family is all that competes: what deal-breakers cost is part of the answer then. */
  readonly onlyLeft: boolean;
  readonly settled: boolean;
  /** Counts for the hundred doors, the leader first, summing to 100; null before there is robustness. `family: null` is nothing fits. */
  readonly doors: readonly { readonly family: FamilyFace | null; readonly count: number }[] | null;
}

export interface FamilyRow {
  readonly family: FamilyFace;
  /** `unlikely`: more likely ruled out than not by answers still open, so it does not compete. */
  readonly state: 'leads' | 'level' | 'behind' | 'unlikely' | 'ruled-out' | 'not-applicable';
  /** Null unless something of it is feasible. */
  readonly score: number | null;
  /** Between which scores it may still end, if it is not ruled out; null where it has no score. */
  readonly low: number | null;
  readonly high: number | null;
  /** Its best way; null where nothing of it is feasible. */
  readonly way: WayRef | null;
  /** "leads by 8 points", "8 points behind", "level", "the only one left", "likely ruled out", "ruled out", "does not apply". */
  readonly lead: string;
  /** "62", rounded for people; "–" where there is none. */
  readonly scoreText: string;
  /** "48 to 70, as open answers turn out"; empty where nothing is open. */
  readonly range: string;
}

/** The bars, side by side: rows in the order of the outcome, and one sentence with the finding. */
export interface FamilyChart {
  readonly caption: string;
  readonly rows: readonly FamilyRow[];
  /** Whole multiples of ten that hold every score and interval, 0 and 100 included. */
  readonly axis: { readonly from: number; readonly to: number };
}

/** Where it is close: the way to take if it must be decided now. */
export interface EasierWay {
  readonly way: WayRef;
  readonly because: string;
  readonly sentence: string;
}

/** One side of a trial. */
export interface Standing {
  readonly headline: Headline;
  /** The leading way; null where nothing is. */
  readonly way: WayRef | null;
  /** "6 points"; empty where there is none to measure. */
  readonly lead: string;
}
