/** The nodes of a YAML document: what must not stand in one, and the range of each place of the data. */
import { isAlias, isMap, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Part } from '../finding.ts';
import type { Path } from '../plain.ts';
import type { Flaw, YamlDocument } from './parse.ts';

export type { YamlDocument } from './parse.ts';

type Content = Node | null | undefined;
type Entry = Pair<Node, Content>;

/**
 * Anchors and aliases, which rule files do not have, and ids that stand twice in one map.
 * @param sound nodes known to have none
 */
export function nodeFlaws(
  { contents }: Pick<YamlDocument, 'contents'>,
  text: string,
  sound: ReadonlySet<unknown> = new Set()
): readonly Flaw[] {
  const flawsIn = (node: Content, path: Path): readonly Flaw[] => {
    if (sound.has(node)) return [];
    if (isAlias(node)) return [aliasFlaw(node, path)];
    const own = node?.anchor === undefined ? [] : [anchorFlaw(node, path, text)];
    if (isSeq<Content>(node))
      return [...own, ...node.items.flatMap((item, at) => flawsIn(item, [...path, at]))];
    if (!isMap<Node, Content>(node)) return own;
    const inside = node.items.flatMap((entry) => flawsIn(entry.value, [...path, keyOf(entry)]));
    return [...own, ...keysTwice(node, path), ...inside];
  };
  return flawsIn(contents, []);
}

function aliasFlaw(node: Node, path: Path): Flaw {
  const [from, to] = rangeOf(node);
  return { code: 'yaml-syntax', parameters: { issue: 'alias' }, path, from, to };
}

/** An anchor stands in front of its node, whose range begins behind it. */
function anchorFlaw(node: Node, path: Path, text: string): Flaw {
  const anchor = `&${node.anchor}`;
  const from = text.lastIndexOf(anchor, rangeOf(node)[0]);
  return { code: 'yaml-syntax', parameters: { issue: 'anchor' }, path, from, to: from + anchor.length };
}

function keysTwice({ items }: YAMLMap<Node, Content>, path: Path): readonly Flaw[] {
  const seen = new Set<string>();
  return items.flatMap((entry) => {
    const id = keyOf(entry);
    const [from, to] = rangeOf(entry.key);
    if (seen.has(id))
      return [{ code: 'duplicate-id' as const, parameters: { id }, path: [...path, id], from, to }];
    seen.add(id);
    return [];
  });
}

/** Other keys than scalars are syntax errors, after which nothing is looked up. */
export function keyOf({ key }: Pair): string {
  return String((key as Scalar).value);
}

/** Where a node's own text begins and ends. */
function rangeOf(node: Content): readonly [number, number] {
  const [from, to] = node?.range ?? [0, 0];
  return [from, to];
}

/** A place of the data in the text. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** False where the place itself is not in the text but only what encloses it. */
  readonly exact: boolean;
  /** The node at the place: the key, or the value; the value of what encloses it where it is not exact. */
  readonly node: Content;
}

export type Locate = (path: Path, part: Part) => Place;

/**
 * A function from a path of the data to its place; what is not there is placed at the key that encloses it.
 */
export function locator(document: YamlDocument): Locate {
  const indices = new WeakMap<YAMLMap, ReadonlyMap<string, Entry>>();
  const indexOf = (map: YAMLMap<Node, Content>) => {
    const index = indices.get(map) ?? new Map(map.items.map((entry) => [keyOf(entry), entry]));
    indices.set(map, index);
    return index;
  };
  const root: Step = { key: undefined, value: document.contents };
  return (path, part) => {
    let here = root;
    for (const step of path) {
      const next = stepInto(here.value, step, indexOf);
      // What an overlay brings about in its base, far from its own members, is placed where it names the base.
      if (next === undefined)
        return placeOf(
          here === root ? (stepInto(here.value, 'extends', indexOf) ?? here) : here,
          'key',
          false
        );
      here = next;
    }
    return placeOf(here, part, true);
  };
}

/** A node with the key that leads to it; list items and the root have none. */
interface Step {
  readonly key: Content;
  readonly value: Content;
}

function stepInto(
  node: Content,
  step: string | number,
  indexOf: (map: YAMLMap<Node, Content>) => ReadonlyMap<string, Entry>
): Step | undefined {
  if (isSeq<Content>(node)) return { key: undefined, value: node.items[Number(step)] };
  /* v8 ignore next -- paths lead through maps and lists only */
  if (!isMap<Node, Content>(node)) return undefined;
  return indexOf(node).get(String(step));
}

/** An empty value (`because:` and nothing more) is placed at its key. */
function placeOf({ key, value }: Step, part: Part, exact: boolean): Place {
  const [from, to] = rangeOf(value);
  const node = key && (part === 'key' || from === to) ? key : value;
  const [start, end] = rangeOf(node);
  // An enclosing thing without a key (the file, or an item of a list) is pointed at, not painted over.
  return { from: start, to: exact || key ? end : start, exact, node: exact ? node : value };
}
