/** Owns the way from Zod's issues to problems of our own: a code, a path, and what the sentence needs. */
import { at, isMap } from '#lib/rules/plain.ts';
import type { z } from '#lib/rules/zod.ts';
import { MAX_ENTRIES, MAX_OPTIONS, MAX_TEXT, MAX_WEIGHT } from './fields.ts';
import type { DocumentProblem, Path, ShapeCode } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** The codes that our own checks give as their message, with the limit that the sentence names. */
const OWN: ReadonlyMap<string, DocumentProblem['parameters']> = new Map<
  ShapeCode,
  DocumentProblem['parameters']
>([
  ['bad-id', {}],
  ['bad-day', {}],
  ['bad-digest', {}],
  ['bad-version', {}],
  ['too-long', { maximum: MAX_TEXT }],
  ['too-many', { maximum: MAX_ENTRIES, options: MAX_OPTIONS }],
  ['too-few', {}],
  ['repeated', {}],
  ['bad-weight', { maximum: MAX_WEIGHT }],
  ['overlay-elsewhere', {}],
  ['ruleset-elsewhere', {}],
  ['overlay-and-ruleset', {}]
]);

/** The problems behind the issues that a schema found in the data, in their order. */
export function problemsOf(issues: readonly Issue[], data: unknown): readonly DocumentProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    return problemsAt(issue, path, data);
  });
}

function problemsAt(issue: Issue, path: Path, data: unknown): readonly DocumentProblem[] {
  const parameters = OWN.get(issue.message);
  if (parameters) return [{ code: issue.message as ShapeCode, path, parameters }];
  if (issue.code === 'invalid_union') return insideUnion(issue, path, data);
  if (issue.code === 'invalid_key') return [{ code: 'bad-id', path, parameters: {} }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'unknown-key', path: [...path, key], parameters: { key } }));
  }
  if (issue.code !== 'invalid_type') return [{ code: 'wrong-value', path, parameters: {} }];
  return isMissing(path, data)
    ? [{ code: 'missing', path, parameters: { key: String(path.at(-1)) } }]
    : [{ code: 'wrong-type', path, parameters: { expected: issue.expected } }];
}

/** Of a union's branches, the one that got past the type says what is wrong; if none did, the type is. */
function insideUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  data: unknown
): readonly DocumentProblem[] {
  const branch = issue.errors.find((found) =>
    found.every((each) => each.code !== 'invalid_type' || each.path.length > 0)
  );
  if (!branch) return [{ code: 'wrong-type', path, parameters: { expected: 'answer' } }];
  const inside = branch.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  return problemsOf(inside, data);
}

function isMissing(path: Path, data: unknown): boolean {
  const parent = at(data, path.slice(0, -1));
  return isMap(parent) && !Object.hasOwn(parent, String(path.at(-1)));
}
