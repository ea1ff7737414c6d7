/** JSON Merge Patch, RFC 7396 to the letter, on plain data; nothing is changed in place. */
import { isMap, mapOf, member, type PlainMap } from '../plain.ts';

/**
 * The target with the patch applied: maps are merged member by member, null removes, everything else (lists
 * too) is replaced whole. Members keep their place, new ones come last in the patch's order.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch;
  const before: PlainMap = isMap(target) ? target : {};
  const kept = Object.keys(before).filter((name) => !Object.hasOwn(patch, name) || patch[name] !== null);
  const added = Object.keys(patch).filter((name) => !Object.hasOwn(before, name) && patch[name] !== null);
  return mapOf([
    ...kept.map((name) => [name, merged(before, patch, name)] as const),
    ...added.map((name) => [name, mergePatch(undefined, patch[name])] as const)
  ]);
}

function merged(before: PlainMap, patch: PlainMap, name: string): unknown {
  return Object.hasOwn(patch, name) ? mergePatch(member(before, name), patch[name]) : member(before, name);
}
