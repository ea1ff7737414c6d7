/** What an overlay changes in its base, place by place, each to be taken back by itself. */
import { at, entries, isMap, type Path } from '#lib/rules/plain.ts';
import { membersIn } from '#lib/rules/members.ts';
import { withoutValue } from './data.ts';
import { pathKey } from './write/align.ts';

export interface Difference {
  /** Of the smallest place that the overlay names; `after` is a place of its own. */
  readonly path: Path;
  readonly how: 'added' | 'removed' | 'changed' | 'moved';
  /** What the base says and what the overlay makes of it; undefined where there is nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** An overlay's own name is no difference. */
const OWN: readonly string[] = ['format', 'id', 'version', 'title', 'extends'];

/** The differences in the overlay's order; members that are added are one difference each. */
export function differences(base: unknown, overlay: unknown): readonly Difference[] {
  const members = new Set(membersIn(overlay).map(({ path }) => pathKey(path)));
  return entries(overlay)
    .filter(([name]) => !OWN.includes(name))
    .flatMap(([name, value]) => differencesAt(base, value, [name], members));
}

function differencesAt(
  base: unknown,
  value: unknown,
  path: Path,
  members: ReadonlySet<string>
): readonly Difference[] {
  const before = at(base, path);
  if (path.at(-1) === 'after' && members.has(pathKey(path.slice(0, -1)))) {
    return [{ path, how: 'moved', before: undefined, after: value }];
  }
  if (value === null) return [{ path, how: 'removed', before, after: undefined }];
  const isWhole = before === undefined && (members.has(pathKey(path)) || !holdsMembers(path, members));
  if (!isMap(value) || isWhole) {
    return [{ path, how: before === undefined ? 'added' : 'changed', before, after: value }];
  }
  return entries(value).flatMap(([name, each]) => differencesAt(base, each, [...path, name], members));
}

/** A section that the base does not have is as many differences as it has members. */
function holdsMembers(path: Path, members: ReadonlySet<string>): boolean {
  const start = pathKey(path).slice(0, -1);
  return [...members].some((each) => each.startsWith(`${start},`));
}

/** The overlay without a difference of it. */
export function withoutDifference(overlay: unknown, { path }: Pick<Difference, 'path'>): unknown {
  return withoutEmpty(withoutValue(overlay, path), path.slice(0, -1));
}

/** Maps that say nothing any more go too. */
function withoutEmpty(overlay: unknown, path: Path): unknown {
  const held = at(overlay, path);
  if (path.length === 0 || !isMap(held) || Object.keys(held).length > 0) return overlay;
  return withoutEmpty(withoutValue(overlay, path), path.slice(0, -1));
}
