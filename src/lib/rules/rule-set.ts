/**
 * The checked rule set: what the rest of Ajar reads once a rule file has passed every check that `decide`
 * needs. Sections are arrays in the file's order, each member carrying its id, so that no id can collide with
 * a property of an object and "the first in the file" has a meaning. Plain data throughout: it survives JSON
 * and a worker's postMessage.
 */
import type { Condition } from './condition.ts';
import type { CostModel, Derived } from './cost-model.ts';

export { ALWAYS } from './condition.ts';
export type { Condition };
export type { CostInput, CostKind, CostModel, CostWay, Derived } from './cost-model.ts';

export interface Bands {
  /** Lead in points of 100 from which a recommendation is clear, or leaning. */
  readonly clear: number;
  readonly leaning: number;
  /** Shares of weightings: below `robust` at most leaning, below `fragile` a toss-up. */
  readonly robust: number;
  readonly fragile: number;
}

export type Door = 'open' | 'ajar' | 'closed';

export interface Family {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  readonly door?: Door;
}

/** A column of the floor plan. */
export interface Column {
  readonly id: string;
  readonly label: string;
}

/** A part of a hybrid: what it does, and the ways that may do it. */
export interface Part {
  readonly id: string;
  readonly does: string;
  readonly ways: readonly string[];
}

/** What must hold for an alternative to apply at all. */
export interface Need {
  readonly id: string;
  readonly when: Condition;
  readonly because: string;
  readonly evidence: readonly string[];
}

/** A way to do it: what gets points, what constraints rule out, what is recommended. */
export interface Alternative {
  readonly id: string;
  /** Without families in the file, the alternative's own id. */
  readonly family: string;
  readonly label: string;
  readonly summary: string;
  readonly column?: string;
  readonly steps: readonly string[];
  readonly watch: readonly string[];
  readonly reversible?: { readonly rank: number; readonly because: string };
  readonly parts: readonly Part[];
  readonly needs: readonly Need[];
  /**
   * By criterion: the ways whose exact mean fills in where a tradeoff names neither this way nor its family.
   */
  readonly like: readonly { readonly criterion: string; readonly ways: readonly string[] }[];
  /** The parts follow one another in time. */
  readonly inTime: boolean;
  readonly evidence?: readonly string[];
}

export interface Criterion {
  readonly id: string;
  readonly label: string;
  /** The swing weight of the file: an integer from 0. */
  readonly weight: number;
  /**
   * The anchors in points; computed where the file gives none. An empty range (best = worst) means the weight
   * counts as 0.
   */
  readonly scale: { readonly worst: Rational; readonly best: Rational; readonly declared: boolean };
  /** The anchors in words; empty where the file gives none. */
  readonly worst: string;
  readonly best: string;
  readonly evidence?: readonly string[];
}

/** An exact number: a mean of integer points. `denominator` is at least 1. */
export interface Rational {
  readonly numerator: number;
  readonly denominator: number;
}

export interface Step {
  readonly id: string;
  readonly label: string;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** In a `many`: stands alone. */
  readonly exclusive: boolean;
  /** The prior as the file gives it, given that the question is asked: an integer from 0, 1 for each where the file gives none. */
  readonly priorWeight: number;
  /** Tokens a month in millions that this option stands for, on the question the cost model calls volume. */
  readonly amount?: { readonly low: number; readonly value: number; readonly high: number };
}

export interface Question {
  readonly id: string;
  readonly step: string | null;
  readonly ask: string;
  readonly why: string;
  readonly kind: 'one' | 'many';
  readonly core: boolean;
  readonly locked: boolean;
  /** Option ids from low to high, where the options have an order; null where they have none. */
  readonly ordered: readonly string[] | null;
  readonly when: Condition;
  readonly options: readonly Option[];
  readonly evidence?: readonly string[];
}

export interface Tradeoff {
  readonly id: string;
  readonly label: string;
  readonly criterion: string;
  readonly when: Condition;
  /** Points as the file gives them, by family or alternative. */
  readonly gives: readonly { readonly to: string; readonly points: number }[];
  readonly because: string;
  readonly evidence: readonly string[];
}

export interface Constraint {
  readonly id: string;
  readonly label: string;
  readonly when: Condition;
  readonly rulesOut: readonly string[];
  /** Provisos: what must be verified for the alternative to stay in. */
  readonly onlyIf: readonly { readonly alternative: string; readonly text: string }[];
  /** By alternative, the parts that this constraint does not reach. */
  readonly spares: readonly { readonly alternative: string; readonly parts: readonly string[] }[];
  readonly because: string;
  readonly evidence: readonly string[];
}

export type SourceKind = 'article' | 'law' | 'primary' | 'data' | 'secondary' | 'vendor';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly kind: SourceKind;
  readonly file?: string;
  readonly published?: string;
  readonly url?: string;
  readonly note?: string;
}

export interface Evidence {
  readonly id: string;
  readonly source: string;
  readonly where: string;
  readonly says: string;
  readonly strength?: 'weak' | 'medium' | 'strong';
  readonly favours: readonly string[];
  readonly use: 'full' | 'lightly' | 'context';
  readonly contradicts: readonly string[];
  /** Why it is used lightly, or only as context. */
  readonly doubt: string;
  readonly checked?: string;
  readonly reviewBy?: string;
}

export interface Action {
  readonly id: string;
  /** Families or alternatives; empty: all. */
  readonly for: readonly string[];
  readonly when: Condition;
  readonly phase: 'start' | 'risk' | 'verify';
  /** Statuses it is for; empty: every status. */
  readonly status: readonly string[];
  readonly do: string;
  readonly because: string;
  readonly evidence: readonly string[];
}

export type AnswerValue = string | readonly string[];
/**
 * Answers by question id; the string `unsure` is an answer too. Read it through `Object.hasOwn`: ids are not
 * to be trusted.
 */
export type Answers = Readonly<Record<string, AnswerValue>>;
/** Weights by criterion id: integers from 0, in the place of the file's. */
export type Weights = Readonly<Record<string, number>>;
/** Cost inputs by id, in the place of the file's. */
export type CostInputs = Readonly<Record<string, number>>;

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly answers: Answers;
  readonly weights: Weights;
  readonly cost: CostInputs;
  readonly expect: {
    readonly family: readonly string[];
    readonly alternative: readonly string[];
    readonly status: readonly string[];
    readonly ruledOut: readonly string[];
    readonly provisos: readonly string[];
  };
}

/** Old ids to present ones, for links made before. */
export interface Renamed {
  readonly questions: readonly { readonly old: string; readonly now: string }[];
  readonly options: readonly { readonly question: string; readonly old: string; readonly now: string }[];
  readonly criteria: readonly { readonly old: string; readonly now: string }[];
  readonly inputs: readonly { readonly old: string; readonly now: string }[];
}

export interface RuleSet {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly updated?: string;
  /**
   * First 16 hex digits of the SHA-256 of the parsed data (CONTRACT §4); of the merged data for an overlay.
   */
  readonly digest: string;
  /** The released rule set that an overlay extends. */
  readonly base?: { readonly id: string; readonly version: string; readonly digest: string };
  readonly bands: Bands;
  /** In a file without families: one for each alternative. */
  readonly families: readonly Family[];
  readonly columns: readonly Column[];
  readonly corridor?: string;
  readonly alternatives: readonly Alternative[];
  readonly criteria: readonly Criterion[];
  readonly steps: readonly Step[];
  readonly questions: readonly Question[];
  readonly derived: readonly Derived[];
  readonly tradeoffs: readonly Tradeoff[];
  readonly constraints: readonly Constraint[];
  readonly sources: readonly Source[];
  readonly evidence: readonly Evidence[];
  readonly costModel?: CostModel;
  readonly actions: readonly Action[];
  readonly scenarios: readonly Scenario[];
  readonly renamed: Renamed;
}
