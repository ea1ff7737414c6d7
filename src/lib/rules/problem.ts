/**
 * What can be wrong with a rule file: codes, parameters, and where. The sentences are in `words`.
 *
 * Parameters of each code of the layers text, schema and reference (`nearest`: the nearest name, where there
 * is one):
 *
 * | code | parameters |
 * |---|---|
 * | `yaml-syntax` | `issue`: `tab`, `anchor`, `alias`, `several-documents`, or the YAML library's code in lower case with its English `detail` |
 * | `too-large` | `what`: a key of `CAPS` (bytes, depth, questions, options, rules, text, answers, alternatives, criteria, denominator); `maximum`, `found` |
 * | `duplicate-id` | `id`; `other`: the path of the first, where the two stand in different sections |
 * | `missing-reason` | `of`: tradeoff, constraint, need; `id` |
 * | `no-weight` | none |
 * | `unknown-id` | `kind`: a `Space` of references (question, fact, option, party, …) or a section's name; `id`; `within`: the question of an option, the alternative of a part; `nearest`; `uses`: for a member that an overlay removes, the paths of what still names it |
 * | `unknown-base` | `id`, `version`, `nearest`; `issue: not-a-whole-rule-set` where what was found is an overlay itself |
 * | `circular-condition` | `cycle`: ids, the first again at the end |
 * | `uncited-rule` | `of`: tradeoff, constraint; `id` |
 * | `unused-evidence` | `id` |
 * | `context-evidence` | `id`, `rule` |
 * | `stale-fact` | `kind`: evidence, input; `id`, `reviewBy`, `today` |
 * | `unused-accept` | `code` |
 *
 * `schema` has an `issue`. Types are text, number, whole-number, true-or-false, nothing, list, map:
 *
 * | issue | parameters |
 * |---|---|
 * | `wrong-type` | `expected` (one or a list; values too), `found`; a fraction for a whole number is `found` as itself |
 * | `wrong-value` | `expected` (list), `found`, `nearest` |
 * | `unknown-member` | `member`, `nearest` |
 * | `missing-member` | `member` |
 * | `missing-one-of` | `members` (list) |
 * | `empty` | `expected`: text, list, map |
 * | `too-small`, `too-big`, `not-above` | `minimum` or `maximum`, `found` |
 * | `not-an-id`, `reserved-id` | `id` |
 * | `not-a-day`, `not-a-version`, `not-a-link`, `not-a-base` | `found` |
 * | `out-of-order` | `low`, `high`: the members, the first of which must not be above the second |
 * | `no-prior` | none: every prior is 0 |
 * | `repeated` | `id` |
 * | `without-families` | `id`: an alternative with a family in a file without families |
 * | `way-with-parts`, `like-chain`, `mix-of-mix` | `way`: the named way that has parts, has `like`, is a mix itself |
 * | `ruled-out-with-proviso` | `alternative`: stands in `rules-out` and in `only-if` |
 * | `not-ordered`, `empty-range` | `question`: a comparison on it that cannot be, or that no option meets |
 * | `outside-order` | `question`, `option`: a comparison with an option that `ordered` leaves out |
 * | `volume-of-many` | `question` |
 * | `without-cost-model` | `id` of the derived fact |
 * | `open-options` | `found`: how many options of a derived fact have no bound, where one must |
 * | `one-answer` | `question`: takes one option, not a list |
 * | `unsure-alone` | `question`: `unsure` in a list |
 * | `exclusive-alone` | `question`, `option` |
 */

export type ProblemCode =
  | 'yaml-syntax'
  | 'too-large'
  | 'duplicate-id'
  | 'schema'
  | 'missing-reason'
  | 'no-weight'
  | 'unknown-id'
  | 'unknown-base'
  | 'circular-condition'
  | 'uncited-rule'
  | 'unused-evidence'
  | 'context-evidence'
  | 'stale-fact'
  | 'unused-accept'
  | 'scale-exceeded'
  | 'scenario-failed'
  | 'unreachable-question'
  | 'dead-option'
  | 'never-fires'
  | 'never-wins'
  | 'all-ruled-out'
  | 'scale-unused'
  | 'double-count'
  | 'undeclared-veto'
  | 'non-monotone'
  | 'flat-status';

export type Severity = 'error' | 'warning';
export type Layer = 'text' | 'schema' | 'reference' | 'space';

/**
 * Of each code, how grave it is and which layer finds it. `all-ruled-out` is an error where no answers leave
 * an alternative.
 */
export const CODES: Readonly<Record<ProblemCode, { readonly severity: Severity; readonly layer: Layer }>> = {
  'yaml-syntax': { severity: 'error', layer: 'text' },
  'too-large': { severity: 'error', layer: 'text' },
  'duplicate-id': { severity: 'error', layer: 'text' },
  schema: { severity: 'error', layer: 'schema' },
  'missing-reason': { severity: 'error', layer: 'schema' },
  'no-weight': { severity: 'error', layer: 'schema' },
  'unknown-id': { severity: 'error', layer: 'reference' },
  'unknown-base': { severity: 'error', layer: 'reference' },
  'circular-condition': { severity: 'error', layer: 'reference' },
  'uncited-rule': { severity: 'warning', layer: 'reference' },
  'unused-evidence': { severity: 'warning', layer: 'reference' },
  'context-evidence': { severity: 'warning', layer: 'reference' },
  'stale-fact': { severity: 'warning', layer: 'reference' },
  'unused-accept': { severity: 'warning', layer: 'reference' },
  'scale-exceeded': { severity: 'error', layer: 'space' },
  'scenario-failed': { severity: 'error', layer: 'space' },
  'unreachable-question': { severity: 'warning', layer: 'space' },
  'dead-option': { severity: 'warning', layer: 'space' },
  'never-fires': { severity: 'warning', layer: 'space' },
  'never-wins': { severity: 'warning', layer: 'space' },
  'all-ruled-out': { severity: 'warning', layer: 'space' },
  'scale-unused': { severity: 'warning', layer: 'space' },
  'double-count': { severity: 'warning', layer: 'space' },
  'undeclared-veto': { severity: 'warning', layer: 'space' },
  'non-monotone': { severity: 'warning', layer: 'space' },
  'flat-status': { severity: 'warning', layer: 'space' }
};

/** A place in the author's file; line and column from 1, offset from 0 in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A change of the author's text that cures the problem in one step. */
export interface Fix {
  /** What the fix does, as a code for `words`: `replace` (with `to`), `tabs-to-spaces`, `remove-uses`. */
  readonly kind: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Non-overlapping, in text order. */
  readonly edits: readonly { readonly from: number; readonly to: number; readonly text: string }[];
}

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly layer: Layer;
  /**
   * What the sentence in `words` needs: ids, values, the nearest name. Lists are joined by the author of the
   * sentence.
   */
  readonly parameters: Readonly<Record<string, string | number | readonly string[]>>;
  /** From the root of the parsed data: keys and positions. */
  readonly path: readonly (string | number)[];
  /** Absent where the rule set came as data, without a text. */
  readonly start?: Position;
  readonly end?: Position;
  readonly fix?: Fix;
  /** The author's reason for accepting this warning. */
  readonly accepted?: string;
}
