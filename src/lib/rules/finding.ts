/** A problem before its place in a text is known: what the checks of this room produce from data alone. */
import type { Path, PlainMap } from './plain.ts';
import { CODES, type ProblemCode, type Problem } from './problem.ts';

/** Whether the end of the path is meant by its key or by its value. */
export type Part = 'key' | 'value';

/** A cure in one step, said of the data; `text/` turns it into edits of the author's text. */
export type Cure =
  /** A name to put in the place of the one that the finding is about. */
  | { readonly kind: 'replace'; readonly to: string }
  /** A merge patch to write into an overlay; costly, so made only when it is wanted. */
  | { readonly kind: 'remove-uses'; readonly patch: () => PlainMap };

export interface Finding extends Omit<Problem, 'start' | 'end' | 'fix'> {
  readonly part: Part;
  /** The names that the one at the path may have been meant to be, until `finished` picks the nearest. */
  readonly meant?: Meant | undefined;
  readonly cure?: Cure | undefined;
}

export interface Meant {
  readonly name: string;
  readonly candidates: Iterable<string>;
}

type Extra = Partial<Pick<Finding, 'part' | 'meant' | 'cure'>>;

/** A finding with the severity and layer of its code. */
export function finding(
  code: ProblemCode,
  path: Path,
  parameters: Finding['parameters'],
  { part = 'value', meant, cure }: Extra = {}
): Finding {
  return { code, ...CODES[code], parameters, path, part, meant, cure };
}

/** The problem as it stands where there is no text. */
export function withoutPlace({ part: _part, meant: _meant, cure: _cure, ...problem }: Finding): Problem {
  return problem;
}

/** A path for people: `tradeoffs.api-bill.when.place`. */
export function pathText(path: Path): string {
  return path.join('.');
}
