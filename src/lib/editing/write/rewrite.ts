/** Data as they shall be → the changes of the text that make them so and touch no more than they must. */
import { isMap as isYamlMap, isSeq } from 'yaml';
import { at, isMap, items, type Path } from '#lib/rules/plain.ts';
import { inOrder, type TextChange } from '../change.ts';
import { same } from '../same.ts';
import type { Source } from '../source.ts';
import { alignItems, alignMembers, type Renames, type Target } from './align.ts';
import { inBlock } from './block.ts';
import { inBrackets } from './brackets.ts';
import { replaced } from './replace.ts';
import { nameLike } from './scalar.ts';
import { type Entry, entriesOf, isFlow, nameOf, startOf } from './spans.ts';
import type { Ground, Slot, Writing } from './writing.ts';

/**
 * The changes after which the text parses to `after`: only the smallest members that hold a difference are
 * touched. Comments inside what is replaced go with it; all others stay.
 * @param renames members that have a new name in `after`, by their path before, so that they are not taken
 * for others
 */
export function rewrite(source: Source, after: unknown, renames: Renames): readonly TextChange[] {
  const { text, document, data } = source;
  const manner = { json: /^\s*\{\s*"/.test(text), eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const slot: Slot = { entry: { key: undefined, value: document.contents }, within: 'file', column: 0 };
  return inOrder(changesIn({ ...manner, text }, renames, slot, data, after, []));
}

function changesIn(
  ground: Ground,
  renames: Renames,
  slot: Slot,
  before: unknown,
  after: unknown,
  path: Path
): readonly TextChange[] {
  if (same(before, after)) return [];
  const node = slot.entry.value;
  const targets = targetsOf(slot, before, after, path, renames);
  const writing: Writing = {
    ...ground,
    inPlace: (entry, target, inner) => {
      const name = entry.key === undefined ? (target.old ?? 0) : nameOf(entry.key);
      const was = at(before, [name]);
      return [
        ...renamed(ground, entry, target),
        ...changesIn(ground, renames, inner, was, target.value, [...path, name])
      ];
    }
  };
  const changes =
    targets === undefined ? undefined : (isFlow(node) ? inBrackets : inBlock)(writing, slot, targets);
  return changes ?? replaced(ground, slot, after);
}

/** Undefined where the value is not the same kind of collection before and after, or is empty. */
function targetsOf(
  { entry: { value: node } }: Slot,
  before: unknown,
  after: unknown,
  path: Path,
  renames: Renames
): readonly Target[] | undefined {
  const old = entriesOf(node);
  if (isYamlMap(node) && isMap(before) && isMap(after) && old.length > 0 && Object.keys(after).length > 0) {
    const names = old.map(({ key }) => nameOf(key));
    return alignMembers(names, after, path, renames);
  }
  const lists = isSeq(node) && Array.isArray(before) && items(after).length > 0 && old.length > 0;
  return lists ? alignItems(before, after) : undefined;
}

function renamed({ text, json }: Ground, { key }: Entry, { name }: Target): readonly TextChange[] {
  if (!key?.range || name === undefined || nameOf(key) === name) return [];
  const [from, to] = [startOf(key), key.range[1]];
  return [{ from, to, insert: nameLike(text.slice(from, to), name, json ? 'json' : 'flow') }];
}
