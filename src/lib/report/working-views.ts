/**
 * Shapes of the full working and of what analysts read: plain data for the plan, the charts and their tables. Figures
 * are unrounded points of 100, shares from 0 to 1, or money a month, as each member says; texts are finished.
 */
import type { Acceptability } from '#lib/decision/decision.ts';
import type { Question, SourceKind } from '#lib/rules/rule-set.ts';
import type { FamilyFace, WayRef, WayRow } from './views.ts';

/** A label with the id it stands for. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** A way on the floor plan. */
export interface Room {
  readonly row: WayRow;
  /** Null where it is not in use. `does`: its part of the work, empty for the whole; `turn`: from 1, where parts follow one another. */
  readonly lit: { readonly does: string; readonly turn: number | null } | null;
}

export interface FloorPlan {
  /** The finding, one sentence. */
  readonly caption: string;
  /** Empty where the rules draw no plan: then `others` holds every way. */
  readonly columns: readonly Named[];
  readonly corridor: string;
  /** Families that have a room; their ways by column. */
  readonly rows: readonly { readonly family: FamilyFace; readonly cells: readonly (readonly Room[])[] }[];
  /** The way that is lit; null where nothing is. */
  readonly shown: string | null;
  /** Ways without a column: hybrids, which are two rooms of the plan. */
  readonly others: readonly WayRow[];
  /** Every way, for the table. */
  readonly all: readonly WayRow[];
}

/** One difference between two ways. */
export interface Difference {
  readonly tradeoff: string;
  readonly label: string;
  readonly criterion: Named;
  /** Points that it gives each of the two. */
  readonly first: number;
  readonly second: number;
  /** First less second. */
  readonly points: number;
}

/** A difference as it is printed: in tenths of a point, so that those shown add up to the lead. */
export interface Shown {
  readonly label: string;
  readonly under: string;
  readonly points: number;
  readonly pointsText: string;
}

/** Why this rather than that: differences that add up to the lead of the first way. */
export interface HeadToHead {
  readonly caption: string;
  readonly first: WayRef;
  readonly second: WayRef;
  readonly scores: readonly [number, number];
  /** First score less second: the sum of all differences. */
  readonly lead: number;
  /** The seven longest at most. */
  readonly longest: readonly Difference[];
  /** What is left of them in one; null where nothing is. */
  readonly rest: { readonly count: number; readonly points: number } | null;
  /** The longest and the rest as they are printed, and their sum. */
  readonly shown: readonly Shown[];
  readonly leadText: string;
  /** All, longest first. */
  readonly all: readonly Difference[];
  /** What every way has at zero points. */
  readonly base: number;
  /** What reasons give both alike, in one; null where there are none. */
  readonly shared: number | null;
}

/** An open answer with what it is worth. */
export interface OpenWorth {
  readonly question: Question;
  readonly state: 'unsure' | 'unanswered';
  /** Points that the best way gains on average when the answer is known first. */
  readonly value: number;
  /** Chance that the answer changes the family. */
  readonly flipChance: number;
  readonly sentence: string;
}

/** One criterion's weight, and how far it can move before another family takes over. */
export interface WeightInterval {
  readonly criterion: Named;
  readonly worst: string;
  readonly best: string;
  /** The weight in use and the file's, integers. */
  readonly weight: number;
  readonly usual: number;
  /** The same as a share of all weights, 0 to 1. */
  readonly share: number;
  /** Shares between which the answer stands; null where there is no interval. */
  readonly from: number | null;
  readonly to: number | null;
  /** Who takes over below and above; null for nobody. */
  readonly before: FamilyFace | null;
  readonly after: FamilyFace | null;
  /** "Closed takes over above 29 %." */
  readonly sentence: string;
}

export interface WeightIntervals {
  readonly caption: string;
  readonly rows: readonly WeightInterval[];
}

/** A way's cost a month. */
export interface CostRow {
  readonly way: WayRef;
  readonly recommended: boolean;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** "USD 810 a month, 110 to 9,500". */
  readonly text: string;
}

/** A figure of the cost model as it stands in this run. */
export interface CostInputView {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly note: string;
  /** The figure in use, and the file's for these answers. */
  readonly value: number;
  readonly usual: number;
  readonly low: number;
  readonly high: number;
  /** It is the team's own. */
  readonly own: boolean;
  readonly checked: string | null;
  readonly stale: boolean;
  readonly source: {
    readonly short: string;
    readonly url: string | null;
    readonly kind: SourceKind;
  } | null;
  /** "0.1 to 1", "checked 20 November 2026". */
  readonly range: string;
}

/** A way's cost over volume, for the lines. */
export interface CostCurve {
  readonly way: WayRef;
  readonly points: readonly {
    readonly volume: number;
    readonly low: number;
    readonly value: number;
    readonly high: number;
  }[];
}

export interface CostView {
  /** The comparison in words. */
  readonly sentences: readonly string[];
  readonly currency: string;
  /** In million tokens a month. */
  readonly volume: number;
  readonly volumeText: string;
  /** Feasible ways, cheapest first. */
  readonly rows: readonly CostRow[];
  /** Whole powers of ten that hold every range. */
  readonly axis: readonly number[];
  readonly inputs: readonly CostInputView[];
  readonly breakEvenCaption: string;
  /** Every pair of feasible ways. */
  readonly meetings: readonly { readonly a: WayRef; readonly b: WayRef; readonly text: string }[];
}

/** What analysts read. */
export interface Analysis {
  readonly samples: number;
  readonly seed: number;
  readonly families: readonly { readonly family: FamilyFace; readonly share: Acceptability }[];
  readonly ways: readonly { readonly way: WayRef; readonly share: Acceptability }[];
  readonly nothing: Acceptability;
  readonly pairs: readonly {
    readonly a: WayRef;
    readonly b: WayRef;
    readonly near: number;
    readonly any: number;
  }[];
  readonly criteria: readonly Named[];
  /** Mean weights under which each family comes first, by criterion; null for a family that never does. */
  readonly central: readonly { readonly family: FamilyFace; readonly weights: readonly number[] | null }[];
  readonly entropy: number;
  /** Of as many families: the entropy of a coin with so many sides. */
  readonly mostEntropy: number;
  readonly expectedLoss: number | null;
  readonly change: {
    readonly rival: WayRef;
    readonly distance: number;
    readonly moves: readonly { readonly from: string; readonly to: string; readonly by: number }[];
  } | null;
  readonly sources: readonly {
    readonly source: string;
    readonly short: string;
    readonly without: string;
    readonly only: string;
  }[];
  readonly information: readonly {
    readonly question: string;
    readonly ask: string;
    readonly value: number;
    readonly flipChance: number;
  }[];
}
