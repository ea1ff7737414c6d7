/** What a page and its deciding worker send each other: one order at a time, one reply to each that has a situation. */
import type { Decision, DecideOptions, Situation } from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';

export interface Order {
  /** Only where it is another than in the order before. */
  readonly ruleSet?: RuleSet;
  /** Absent where the rules come ahead of the first order on them: to that there is no reply. */
  readonly situation?: Situation;
  readonly options?: DecideOptions;
}

export type Reply = Decision;

/** As much of a worker as is used; made where one is wanted. */
export interface Aside {
  send(order: Order): void;
  /** Hears each reply, and that there will be none. */
  listen(heard: (reply: Reply) => void, failed: () => void): void;
  end(): void;
}
