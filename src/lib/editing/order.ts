/** `after` in an overlay: written so that ordered sections stand as they should, and no more often than needed. */
import { at, entries, isMap, mapOf, member, type Path, type PlainMap } from '#lib/rules/plain.ts';
import { withOrder } from '#lib/rules/overlay/after.ts';
import { mergePatch } from '#lib/rules/overlay/merge.ts';
import { withoutValue, withValue } from './data.ts';
import { same } from './same.ts';
import { alignMembers, staying } from './write/align.ts';

/** The sections whose order an overlay can change, in data that has them. */
export function orderedSections(data: unknown): readonly Path[] {
  return [
    ['criteria'],
    ['steps'],
    ['questions'],
    ...entries(member(data, 'questions')).map(([id]): Path => ['questions', id, 'options'])
  ];
}

/** Whether an overlay can say where a member of the section stands. */
export function hasOrder(section: Path): boolean {
  const [first, , third] = section;
  if (section.length === 1) return first === 'criteria' || first === 'steps' || first === 'questions';
  return section.length === 3 && first === 'questions' && third === 'options';
}

/** The overlay with the places that bring the members of all ordered sections into the order of `after`. */
export function withOrderOf(overlay: PlainMap, base: unknown, after: unknown): unknown {
  return orderedSections(after).reduce<unknown>((now, section) => {
    const wanted = namesIn(after, section);
    if (same(namesIn(withOrder(mergePatch(base, now), now).data, section), wanted)) return now;
    return placed(withoutPlaces(now, section), base, section, wanted);
  }, overlay);
}

function namesIn(data: unknown, section: Path): readonly string[] {
  return entries(at(data, section)).map(([id]) => id);
}

/** Members of which nothing but the place was said go altogether. */
function withoutPlaces(overlay: unknown, section: Path): unknown {
  return entries(at(overlay, section)).reduce<unknown>((now, [id, each]) => {
    if (!isMap(each) || !Object.hasOwn(each, 'after')) return now;
    const path = [...section, id];
    return Object.keys(each).length === 1 ? withoutValue(now, path) : withoutValue(now, [...path, 'after']);
  }, overlay);
}

/**
 * Those that a longest run in the right order leaves over are placed, each behind the one that it shall
 * follow, in the order wanted: a member that another one follows is in its place by then.
 */
function placed(overlay: unknown, base: unknown, section: Path, wanted: readonly string[]): unknown {
  const natural = namesIn(mergePatch(base, overlay), section);
  const targets = alignMembers(natural, mapOf(wanted.map((id) => [id, null])), [], new Map());
  const stay = staying(targets);
  const moving = targets.filter((target) => !stay.has(target)).map(({ name }) => String(name));
  const own = at(overlay, section);
  const isMoving = new Set(moving);
  const members = [
    ...entries(own).filter(([id]) => !isMoving.has(id)),
    ...moving.map((id) => [id, { ...asMap(member(own, id)), after: before(id, wanted) }] as const)
  ];
  return withValue(overlay, section, mapOf(members));
}

function asMap(value: unknown): PlainMap {
  return isMap(value) ? value : {};
}

function before(id: string, wanted: readonly string[]): string {
  return wanted[wanted.indexOf(id) - 1] ?? 'first';
}
