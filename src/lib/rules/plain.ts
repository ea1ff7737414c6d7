/** Looking into parsed data of any shape without trusting it: never throws, never sees a prototype. */

export type PlainMap = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

/** Whether the value is a map of the file (not a list, not null). */
export function isMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value's own member of that name; undefined where there is none. */
export function member(value: unknown, name: string): unknown {
  return isMap(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The entries of a map in file order; none for anything else. */
export function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return isMap(value) ? Object.entries(value) : [];
}

/** The items of a list; none for anything else. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value at a path of keys and positions; undefined where the path leads nowhere. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) => (Array.isArray(here) ? here[Number(step)] : member(here, String(step))),
    value
  );
}

/** A map from entries; an entry named `__proto__` becomes an own member like any other. */
export function mapOf(pairs: Iterable<readonly [string, unknown]>): PlainMap {
  return Object.fromEntries(pairs);
}
