/** The merge patch that removes what still uses a removed member, and what uses that, until nothing does. */
import { at, entries, isMap, items, mapOf, type Path, type PlainMap } from '../plain.ts';
import { referencesIn } from '../references/collect.ts';
import type { Reference } from '../references/reference.ts';
import { unknownIn } from '../references/unknown.ts';
import { mergePatch } from './merge.ts';

/** Each round can only remove what the one before left without its ground. */
const MOST_ROUNDS = 10;

/**
 * @param isUse whether a reference that names nothing is one to remove; whatever the removal itself leaves
 * dangling goes too
 */
export function usesRemoved(data: unknown, isUse: (reference: Reference) => boolean): PlainMap {
  const before = new Set(
    dangling(data)
      .filter((each) => !isUse(each))
      .map(placeOf)
  );
  let patch: PlainMap = {};
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const patched = mergePatch(data, patch);
    const uses = dangling(patched).filter((each) => !before.has(placeOf(each)));
    if (uses.length === 0) break;
    patch = uses.reduce((all, use) => composed(all, removalOf(use, patched, uses)), patch);
  }
  return patch;
}

function dangling(data: unknown): readonly Reference[] {
  return unknownIn(data, referencesIn(data)).map(({ reference }) => reference);
}

function placeOf({ path, id }: Reference): string {
  return JSON.stringify([path, id]);
}

/** Two patches as one; what the first removes stays removed. */
function composed(first: PlainMap, second: PlainMap): PlainMap {
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  return mapOf(
    [...names].map((name) => {
      const [one, other] = [first[name], second[name]];
      if (isMap(one) && isMap(other)) return [name, composed(one, other)];
      return [name, Object.hasOwn(second, name) && one !== null ? other : one];
    })
  );
}

/**
 * The patch that removes one use: the item, the key, the member, or the smallest thing that means nothing
 * without it.
 */
function removalOf({ path, part }: Reference, data: unknown, uses: readonly Reference[]): PlainMap {
  const holder = path.slice(0, -1);
  const gone = new Set(uses.map(placeOf));
  const isGone = (place: Path, id: string) => gone.has(JSON.stringify([place, id]));
  if (typeof path.at(-1) === 'number') {
    const left = items(at(data, holder)).filter((item, index) => !isGone([...holder, index], String(item)));
    return left.length > 0 && !holder.some((step) => typeof step === 'number')
      ? patchOf(holder, left)
      : withoutGround(holder, data);
  }
  if (part === 'value' || conditionOwner(path)) return withoutGround(path, data);
  const left = entries(at(data, holder)).filter(([name]) => !isGone([...holder, name], name));
  return left.length > 0 ? patchOf(path, null) : withoutGround(holder, data);
}

/** The patch that removes what stands at a path, with what it is the ground of. */
function withoutGround(path: Path, data: unknown): PlainMap {
  const owner = conditionOwner(path) ?? ownerOf(path, data);
  const last = owner.at(-1);
  if (typeof last !== 'number') return patchOf(owner, null);
  const list = owner.slice(0, -1);
  const left = items(at(data, list)).filter((_, index) => index !== last);
  return patchOf(list, left.length > 0 ? left : null);
}

/** What goes when a condition cannot be kept: the rule, the need, the case; of a question only its `when`. */
function conditionOwner(path: Path): Path | undefined {
  const [section, , third, , fifth] = path;
  if (section === 'questions' && third === 'when') return path.slice(0, 3);
  if (third === 'when') return path.slice(0, 2);
  if (section === 'alternatives' && third === 'needs' && fifth === 'when') return path.slice(0, 4);
  return section === 'cost-model' && path[3] === 'cases' ? path.slice(0, 5) : undefined;
}

/** Members without which what holds them means nothing. */
const GROUNDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['actions', ['for']],
  ['alternatives', ['family']],
  ['derived', ['ratio']],
  ['evidence', ['source']],
  ['tradeoffs', ['criterion', 'gives']]
]);

/** The first four steps of a path, as texts. */
function namesOf(path: Path): readonly [string, string, string, string] {
  return [String(path[0]), String(path[1]), String(path[2]), String(path[3])];
}

function ownerOf(path: Path, data: unknown): Path {
  const [section, id, name, parameter] = namesOf(path);
  if (GROUNDS.get(section)?.includes(name)) return path.slice(0, 2);
  if (section === 'constraints') return isLastTooth(data, id, name) ? path.slice(0, 2) : path;
  if (section === 'alternatives') return name === 'parts' ? path.slice(0, 4) : path;
  if (section !== 'cost-model') return path;
  if (id === 'volume' || (id === 'ways' && path.length === 2)) return path.slice(0, 1);
  return id === 'ways' && (parameter === 'first' || parameter === 'second') ? path.slice(0, 3) : path;
}

/** A constraint that rules nothing out and sets no proviso is none. */
function isLastTooth(data: unknown, id: string, name: string): boolean {
  const other = name === 'rules-out' ? 'only-if' : name === 'only-if' ? 'rules-out' : undefined;
  return other !== undefined && at(data, ['constraints', id, other]) === undefined;
}

function patchOf(path: Path, value: unknown): PlainMap {
  return path.reduceRight<unknown>((inner, step) => mapOf([[String(step), inner]]), value) as PlainMap;
}
