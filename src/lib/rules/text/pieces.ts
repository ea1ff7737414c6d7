/**
 * A YAML text in pieces that can be parsed each by itself: the sections of a rule file, and the members of a section. A piece begins at a
 * line with a name and a colon, in front of which the library's lexer and parser always stand alike.
 */
import {
  Composer,
  type CST,
  isMap,
  isSeq,
  Lexer,
  type Pair,
  type ParsedNode,
  Parser,
  type YAMLMap
} from 'yaml';
import { CAPS } from '../caps.ts';
import { OPTIONS, type YamlDocument } from './parse.ts';

export type Entry = Pair<ParsedNode, ParsedNode | null>;

const SECTION = /^[A-Za-z][\w-]*:(?=[ \n])/gm;
const MEMBER = /^ {2}[A-Za-z][\w-]*:(?=[ \n])/gm;
/** A section's own line, with nothing but comments before its first member. */
const HEAD = /^[A-Za-z][\w-]*: *(?:#.*)?\n(?: *(?:#.*)?\n)*$/;
const SPACE: readonly string[] = ['comment', 'newline', 'space'];
/** Directives, several documents, other line breaks: rare, and not for pieces. */
const WHOLE = /^(?:%|---|\.\.\.)|\r|^\uFEFF/m;

export function isInPieces(text: string): boolean {
  return !WHOLE.test(text);
}

/** Where the sections of a text begin; what stands before the first belongs to it. */
export function sectionsIn(text: string): readonly number[] {
  return [0, ...[...text.matchAll(SECTION)].slice(1).map(({ index }) => index)];
}

/** Where the members of a section begin, in offsets of the section; none where it has other content than members. */
export function membersIn(section: string): readonly number[] {
  const starts = [...section.matchAll(MEMBER)].map(({ index }) => index);
  return starts.length > 0 && HEAD.test(section.slice(0, starts[0])) ? starts : [];
}

/** What a piece of the text was parsed to, with offsets of the text. */
export interface Run {
  readonly document: YamlDocument;
  readonly map: YAMLMap.Parsed<ParsedNode, ParsedNode | null>;
  /** Where the piece ends: at a stop, or with the text. */
  readonly to: number;
}

/** Where a run may end. */
export interface Bounds {
  readonly stops: ReadonlySet<number>;
  /** Beyond, it is given up. */
  readonly last: number;
  /** That of the names that stand there. */
  readonly indent: number;
}

/**
 * Parses from the beginning of a piece to the first stop in front of which the parser stands as at the beginning of a piece.
 * @returns null where what stands there cannot be parsed by itself, or has a flaw
 */
export function runFrom(text: string, from: number, { stops, last, indent }: Bounds): Run | null {
  const parser = new Parser();
  parser.offset = from;
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text.slice(from))) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length >= CAPS.depth || parser.offset > last) return null;
    if (parser.offset === from || !stops.has(parser.offset)) continue;
    if (isBetweenPieces(parser, indent)) break;
    if (parser.stack.length < 2) return null;
  }
  if (!isBetweenPieces(parser, indent)) return null;
  const to = parser.offset;
  tokens.push(...parser.end());
  const [document, ...more] = [...new Composer(OPTIONS).compose(tokens, true, to)] as YamlDocument[];
  const map = document?.contents;
  if (!document || more.length > 0 || !isMap<ParsedNode, ParsedNode | null>(map)) return null;
  return document.errors.length + document.warnings.length === 0 ? { document, map, to } : null;
}

/** Whether what is open are block collections alone, which end where the next name is less indented, without a tag or an anchor on all. */
function isBetweenPieces({ stack: [document, map, ...inner] }: Parser, indent: number): boolean {
  return (
    document?.type === 'document' &&
    document.start.every(({ type }) => SPACE.includes(type)) &&
    map?.type === 'block-map' &&
    map.indent === indent &&
    !map.items.some(({ explicitKey }) => explicitKey) &&
    inner.every(({ type }) => type === 'block-map' || type === 'block-seq')
  );
}

/** Moves a node with all that it holds. Changes the nodes themselves. */
export function move(node: ParsedNode, by: number): void {
  const [start, valueEnd, nodeEnd] = node.range;
  node.range = [start + by, valueEnd + by, nodeEnd + by];
  if (isSeq<ParsedNode>(node)) for (const item of node.items) move(item, by);
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return;
  for (const { key, value } of node.items) {
    move(key, by);
    if (value) move(value, by);
  }
}
