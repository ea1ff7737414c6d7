/** Where the parts of a YAML document stand in its text: what a line-wise or a bracket-wise edit cuts along. */
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';

export type Content = Node | null | undefined;

/** A member of a map or an item of a list. */
export interface Entry {
  /** None for an item of a list. */
  readonly key: Node | undefined;
  readonly value: Content;
}

/** The entries of a collection, in the order of the text. */
export function entriesOf(node: Content): readonly Entry[] {
  if (isMap<Node, Content>(node))
    return node.items.map(({ key, value }: Pair<Node, Content>) => ({ key, value }));
  return isSeq<Content>(node) ? node.items.map((value) => ({ key: undefined, value })) : [];
}

/** The name that a key gives, as data have it. */
export function nameOf(key: Node | undefined): string {
  return String((key as Scalar | undefined)?.value);
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** An empty value stands nowhere: `name:` and nothing more. */
export function isNowhere(node: Content): node is null | undefined {
  return !node?.range || node.range[0] === node.range[1];
}

/** Where the entry's own text ends, without the comment behind it. */
export function endOf({ key, value }: Entry, text: string): number {
  if (!isNowhere(value)) return endOfNode(value, text);
  const name = key?.range?.[1] ?? 0;
  const colon = text.slice(name).search(/\S/);
  return text.charAt(name + colon) === ':' ? name + colon + 1 : name;
}

function endOfNode(node: Node, text: string): number {
  const [from, to] = node.range ?? [0, 0];
  const last = isFlow(node) ? undefined : entriesOf(node).at(-1);
  if (last) return Math.max(endOf(last, text), startOf(node));
  if (isScalar(node) && node.type?.startsWith('BLOCK')) return from + text.slice(from, to).trimEnd().length;
  return to;
}

/** In brackets or braces. */
export function isFlow(node: Content): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line break; the text's end on its last line. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The lines of an entry of a block: from its name or dash to its end, comments of its own included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
  /** The indentation. */
  readonly column: number;
}

/** Undefined for an entry that shares its first line with something else. */
export function linesOfEntry(entry: Entry, text: string): Lines | undefined {
  const first = entry.key ?? entry.value;
  if (!first?.range) return undefined;
  const from = lineStart(text, first.range[0]);
  const lead = text.slice(from, first.range[0]);
  const dash = entry.key ? /^ *$/.exec(lead) : /^ *- +$/.exec(lead);
  if (!dash || isExplicit(entry, text)) return undefined;
  const column = lead.search(/-|$/);
  return { from, to: withOwnComments(text, nextLine(text, endOf(entry, text)), column), column };
}

/** `? name` on a line and `: value` on the next. */
function isExplicit({ key }: Entry, text: string): boolean {
  return key !== undefined && !/^[ \t]*:/.test(text.slice(key.range?.[1] ?? 0));
}

/** Comments below that stand deeper than the entry belong to it. */
function withOwnComments(text: string, end: number, column: number): number {
  let own = end;
  for (let at = end; at < text.length;) {
    const next = nextLine(text, at);
    const line = text.slice(at, next);
    const indentation = line.search(/\S/);
    if (indentation >= 0 && !(line.charAt(indentation) === '#' && indentation > column)) break;
    at = next;
    if (indentation >= 0) own = next;
  }
  return own;
}
