/** Which entry of a collection becomes which, and which of them can stay where they are. */
import { entries, items, type Path } from '#lib/rules/plain.ts';
import { same } from '../same.ts';

/** An entry of the collection as it shall be. */
export interface Target {
  /** Its name; undefined for an item of a list. */
  readonly name: string | undefined;
  readonly value: unknown;
  /** The position among the old entries; undefined for a new one. */
  readonly old: number | undefined;
}

/** New names by old path (`pathKey`). */
export type Renames = ReadonlyMap<string, string>;

export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** @param names of the old members, in the order of the text */
export function alignMembers(
  names: readonly string[],
  after: unknown,
  path: Path,
  renames: Renames
): readonly Target[] {
  const old = new Map(names.map((name, index) => [name, index]));
  for (const [index, name] of names.entries()) {
    const now = renames.get(pathKey([...path, name]));
    if (now === undefined) continue;
    old.delete(name);
    old.set(now, index);
  }
  return entries(after).map(([name, value]) => ({ name, value, old: old.get(name) }));
}

/** Equal items are the same item; where only some differ in place, they are changed in place. */
export function alignItems(before: unknown, after: unknown): readonly Target[] {
  const [old, now] = [items(before), items(after)];
  const free = new Set(old.keys());
  const found = now.map((value) => {
    const index = [...free].find((each) => same(old[each], value));
    if (index !== undefined) free.delete(index);
    return index;
  });
  const changed = found.filter((each) => each === undefined).length === free.size ? [...free] : [];
  return now.map((value, index) => ({ name: undefined, value, old: found[index] ?? changed.shift() }));
}

/** The targets that keep their place: a longest run of old entries in their old order. */
export function staying(targets: readonly Target[]): ReadonlySet<Target> {
  const kept = targets.filter(({ old }) => old !== undefined);
  // By length of run, the run of that length that ends on the smallest position.
  const ends: Target[] = [];
  const before = new Map<Target, Target | undefined>();
  for (const target of kept) {
    const at = firstNotBelow(ends, target.old ?? 0);
    before.set(target, ends[at - 1]);
    ends[at] = target;
  }
  const run = new Set<Target>();
  for (let each = ends.at(-1); each; each = before.get(each)) run.add(each);
  return run;
}

function firstNotBelow(ends: readonly Target[], position: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.old ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
