/** Parsed data with one place of it changed; nothing is changed in place. */
import { at, entries, isMap, items, mapOf, type Path, type PlainMap } from '#lib/rules/plain.ts';

/** The data with a value at a path; maps that are missing on the way are made. */
export function withValue(data: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(data)) {
    return data.map((item: unknown, index) => (index === Number(step) ? withValue(item, rest, value) : item));
  }
  const name = String(step);
  const changed = withValue(at(data, [name]), rest, value);
  const members = entries(data);
  if (members.some(([each]) => each === name)) {
    return mapOf(members.map(([each, old]) => [each, each === name ? changed : old]));
  }
  return mapOf([...members, [name, changed]]);
}

/** The data without the member or item at a path. */
export function withoutValue(data: unknown, path: Path): unknown {
  const last = path.at(-1);
  const holder = path.slice(0, -1);
  const held = at(data, holder);
  return withValue(
    data,
    holder,
    Array.isArray(held)
      ? held.filter((_, index) => index !== Number(last))
      : mapOf(entries(held).filter(([name]) => name !== String(last)))
  );
}

/**
 * The map with a member put in behind another.
 * @param after the other's name; null: as the first; undefined: as the last
 */
export function withMember(
  map: unknown,
  name: string,
  value: unknown,
  after: string | null | undefined
): PlainMap {
  const others = entries(map).filter(([each]) => each !== name);
  const place =
    after === undefined
      ? others.length
      : after === null
        ? 0
        : others.findIndex(([each]) => each === after) + 1;
  return mapOf([...others.slice(0, place), [name, value], ...others.slice(place)]);
}

/** Whether something stands at the path. */
export function isThere(data: unknown, path: Path): boolean {
  const last = path.at(-1);
  if (last === undefined) return true;
  const holder = at(data, path.slice(0, -1));
  return isMap(holder) ? Object.hasOwn(holder, last) : Number(last) < items(holder).length;
}
