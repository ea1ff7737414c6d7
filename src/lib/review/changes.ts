/** What differs between two parsed rule files, by path. */
import { isMap, type PlainMap } from '#lib/rules/plain.ts';

export interface Change {
  /** From the root, as the author writes it: `tradeoffs`, id, `gives`, … */
  readonly path: readonly string[];
  readonly change: 'added' | 'removed' | 'changed';
}

/** Members of both that differ, as deep as maps go: lists and values are compared whole. Their order does not count. */
export function changesBetween(
  before: unknown,
  after: unknown,
  path: readonly string[] = []
): readonly Change[] {
  if (isMap(before) && isMap(after)) return changesInMaps(before, after, path);
  return same(before, after) ? [] : [{ path, change: 'changed' }];
}

function changesInMaps(before: PlainMap, after: PlainMap, path: readonly string[]): readonly Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): readonly Change[] => {
    if (!Object.hasOwn(after, name)) return [{ path: [...path, name], change: 'removed' }];
    if (!Object.hasOwn(before, name)) return [{ path: [...path, name], change: 'added' }];
    return changesBetween(before[name], after[name], [...path, name]);
  });
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => same(each, b[at]));
  if (isMap(a) && isMap(b)) return changesInMaps(a, b, []).length === 0;
  return a === b;
}
