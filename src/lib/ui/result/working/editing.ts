/** What one can change from the full working of one's own result; a copy has none of it. */
import type { AnswerValue, CostInputs, Situation, Weights } from '#lib/decision/index.ts';

export interface Editing {
  /** What is decided on now. */
  readonly situation: Situation;
  /** Called where changes are to be expected: what they need is made ready. */
  readonly prepare: () => void;
  readonly answer: (question: string, value: AnswerValue) => void;
  readonly weigh: (weights: Weights) => void;
  readonly price: (cost: CostInputs) => void;
}
