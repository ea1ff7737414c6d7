/** What the review finds in the answer space, before anyone knows where it stands in a text. */
import { CODES, type Problem, type ProblemCode } from '#lib/rules/problem.ts';

/** How a statement about all answers was reached: by going through them, by sound bounds, or on draws alone. */
export type Found = 'exact' | 'bounded' | 'sampled';

/** @returns the problem with the severity and layer of its code, without a place in a text */
export function found(
  code: ProblemCode,
  path: Problem['path'],
  parameters: Problem['parameters'],
  severity: Problem['severity'] = CODES[code].severity
): Problem {
  return { code, ...CODES[code], severity, parameters, path };
}
