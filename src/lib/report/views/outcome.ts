/** What every function of this room reads, and how a family and a way are named. */
import type { Decision } from '#lib/decision/decision.ts';
import type { DecisionTaken } from '#lib/document/document.ts';
import type { Answers, CostInputs, Door, RuleSet } from '#lib/rules/rule-set.ts';

/** What every function of this room reads: the rules with their texts, the decision made on them, and what was answered. */
export interface Outcome {
  readonly ruleSet: RuleSet;
  readonly decision: Decision;
  readonly answers: Answers;
  /** The team's own cost figures, by input id. */
  readonly cost?: CostInputs | undefined;
  /** Notes kept with answers, by question id. */
  readonly notes?: Readonly<Record<string, string>> | undefined;
  /** What the team decided, whatever is recommended. */
  readonly decided?: DecisionTaken | undefined;
}

/** How a family is shown. `door` is null unless every family has one and no two share one: then the letter is shown. */
export interface FamilyFace {
  readonly id: string;
  readonly label: string;
  readonly door: Door | null;
  /** "A", "B", … in the file's order. */
  readonly letter: string;
  readonly fill: 'hollow' | 'solid' | 'striped' | 'outline';
}

export interface WayRef {
  readonly id: string;
  readonly label: string;
  readonly family: FamilyFace;
}
