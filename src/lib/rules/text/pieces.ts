/**
 * A YAML text in pieces that can be parsed each by itself: the sections of a rule file, and the members of a section. A piece begins at a
 * line with a name and a colon, in front of which the library's lexer and parser always stand alike.
 */
import { Composer, type CST, isMap, isSeq, Lexer, type ParsedNode, Parser, type YAMLMap } from 'yaml';
import { CAPS } from '../caps.ts';
import { OPTIONS, type YamlDocument } from './parse.ts';

const SECTION = /^[A-Za-z][\w-]*:(?=[ \n])/gm;
const MEMBER = /^ {2}[A-Za-z][\w-]*:(?=[ \n])/gm;
/** A section's own line, with nothing but comments before its first member. */
const HEAD = /^[A-Za-z][\w-]*: *(?:#.*)?\n(?: *(?:#.*)?\n)*$/;
/** What the lexer gives before a scalar. */
const SCALAR = '\x1F';
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
}

/**
 * Parses what stands between the beginnings of two pieces, or of a piece and the end of the text.
 * @param indent of the names of the first
 * @returns null where the parser does not stand at the end as at the beginning of a piece, or the library finds a flaw
 */
export function runBetween(text: string, from: number, to: number, indent: number): Run | null {
  const parser = new Parser();
  parser.offset = from;
  const tokens: CST.Token[] = [];
  const lexemes = new Lexer().lex(text.slice(from));
  // Not by `for … of`, which would end the lexer with itself.
  for (let next = lexemes.next(); !next.done; next = lexemes.next()) {
    for (const token of parser.next(next.value)) tokens.push(token);
    if (parser.stack.length >= CAPS.depth || parser.offset > to) return null;
    if (parser.offset === to && to < text.length) break;
  }
  const isEnd = to === text.length || (isClosed(parser, indent) && isName(lexemes));
  if (!isOneMap(parser, indent) || !isEnd) return null;
  tokens.push(...parser.end());
  const [document] = [...new Composer(OPTIONS).compose(tokens, true, to)] as [YamlDocument];
  const hasFlaw = document.errors.length + document.warnings.length > 0;
  return hasFlaw ? null : { document, map: document.contents as Run['map'] };
}

/** Whether the lexer, too, takes what follows for a name; after this it is of no more use. */
function isName(lexemes: Iterator<string, unknown>): boolean {
  const next = () => String(lexemes.next().value);
  const first = next();
  return (first.trim() === '' ? next() : first) === SCALAR && next() !== '';
}

/** Whether all that was parsed is one map, with names of this indentation and without a tag or an anchor. */
function isOneMap({ stack: [document, map] }: Parser, indent: number): boolean {
  return (
    document?.type === 'document' &&
    areSpace(document.start) &&
    map?.type === 'block-map' &&
    map.indent === indent &&
    !map.items.some(({ explicitKey }) => explicitKey)
  );
}

function areSpace(tokens: readonly CST.SourceToken[]): boolean {
  return tokens.every(({ type }) => SPACE.includes(type));
}

/** What stands last in a block: there is always something, or it would not have been opened. */
type Item = CST.BlockMap['items'][number];

/**
 * Whether the next name ends all that is open, and takes nothing of it along: each collection is what the one around it waits for, and
 * nothing waits for a value whose place the next line's indentation would move.
 */
function isClosed({ stack: [, ...open] }: Parser, indent: number): boolean {
  return open.every((token, index) => {
    const isLast = index === open.length - 1;
    if (token.type === 'block-seq') {
      const isFilled = Boolean((token.items.at(-1) as Item).value);
      return isLast ? isFilled || indent === 0 : !isFilled;
    }
    if (token.type !== 'block-map' || (index > 0 && token.indent <= indent)) return false;
    const { start, sep, value } = token.items.at(-1) as Item;
    if (!isLast) return sep !== undefined && !value;
    return Boolean(value) || (sep ? indent === 0 && hasLineEnd(sep) : areSpace(start));
  });
}

function hasLineEnd(tokens: readonly CST.SourceToken[]): boolean {
  return tokens.some(({ type }) => type === 'newline');
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
