/**
 * Zod's issues → findings: a code, plain parameters, the nearest name, and the part of the file that is
 * meant.
 */
import { type Finding, finding } from '../finding.ts';
import { at, entries, isMap, type Path } from '../plain.ts';
import { typeExpected, typeFound } from '../type-found.ts';
import type { z } from '../zod.ts';
import { membersAt } from './members.ts';
import { reasonMissing } from './reasons.ts';
import { ruleSetSchema } from './rule-set.ts';
import { idIssue, valueIssue } from './values.ts';

type Issue = z.core.$ZodIssue;

/** The findings of the issues that Zod has with `data`, the whole file. */
export function findingsOf(issues: readonly Issue[], data: unknown): readonly Finding[] {
  return onePerPlace(issues.flatMap((issue) => ofIssue(issue, [], data)));
}

/**
 * What Zod says first about a place: a value of the wrong type is too small as well, and matches no pattern.
 */
function onePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>();
  for (const each of findings) {
    const place = JSON.stringify(each.path);
    if (!first.has(place)) first.set(place, each);
  }
  return [...first.values()];
}

function ofIssue(issue: Issue, above: Path, data: unknown): readonly Finding[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownMember(path, key, data));
  if (issue.code === 'invalid_key') return [badId(path)];
  if (isMissing(path, data)) return [missing(path)];
  if (issue.code === 'invalid_union') return ofUnion(issue, path, data);
  return [plain(issue, path, at(data, path))];
}

function unknownMember(path: Path, key: string, data: unknown): Finding {
  const present = new Set(entries(at(data, path)).map(([name]) => name));
  const candidates = membersAt(ruleSetSchema, path).filter((name) => !present.has(name));
  const parameters = { issue: 'unknown-member', member: key };
  return finding('schema', [...path, key], parameters, { part: 'key', meant: { name: key, candidates } });
}

function badId(path: Path): Finding {
  const id = String(path.at(-1));
  return finding('schema', path, { issue: idIssue(id), id }, { part: 'key' });
}

function isMissing(path: Path, data: unknown): boolean {
  const parent = at(data, path.slice(0, -1));
  return path.length > 0 && isMap(parent) && !Object.hasOwn(parent, String(path.at(-1)));
}

function missing(path: Path): Finding {
  const reason = reasonMissing(path);
  if (reason) return finding('missing-reason', path, reason, { part: 'key' });
  const parameters = { issue: 'missing-member', member: String(path.at(-1)) };
  return finding('schema', path, parameters, { part: 'key' });
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/**
 * Of the shapes that a value may have: the issues with the one that it comes nearest to, else one about the
 * value.
 */
function ofUnion(issue: UnionIssue, path: Path, data: unknown): readonly Finding[] {
  const branches: readonly (readonly Issue[])[] = issue.errors;
  const [first, ...others] = branches.filter((issues) => !issues.some(isAboutType));
  if (first === undefined) return [noBranch(issue, path, at(data, path))];
  const best = others.reduce((least, issues) => (issues.length < least.length ? issues : least), first);
  return best.flatMap((each) => ofIssue(each, path, data));
}

function isAboutType({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

/** A text where some texts may stand is a wrong value, everything else a wrong type. */
function noBranch(issue: UnionIssue, path: Path, found: unknown): Finding {
  const issues: readonly Issue[] = issue.errors.flat();
  const options = ('options' in issue && issue.options) || [];
  const values = [
    ...options.map(String),
    ...issues.flatMap((each) => (each.code === 'invalid_value' ? each.values.map(String) : []))
  ];
  if (typeof found === 'string' && values.length > 0) {
    return finding('schema', path, { issue: 'wrong-value', expected: values, found }, meantOf(found, values));
  }
  const types = issues.flatMap((each) => (each.code === 'invalid_type' ? [typeExpected(each.expected)] : []));
  const expected = [...new Set([...values, ...types])];
  return finding('schema', path, { issue: 'wrong-type', expected, found: typeFound(found) });
}

function plain(issue: Issue, path: Path, found: unknown): Finding {
  const reason = issue.code === 'too_small' || found === null ? reasonMissing(path) : undefined;
  if (reason) return finding('missing-reason', path, reason);
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return finding('schema', path, valueIssue(issue, found), meantOf(found, values));
}

function meantOf(found: unknown, candidates: readonly string[]) {
  return typeof found === 'string' ? { meant: { name: found, candidates } } : {};
}
