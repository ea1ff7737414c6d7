/** Conditions as trees: which questions they read, and whether they hold when one question is answered. */

/**
 * A condition with its `ordered` comparisons already turned into the options that meet them (CONTRACT §1,
 * Conditions).
 */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** Any (or, with `every`, each) of `options` is chosen; `question` names a question or a derived fact. */
  | {
      readonly kind: 'chosen';
      readonly question: string;
      readonly options: readonly string[];
      readonly every: boolean;
    };

/** The condition of a member without `when`: holds always. */
export const ALWAYS: Condition = { kind: 'all', of: [] };

/**
 * The questions and derived facts that a condition reads.
 * @returns ids without repeats, in the order in which the condition names them
 */
export function questionsRead(condition: Condition): readonly string[] {
  return [...new Set(namesIn(condition))];
}

function namesIn(condition: Condition): readonly string[] {
  if (condition.kind === 'chosen') return [condition.question];
  if (condition.kind === 'not') return namesIn(condition.of);
  return condition.of.flatMap(namesIn);
}

/**
 * Whether a condition that reads at most one question holds when that question is answered with one option.
 * @param condition reads no question but the one that `option` belongs to
 */
export function holdsFor(condition: Condition, option: string): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holdsFor(part, option));
    case 'any':
      return condition.of.some((part) => holdsFor(part, option));
    case 'not':
      return !holdsFor(condition.of, option);
    case 'chosen':
      return condition.every
        ? condition.options.every((each) => each === option)
        : condition.options.includes(option);
  }
}
