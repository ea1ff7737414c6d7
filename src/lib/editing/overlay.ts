/** Edits of an overlay: said of the rules as they are together with its base, written as what differs from it. */
import { at, entries, isMap, mapOf, type Path, type PlainMap } from '#lib/rules/plain.ts';
import { withOrder } from '#lib/rules/overlay/after.ts';
import { mergePatch } from '#lib/rules/overlay/merge.ts';
import { withOrderOf } from './order.ts';
import { same } from './same.ts';

/** The rules that an overlay makes of its base; what is wrong with it is not said here. */
export function mergedWith(base: unknown, overlay: unknown): PlainMap {
  const { data } = withOrder(mergePatch(base, overlay), overlay);
  return mapOf(entries(data).filter(([name]) => name !== 'extends'));
}

/**
 * The overlay that makes `after` of its base. Where `after` is what the overlay makes already, the overlay
 * stays as it is written; elsewhere it says no more than what differs from the base.
 */
export function overlayFor(overlay: unknown, base: unknown, after: unknown): unknown {
  const before = mergedWith(base, overlay);
  const members = patched(overlay, base, before, after);
  return withOrderOf(isMap(members) ? members : {}, base, after);
}

/** Members of an overlay that its base does not lend it: an overlay has its own name. */
const OWN: readonly string[] = ['format', 'id', 'version', 'title', 'extends'];

/** The overlay's member at some place; undefined where it needs none. */
function patched(overlay: unknown, base: unknown, before: unknown, after: unknown, path: Path = []): unknown {
  if (same(before, after)) return overlay;
  if (!isMap(after)) return same(base, after) && !isOwn(path) ? undefined : after;
  const inner = isMap(overlay) ? overlay : {};
  const names = new Set([
    // Where the base has nothing to say, the order is the overlay's to give.
    ...Object.keys(isMap(base) ? inner : after),
    ...Object.keys(isMap(base) ? base : {}),
    ...Object.keys(after)
  ]);
  const members = [...names].flatMap((name) => {
    const member = patchedMember(name, inner, base, before, after, path);
    return member === undefined ? [] : [[name, member] as const];
  });
  const isEmpty = members.length === 0 && path.length > 0;
  return isEmpty && isMap(base) ? undefined : mapOf(members);
}

function isOwn(path: Path): boolean {
  return path.length === 1 && OWN.includes(String(path[0]));
}

function patchedMember(
  name: string,
  overlay: PlainMap,
  base: unknown,
  before: unknown,
  after: PlainMap,
  path: Path
): unknown {
  if (path.length === 0 && name === 'extends') return overlay[name];
  if (isPlace(path, name) && !isThere(after, name)) return overlay[name];
  const was = at(base, [name]);
  if (isThere(after, name))
    return patched(at(overlay, [name]), was, at(before, [name]), after[name], [...path, name]);
  return was === undefined ? undefined : null;
}

function isThere(map: PlainMap, name: string): boolean {
  return Object.hasOwn(map, name);
}

/** `after` on a member that can be ordered is about its place, not one of its members. */
function isPlace(path: Path, name: string): boolean {
  const ordered = path.length === 2 ? ['criteria', 'steps', 'questions'] : ['questions'];
  const isOption = path.length === 4 && path[2] === 'options';
  return name === 'after' && (path.length === 2 || isOption) && ordered.includes(String(path[0]));
}
