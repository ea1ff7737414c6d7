/**
 * A decision, as plain data: the shape of `decide --format json` (CONTRACT §3). Points are unrounded, of 100. Members
 * that are not built yet are absent, never faked.
 */
import type { Answers, CostInputs, Weights } from '#lib/rules/rule-set.ts';

export type { Answers, AnswerValue, CostInputs, Weights } from '#lib/rules/rule-set.ts';

/** What a decision is made from, besides the rules. */
export interface Situation {
  readonly answers: Answers;
  readonly weights?: Weights | undefined;
  readonly cost?: CostInputs | undefined;
}

/** The string that stands for "not sure" where an option id would stand. */
export const UNSURE = 'unsure';

export type Status = 'clear' | 'leaning' | 'toss-up' | 'tie' | 'none';

export interface QuestionLists {
  readonly answered: readonly string[];
  readonly unsure: readonly string[];
  readonly unanswered: readonly string[];
  readonly waiting: readonly string[];
  readonly skipped: readonly string[];
}

export interface Proviso {
  readonly constraint: string;
  readonly text: string;
  /** The way of a hybrid's part that the proviso is about. */
  readonly way?: string;
  /** 1 where the constraint fires for certain. */
  readonly chance: number;
}

/** The recommended way within its family. */
export interface WayStanding {
  readonly alternative: string;
  readonly runnerUp: string | null;
  readonly lead: number | null;
  readonly status: Status;
}

export interface Recommendation {
  /** Null on `none` and on `tie`. */
  readonly family: string | null;
  /** The families that share the first place, on `tie`. */
  readonly tied?: readonly string[];
  /** Best and second family, where two compete. */
  readonly between: readonly [string, string] | null;
  readonly alternative: string | null;
  readonly status: Status;
  readonly loweredBy: 'weights' | 'unknown' | null;
  readonly lead: number | null;
  readonly leadLow: number | null;
  readonly leadHigh: number | null;
  /** Whether intervals, chances and `settled` were found by going through every completion. */
  readonly exact: boolean;
  /** Best value of all applicable ways less the best of what is left. */
  readonly price: number | null;
  readonly settled: boolean;
  readonly soft: boolean;
  readonly enough: boolean;
  readonly provisos: readonly Proviso[];
  /** Null on `none` and on `tie`. */
  readonly way: WayStanding | null;
}

export interface Contribution {
  readonly criterion: string;
  readonly tradeoff: string;
  readonly points: number;
}

export interface RuledOutBy {
  readonly constraint: string;
  readonly because: string;
  /** The answers that the constraint's condition read. */
  readonly answers: Answers;
  /** The way of a hybrid's part that the constraint ruled out. */
  readonly way?: string;
}

export interface Acceptability {
  readonly near: number;
  readonly ordered: number;
  readonly any: number;
}

export interface AlternativeStanding {
  readonly id: string;
  readonly family: string;
  readonly state: 'feasible' | 'ruled-out' | 'not-applicable';
  /** Competition ranking (1, 1, 3) by score among feasible ways; null otherwise. */
  readonly rank: number | null;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly exclusionChance: number;
  readonly acceptability?: Acceptability;
  /** For a hybrid: the way used for each part, in the parts' order. */
  readonly uses?: readonly string[];
  /** The value at zero points on every criterion; `score = base + Σ contributions.points`. */
  readonly base: number;
  readonly contributions: readonly Contribution[];
  readonly ruledOutBy: readonly RuledOutBy[];
  readonly provisos: readonly Proviso[];
  /** The needs that are false: why the way does not apply. */
  readonly notApplicable?: readonly { readonly need: string; readonly because: string }[];
}

export interface FamilyStanding {
  readonly id: string;
  readonly score: number | null;
  readonly alternative: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly acceptability?: Acceptability;
}

export interface Robustness {
  readonly samples: number;
  readonly seed: number;
  readonly nothing: Acceptability;
  readonly pairwise: readonly {
    readonly a: string;
    readonly b: string;
    readonly near: number;
    readonly any: number;
  }[];
  readonly central: readonly { readonly family: string; readonly weights: Weights | null }[];
  readonly entropy: number;
  readonly expectedLoss: number | null;
}

export interface StabilityInterval {
  readonly criterion: string;
  /** Normalised: weights sum to 1. */
  readonly weight: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface WeightChange {
  readonly rival: string;
  /** L1 distance of normalised weights. */
  readonly distance: number;
  readonly moves: readonly { readonly from: string; readonly to: string; readonly by: number }[];
}

export interface FlipSet {
  readonly changes: readonly {
    readonly question: string;
    readonly from: string | readonly string[] | null;
    readonly to: string | readonly string[];
  }[];
  readonly family: string | null;
}

export interface Flips {
  readonly smallest: number | null;
  readonly count: number;
  readonly sets: readonly FlipSet[];
  /** Present where the search gave up: no set of fewer than so many changes flips anything, larger ones were not all gone through. */
  readonly provenBelow?: number;
}

/** The JSON of `decide`; optional members are those that later work adds. */
export interface Decision {
  readonly rules: {
    readonly id: string;
    readonly version: string;
    readonly digest: string;
    readonly base?: { readonly id: string; readonly version: string; readonly digest: string };
  };
  readonly weights: Weights;
  readonly questions: QuestionLists;
  readonly recommendation: Recommendation;
  readonly alternatives: readonly AlternativeStanding[];
  readonly families: readonly FamilyStanding[];
  readonly robustness?: Robustness;
  readonly stability?: readonly StabilityInterval[] | null;
  readonly weightChange?: WeightChange | null;
  readonly flips?: { readonly any: Flips; readonly withinReach: Flips } | null;
  readonly information?: readonly {
    readonly question: string;
    readonly value: number;
    readonly flipChance: number;
  }[];
  /** The question worth asking next; null when there is none. */
  readonly next: string | null;
  readonly sources?: readonly {
    readonly source: string;
    readonly without: string | null;
    readonly only: string | null;
  }[];
  readonly stale?: readonly {
    readonly id: string;
    readonly kind: 'evidence' | 'input';
    readonly reviewBy: string;
    readonly matters: boolean;
  }[];
  readonly cost?: {
    readonly currency: string;
    readonly perMonth: readonly {
      readonly alternative: string;
      readonly low: number;
      readonly value: number;
      readonly high: number;
    }[];
    readonly breakEven: readonly {
      readonly a: string;
      readonly b: string;
      readonly tokens: number | null;
      readonly beyondCapacity: boolean;
    }[];
  } | null;
  readonly derived?: readonly {
    readonly id: string;
    readonly option: string | null;
    readonly ratio: number | null;
  }[];
  readonly actions?: readonly { readonly id: string; readonly phase: 'start' | 'risk' | 'verify' }[];
}
