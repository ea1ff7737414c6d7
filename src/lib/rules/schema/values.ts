/** What is wrong with one value, as an issue and its parameters. */
import type { Problem } from '../problem.ts';
import { typeExpected, typeFound } from '../type-found.ts';
import type { z } from '../zod.ts';
import { DAY, ID, LINK, PARTY_ID, RESERVED_FOR_PARTIES, VERSION } from './basics.ts';

type Issue = z.core.$ZodIssue;
type Parameters = Problem['parameters'];

const FORMATS: ReadonlyMap<string, string> = new Map([
  [String(DAY), 'not-a-day'],
  [String(VERSION), 'not-a-version'],
  [String(LINK), 'not-a-link']
]);

/** Why a name cannot be an id: `reserved-id` or `not-an-id`. */
export function idIssue(id: string): string {
  return RESERVED_FOR_PARTIES.includes(id) ? 'reserved-id' : 'not-an-id';
}

/** What is wrong with the value found where it stands: its format, its size, or its type. */
export function valueIssue(issue: Issue, found: unknown): Parameters {
  switch (issue.code) {
    case 'invalid_value':
      return { issue: 'wrong-value', expected: issue.values.map(String), found: shown(found) };
    case 'invalid_format':
      return formatIssue(String(issue.pattern), String(found));
    case 'too_small':
      return tooSmall(issue, found);
    case 'too_big':
      return { issue: 'too-big', maximum: Number(issue.maximum), found: Number(found) };
    case 'custom':
      return typeof found === 'string' ? { issue: 'not-a-day', found } : { issue: 'empty', expected: 'map' };
    default:
      // Shapes without the other kinds of check have no other issues.
      return wrongType(issue as Extract<Issue, { code: 'invalid_type' }>, found);
  }
}

function shown(found: unknown): string | number {
  return typeof found === 'string' || typeof found === 'number' ? found : typeFound(found);
}

function formatIssue(pattern: string, found: string): Parameters {
  if (pattern === String(ID) || pattern === String(PARTY_ID)) return { issue: idIssue(found), id: found };
  return { issue: FORMATS.get(pattern) as string, found };
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, found: unknown): Parameters {
  if (typeof found !== 'number') return { issue: 'empty', expected: typeFound(found) };
  const bound = issue.inclusive ? 'too-small' : 'not-above';
  return { issue: bound, minimum: Number(issue.minimum), found };
}

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>, found: unknown): Parameters {
  const expected = typeExpected(issue.expected);
  const fraction = expected === 'whole-number' && typeof found === 'number';
  return { issue: 'wrong-type', expected, found: fraction ? String(found) : typeFound(found) };
}
