/** Warnings that the author has accepted: `accept: { code: reason }` on a member, or on the file. */
import { type Finding, finding } from './finding.ts';
import { membersIn } from './members.ts';
import { entries, member, type Path } from './plain.ts';
import { CODES, type Problem, type ProblemCode } from './problem.ts';

export interface Accept {
  /** The member that it stands on; empty for the file itself. */
  readonly path: Path;
  readonly code: ProblemCode;
  readonly reason: string;
}

/** The codes that can be accepted: warnings, but for the one about acceptance itself. */
export const ACCEPTABLE: readonly ProblemCode[] = (Object.keys(CODES) as ProblemCode[]).filter(
  (code) => CODES[code].severity === 'warning' && code !== 'unused-accept'
);

/** What is accepted in data of any shape. */
export function acceptsIn(data: unknown): readonly Accept[] {
  return [{ path: [], value: data }, ...membersIn(data)].flatMap(({ path, value }) =>
    entries(member(value, 'accept')).flatMap(([code, reason]) =>
      isAcceptable(code) && typeof reason === 'string' ? [{ path, code, reason }] : []
    )
  );
}

function isAcceptable(code: string): code is ProblemCode {
  return (ACCEPTABLE as readonly string[]).includes(code);
}

/** Codes in `accept` that are none of a warning. */
export function unknownAccepts(data: unknown): readonly Finding[] {
  return [{ path: [], value: data }, ...membersIn(data)].flatMap(({ path, value }) =>
    entries(member(value, 'accept'))
      .filter(([code]) => !isAcceptable(code))
      .map(([code]) => {
        const parameters = { issue: 'wrong-value', expected: ACCEPTABLE, found: code };
        const meant = { name: code, candidates: ACCEPTABLE };
        return finding('schema', [...path, 'accept', code], parameters, { part: 'key', meant });
      })
  );
}

/** Whether what is accepted covers the problem: the same code, at the member or inside it. */
export function covers(accept: Accept, problem: Pick<Problem, 'code' | 'path'>): boolean {
  return accept.code === problem.code && accept.path.every((step, index) => problem.path[index] === step);
}

/**
 * The problems, those that are accepted with the author's reason (the innermost member's, where several
 * accept).
 */
export function withAccepts<T extends Pick<Problem, 'code' | 'path' | 'severity'>>(
  problems: readonly T[],
  accepts: readonly Accept[]
): readonly (T & { readonly accepted?: string })[] {
  return problems.map((problem) => {
    const accept =
      problem.severity === 'warning' ? accepts.findLast((each) => covers(each, problem)) : undefined;
    return accept ? { ...problem, accepted: accept.reason } : problem;
  });
}

/**
 * A warning for each acceptance that accepts nothing.
 * @param accepts those of the author's own file whose codes were looked for
 */
export function unusedAccepts(
  problems: readonly Pick<Problem, 'code' | 'path'>[],
  accepts: readonly Accept[]
): readonly Finding[] {
  const unused = accepts.filter((accept) => !problems.some((problem) => covers(accept, problem)));
  return unused.map(({ path, code }) =>
    finding('unused-accept', [...path, 'accept', code], { code }, { part: 'key' })
  );
}
