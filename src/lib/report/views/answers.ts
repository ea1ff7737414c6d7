/** What was answered, what is open, and what matters how much. */

export interface AnswerInWords {
  readonly question: string;
  readonly ask: string;
  /** "Not sure", "Not answered", or the labels joined by commas and "and". */
  readonly answer: string;
  readonly state: AnswerState;
}

export type AnswerState = 'answered' | 'unsure' | 'unanswered' | 'waiting' | 'skipped';

export interface OpenAnswer {
  readonly question: string;
  readonly ask: string;
  readonly why: string;
  readonly step: { readonly id: string; readonly label: string } | null;
  readonly state: 'unsure' | 'unanswered' | 'waiting';
  readonly core: boolean;
  /** The question worth asking next. */
  readonly next: boolean;
}

export interface AnswerLine {
  readonly step: { readonly id: string; readonly label: string } | null;
  readonly question: string;
  readonly ask: string;
  /** In words; for a skipped question "Not asked". */
  readonly answer: string;
  readonly note: string;
  readonly state: AnswerState;
  readonly locked: boolean;
}

export interface WeightLine {
  readonly criterion: { readonly id: string; readonly label: string };
  readonly weight: number;
  /** Of all weights, 0 to 1. */
  readonly share: number;
  /** The file's weight. */
  readonly usual: number;
  readonly importance: 'low' | 'normal' | 'high' | 'decisive' | 'own';
  /** "low", "normal", "high", "decisive", "your own figure"; "does not count" at weight 0. */
  readonly importanceText: string;
  readonly changed: boolean;
  readonly worst: string;
  readonly best: string;
}
