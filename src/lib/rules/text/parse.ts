/** Text → a YAML document with ranges, or what is wrong with the text itself. Caps come before the parser. */
import {
  Composer,
  Lexer,
  Parser,
  type CST,
  type Document,
  type ParsedNode,
  type YAMLParseError,
  type YAMLWarning
} from 'yaml';
import { CAPS } from '../caps.ts';
import type { Problem } from '../problem.ts';

/** A problem of the text, in offsets. */
export interface Flaw {
  readonly code: 'yaml-syntax' | 'too-large' | 'duplicate-id';
  readonly parameters: Problem['parameters'];
  readonly path: Problem['path'];
  readonly from: number;
  readonly to: number;
  readonly fix?: Problem['fix'];
}

export type YamlDocument = Document.Parsed<ParsedNode>;

export interface Parsed {
  /** The first document of the text; undefined where a cap kept it from being parsed. */
  readonly document: YamlDocument | undefined;
  /** What keeps the text from being read, in text order. */
  readonly flaws: readonly Flaw[];
  /** What the document says as plain data; asked for only where it has neither flaws nor aliases. */
  readonly data: () => unknown;
  /** Nodes that `nodeFlaws` has looked into before, and found nothing. */
  readonly sound: ReadonlySet<unknown>;
}

export type Parse = (text: string) => Parsed;

export const OPTIONS = {
  version: '1.2',
  schema: 'core',
  stringKeys: true,
  // Found by ourselves: the library compares every key with every other one.
  uniqueKeys: false,
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent'
} as const;

/** Parses a text of any content. */
export function parse(text: string): Parsed {
  const bytes = bytesOf(text);
  if (bytes > CAPS.bytes) return refused('bytes', bytes, 0);
  const read = tokensOf(text);
  if (!read.complete) return refused('depth', CAPS.depth + 1, read.offset);
  const documents = [...new Composer(OPTIONS).compose(read.tokens, true, text.length)] as YamlDocument[];
  const [document, second] = documents;
  const flaws = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(syntaxFlaw));
  return {
    document,
    flaws: [...flaws, ...secondDocument(second, text)],
    data: () => document?.toJS() as unknown,
    sound: new Set()
  };
}

function refused(what: 'bytes' | 'depth', found: number, offset: number): Parsed {
  const parameters = { what, maximum: CAPS[what], found };
  const flaw = { code: 'too-large', parameters, path: [], from: offset, to: offset } as const;
  return { document: undefined, flaws: [flaw], data: () => undefined, sound: new Set() };
}

/** The length of a text in UTF-8, or in UTF-16 units where that is too much already. */
export function bytesOf(text: string): number {
  return text.length > CAPS.bytes ? text.length : new TextEncoder().encode(text).length;
}

interface Tokens {
  /** False where collections nest too deep. */
  readonly complete: boolean;
  readonly tokens: readonly CST.Token[];
  readonly offset: number;
}

/** The concrete syntax, built on the parser's own stack (no recursion), left as soon as it nests too deep. */
function tokensOf(text: string): Tokens {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (isTooDeep(parser.stack))
      return { complete: false, tokens, offset: Math.min(parser.offset, text.length) };
  }
  for (const token of parser.end()) tokens.push(token);
  return { complete: true, tokens, offset: text.length };
}

const COLLECTIONS: readonly string[] = ['block-map', 'block-seq', 'flow-collection'];

function isTooDeep(stack: readonly CST.Token[]): boolean {
  if (stack.length <= CAPS.depth) return false;
  return stack.filter(({ type }) => COLLECTIONS.includes(type)).length > CAPS.depth;
}

/** What the library says about a place of the text. */
function syntaxFlaw({ code, message, pos: [from, to] }: YAMLParseError | YAMLWarning): Flaw {
  const parameters = { issue: code.toLowerCase().replaceAll('_', '-'), detail: message };
  return { code: 'yaml-syntax', parameters, path: [], from, to };
}

function secondDocument(second: YamlDocument | undefined, text: string): readonly Flaw[] {
  if (second === undefined) return [];
  const from = Math.min(second.range[0], text.length);
  return [{ code: 'yaml-syntax', parameters: { issue: 'several-documents' }, path: [], from, to: from }];
}
