/**
 * Where in the data a place of the text is, found line by line: good enough for a text that does not parse just now, since
 * someone is typing in it.
 */
import type { Path } from '#lib/rules/plain.ts';

export interface Context {
  /** What encloses a name that is being written, or leads to a value that is. */
  readonly path: Path;
  readonly part: 'key' | 'value';
  /** The word up to the place, and where it begins. */
  readonly word: string;
  readonly from: number;
}

interface Inside {
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  readonly from: number;
}

/** What stands at an offset of the text, as far as lines and brackets of one line tell. */
export function contextAt(text: string, offset: number): Context {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  const column = line.search(/[^\s-]|$/);
  const inside = insideLine(line.slice(column));
  const indentation = columnOfName(text.slice(start), column);
  return {
    path: [...ancestors(text.slice(0, start), indentation), ...inside.path],
    part: inside.part,
    word: line.slice(column + inside.from),
    from: start + column + inside.from
  };
}

/** An empty line is as deep as it is indented. */
function columnOfName(line: string, column: number): number {
  return line.slice(0, column).includes('\n') ? 0 : column;
}

/** The names of the lines above that this one is under, outermost first. */
function ancestors(above: string, indentation: number): readonly string[] {
  const names: string[] = [];
  let limit = indentation;
  for (const line of above.split('\n').toReversed()) {
    const [, lead = '', name] = /^([\s-]*)["']?([a-z0-9-]+)["']?:/i.exec(line) ?? [];
    if (name === undefined || lead.length >= limit) continue;
    names.unshift(name);
    limit = lead.length;
    if (limit === 0) break;
  }
  return names;
}

/** A bracket that is open, with the name whose value is being written in it. */
interface Open {
  readonly bracket: string;
  readonly name: string | undefined;
}

const TOKENS = /"[^"]*"?|'[^']*'?|:(?=\s|$)|[{}[\],]|[^\s:{}[\],"']+/g;

/** The brackets and names of one line, up to its end. */
function insideLine(line: string): Inside {
  let open: readonly Open[] = [{ bracket: '', name: undefined }];
  let from = 0;
  for (const { 0: token, index } of line.matchAll(TOKENS)) {
    open = after(open, token, line.slice(from, index));
    from = /^[{}[\],:]$/.test(token) ? index + 1 : index;
  }
  const last = open.at(-1);
  const rest = line.slice(from);
  const isDone = /\s$/.test(line) && !/^\s/.test(rest);
  return {
    path: open.flatMap(({ name }) => (name === undefined ? [] : [name])),
    part: last?.name !== undefined || last?.bracket === '[' ? 'value' : 'key',
    from: from + (isDone ? rest.length : rest.search(/\S|$/))
  };
}

/** What is open after one more token. @param before the text between the last token and this one */
function after(open: readonly Open[], token: string, before: string): readonly Open[] {
  const outer = open.slice(0, -1);
  const bracket = open.at(-1)?.bracket ?? '';
  if (token === '{' || token === '[') return [...open, { bracket: token, name: undefined }];
  if (token === '}' || token === ']') return outer.length > 0 ? outer : open;
  if (token === ',' && bracket === '{') return [...outer, { bracket, name: undefined }];
  if (token === ':') return [...outer, { bracket, name: before.trim().replaceAll(/["']/g, '') }];
  return open;
}
