/** What can be wrong with a document, or no longer fit the rules: codes, where, and parameters. The sentences are in `words`. */

/** The document as such is not readable. */
export type ShapeCode =
  | 'not-an-object'
  | 'too-deep'
  | 'not-plain'
  | 'reserved-key'
  | 'no-format'
  | 'unknown-format'
  | 'newer-format'
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'wrong-value'
  | 'bad-id'
  | 'bad-day'
  | 'bad-digest'
  | 'bad-version'
  | 'too-long'
  | 'too-many'
  | 'too-few'
  | 'repeated'
  | 'bad-weight'
  | 'overlay-elsewhere'
  | 'ruleset-elsewhere'
  | 'overlay-and-ruleset';

/** The document is readable, and this part of it does not fit the rule set. */
export type MisfitCode =
  | 'unknown-question'
  | 'unknown-option'
  | 'wrong-kind'
  | 'exclusive-conflict'
  | 'unknown-criterion'
  | 'unknown-input'
  | 'unknown-family'
  | 'superseded'
  | 'no-weight';

export type Path = readonly (string | number)[];

export interface DocumentProblem {
  readonly code: ShapeCode | MisfitCode;
  /** From the root of the data that was read: keys and positions. */
  readonly path: Path;
  /** What the sentence needs: ids, limits, the nearest name. */
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A part of a document that a rule set has no place for. */
export interface Dropped extends DocumentProblem {
  readonly code: MisfitCode;
  /** What stood there, as the document has it. */
  readonly value: unknown;
}
