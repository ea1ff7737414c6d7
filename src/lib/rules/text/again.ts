/**
 * Parsing the text of an editor again after every change: of two texts in a row, the sections and members that are the same are parsed
 * once. What comes out is what parsing the whole text afresh gives; where the library has anything to say against a text, that is done.
 */
import { Document, Pair, YAMLMap } from 'yaml';
import { CAPS } from '../caps.ts';
import { entries, mapOf } from '../plain.ts';
import { nodeFlaws } from './nodes.ts';
import { bytesOf, OPTIONS, parse, type Parse, type Parsed, type YamlDocument } from './parse.ts';
import { isInPieces, membersIn, move, type Run, runBetween, sectionsIn } from './pieces.ts';

/** A part of the document: some of its entries, and what they say. */
interface Part {
  readonly map: Run['map'];
  readonly data: () => readonly (readonly [string, unknown])[];
}

/** A part without flaws that was parsed in one go. */
interface Piece extends Part {
  /** Where it stood when its nodes were last moved. */
  from: number;
}

/** By where they stand, what follows them, and their texts. */
type Pieces = Map<string, Piece>;

/** A parser with a memory of the text before. A document that it gives is right until the next text comes: its nodes are used again. */
export interface ParserWithMemory {
  readonly parse: Parse;
  /** What `parse` gives, or null where that would parse the whole text: it has a flaw, or does not fall into pieces. */
  readonly parseQuickly: (text: string) => Parsed | null;
}

export function parserWithMemory(): ParserWithMemory {
  let known: Pieces = new Map();
  const parseQuickly = (text: string): Parsed | null => {
    if (bytesOf(text) > CAPS.bytes || !isInPieces(text)) return null;
    const reading = new Reading(text, known);
    const parsed = reading.parsed();
    // A text that cannot be read is soon mended: what it was before is not forgotten over it.
    known = parsed ? reading.pieces : new Map([...known, ...reading.pieces]);
    return parsed;
  };
  return { parse: (text) => parseQuickly(text) ?? parse(text), parseQuickly };
}

/** A text being put together of pieces that are known and pieces that are new. */
class Reading {
  readonly #text: string;
  readonly #known: Pieces;
  readonly #sound = new Set<unknown>();
  readonly #document: Document = new Document(undefined, OPTIONS);
  /** Those of this text. */
  readonly pieces: Pieces = new Map();

  constructor(text: string, known: Pieces) {
    this.#text = text;
    this.#known = known;
  }

  /** Null where the text does not fall into pieces without flaws. */
  parsed(): Parsed | null {
    const starts = sectionsIn(this.#text);
    const found = starts.map((from, index) => {
      const to = starts[index + 1] ?? this.#text.length;
      return this.#again(from, to, '') ?? this.#ofMembers(from, to) ?? this.#piece(from, to, '', 0);
    });
    const parts = found.flatMap((each) => each ?? []);
    if (parts.length < starts.length) return null;
    const contents = this.#mapOf(parts);
    const document = this.#document as YamlDocument;
    document.contents = contents;
    document.range = [0, contents.range[1], this.#text.length];
    return { document, flaws: [], data: () => mapOf(dataOf(parts)), sound: this.#sound };
  }

  /** A section put together of its members; null where they cannot be parsed each by itself. */
  #ofMembers(from: number, to: number): Part | null {
    const section = this.#text.slice(from, to);
    const starts = membersIn(section).map((start) => from + start);
    const [first] = starts;
    if (first === undefined) return null;
    const within = section.slice(0, section.indexOf(':') + 1);
    const head = this.#piece(from, first, `${within}${within}`, 0);
    const members = starts.map((start, index) => this.#piece(start, starts[index + 1] ?? to, within, 2));
    const parts = members.flatMap((each) => each ?? []);
    const entry = head?.map.items[0];
    if (!entry || parts.length < members.length) return null;
    const value = this.#mapOf(parts);
    const map = new YAMLMap(this.#document.schema) as Run['map'];
    map.items = [new Pair(entry.key, value)];
    map.range = [head.map.range[0], value.range[2], value.range[2]];
    return { map, data: () => [[within.slice(0, -1), mapOf(dataOf(parts))]] };
  }

  /** What stands between two offsets; null where that has a flaw, or no end of its own. */
  #piece(from: number, to: number, within: string, indent: number): Part | null {
    const known = this.#again(from, to, within);
    const run = known ? null : runBetween(this.#text, from, to, indent);
    return run ? this.#taken(run, from, to, within) : known;
  }

  /** A piece that the text before had too, moved to where it stands now. */
  #again(from: number, to: number, within: string): Part | null {
    const key = this.#keyOf(from, to, within);
    const piece = this.#known.get(key);
    // What stands twice in a text is parsed twice.
    if (!piece || !this.#known.delete(key)) return null;
    if (piece.from !== from) move(piece.map, from - piece.from);
    piece.from = from;
    return this.#kept(piece, key);
  }

  #taken({ map, document }: Run, from: number, to: number, within: string): Part {
    const read = () => entries(document.toJS());
    if (nodeFlaws(document, this.#text).length > 0) return { map, data: read };
    const data = read();
    return this.#kept({ map, data: () => data, from }, this.#keyOf(from, to, within));
  }

  #kept(piece: Piece, key: string): Part {
    this.pieces.set(key, piece);
    for (const { value } of piece.map.items) this.#sound.add(value);
    return piece;
  }

  /** What follows ends a piece in the library's eyes, and belongs to what the piece says. */
  #keyOf(from: number, to: number, within: string): string {
    const next = to === this.#text.length ? 'end' : this.#text.startsWith(' ', to) ? 'member' : 'section';
    return `${within} ${next} ${this.#text.slice(from, to)}`;
  }

  /** The entries of parts that follow each other, in one map. */
  #mapOf(parts: readonly Part[]): Run['map'] {
    const map = new YAMLMap(this.#document.schema) as Run['map'];
    map.items = parts.flatMap((each) => each.map.items);
    const [first, last] = [parts[0] as Part, parts.at(-1) as Part];
    map.range = [first.map.range[0], last.map.range[1], last.map.range[2]];
    return map;
  }
}

function dataOf(parts: readonly Part[]): readonly (readonly [string, unknown])[] {
  return parts.flatMap(({ data }) => data());
}
