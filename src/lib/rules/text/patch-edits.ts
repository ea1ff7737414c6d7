/**
 * A merge patch → edits of an overlay's text that write it in: into the maps that are there, in flow style.
 */
import { isMap as isYamlMap, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { entries, isMap, items, type PlainMap } from '../plain.ts';
import type { Fix } from '../problem.ts';
import { keyOf, type YamlDocument } from './nodes.ts';

type Edit = Fix['edits'][number];
type OwnMap = YAMLMap.Parsed;
type OwnPair = Pair<ParsedNode, ParsedNode | null>;

/** The edits, in text order, after which the text's data, a map, have the patch's members. */
export function patchEdits(text: string, { contents }: YamlDocument, patch: PlainMap): readonly Edit[] {
  return joined([...editsIn(contents as OwnMap, patch, text)].sort((a, b) => a.from - b.from));
}

/** Edits that touch as one, so that none depends on the order in which an editor applies them. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  return edits.reduce<readonly Edit[]>((done, edit) => {
    const last = done.at(-1);
    if (last === undefined || last.to !== edit.from) return [...done, edit];
    return [...done.slice(0, -1), { from: last.from, to: edit.to, text: last.text + edit.text }];
  }, []);
}

function editsIn(map: OwnMap, patch: PlainMap, text: string): readonly Edit[] {
  const own = new Map(map.items.map((pair) => [keyOf(pair), pair]));
  const added = entries(patch).filter(([name]) => !own.has(name));
  const changed = entries(patch).flatMap(([name, value]) => {
    const pair = own.get(name);
    return pair ? editsOf(pair, value, text) : [];
  });
  // Inner members first: where both end on one line, theirs come before ours.
  return added.length > 0 ? [...changed, insertion(map, written(added, text), text)] : changed;
}

/**
 * What the overlay itself gives and the patch replaces is never empty: that would have removed it already.
 */
function editsOf({ value: node }: OwnPair, value: unknown, text: string): readonly Edit[] {
  if (isMap(value) && isYamlMap(node)) return editsIn(node, value, text);
  const [from, to] = (node as ParsedNode).range;
  const end = from + text.slice(from, to).trimEnd().length;
  return [{ from, to: end, text: flow(value, text) }];
}

/**
 * In front of the members in braces; after those of a block, on lines with the indentation of its first one.
 */
function insertion(
  { items: [first], flow: inBraces, range }: OwnMap,
  added: readonly string[],
  text: string
): Edit {
  if (first === undefined) return insertAt(range[0] + 1, ` ${added.join(', ')} `);
  const [start] = first.key.range;
  if (inBraces) return insertAt(start, `${added.join(', ')}, `);
  const indentation = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const end = endOfLine(text, start + text.slice(start, range[1]).trimEnd().length);
  return insertAt(end, added.map((line) => `\n${indentation}${line}`).join(''));
}

function insertAt(offset: number, text: string): Edit {
  return { from: offset, to: offset, text };
}

/** Behind a comment, if one follows on the line. */
function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}

function written(members: Iterable<readonly [string, unknown]>, text: string): readonly string[] {
  return [...members].map(([name, value]) => `${nameIn(text, name)}: ${flow(value, text)}`);
}

/** Names have quotes where the file is JSON. */
function nameIn(text: string, name: string): string {
  return /^\s*\{\s*"/.test(text) ? JSON.stringify(name) : name;
}

/** A value in YAML's flow style; in a JSON file it is JSON. */
function flow(value: unknown, text: string): string {
  if (Array.isArray(value))
    return `[${items(value)
      .map((item) => flow(item, text))
      .join(', ')}]`;
  return isMap(value) ? `{ ${written(entries(value), text).join(', ')} }` : JSON.stringify(value);
}
