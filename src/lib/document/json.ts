/** Owns the first look at data from outside: what JSON can hold, not too deep, and no key that could reach a prototype. */
import { entries, items } from '#lib/rules/plain.ts';
import type { DocumentProblem, Path, ShapeCode } from './problem.ts';

/** Rule data may be 32 deep (CONTRACT §1.2); a document, a record and a stored entry around it add a few levels. */
export const MAX_DEPTH = 40;

/** The first thing in the data that no JSON text of ours could hold, or null. Keeps its own stack; cycles end as too deep. */
export function jsonProblem(data: unknown): DocumentProblem | null {
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value: data, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    const code = codeOf(value, path.length);
    if (code !== null) return { code, path, parameters: code === 'too-deep' ? { maximum: MAX_DEPTH } : {} };
    for (const [key, member] of membersOf(value)) open.push({ value: member, path: [...path, key] });
  }
  return null;
}

function codeOf(value: unknown, depth: number): ShapeCode | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'not-plain';
  if (typeof value !== 'object' || !isListOrMap(value)) return 'not-plain';
  if (Object.hasOwn(value, '__proto__')) return 'reserved-key';
  return depth >= MAX_DEPTH ? 'too-deep' : null;
}

/** Not a date, a Map, or anything else with a class of its own. */
function isListOrMap(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

function membersOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  return Array.isArray(value) ? items(value).map((item, index) => [index, item] as const) : entries(value);
}
