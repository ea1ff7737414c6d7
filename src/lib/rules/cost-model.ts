/** The checked cost model and what is derived from it (CONTRACT §1.3), as parts of the rule set. */
import type { Condition } from './condition.ts';

/** A derived fact: the ratio of two costs, put into one of its options. */
export interface Derived {
  readonly id: string;
  readonly label: string;
  readonly ratio: { readonly of: readonly string[]; readonly to: readonly string[] };
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly below?: number;
    readonly above?: number;
  }[];
}

/** An input of the cost model: a dated figure with its range. */
export interface CostInput {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly checked?: string;
  readonly reviewBy?: string;
  readonly source?: string;
  readonly note?: string;
  readonly evidence?: readonly string[];
  readonly cases: readonly {
    readonly when: Condition;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
}

export type CostKind = 'api' | 'rented' | 'owned' | 'mix';

/**
 * How a way's month is priced: parameters that name an input or are a number; `first` and `second` of a mix
 * name ways.
 */
export interface CostWay {
  readonly alternative: string;
  readonly kind: CostKind;
  readonly parameters: readonly { readonly name: string; readonly value: number | string }[];
}

export interface CostModel {
  readonly currency: string;
  /** The question whose options carry an amount. */
  readonly volume: string;
  readonly inputs: readonly CostInput[];
  readonly ways: readonly CostWay[];
}
