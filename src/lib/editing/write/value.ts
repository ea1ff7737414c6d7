/** Data as new YAML: what fits goes on one line, what does not goes on lines of its own. */
import { entries, isMap } from '#lib/rules/plain.ts';
import { scalar } from './scalar.ts';

/** Where lines of rule files end. */
const WIDTH = 110;

/** What every piece of writing must know of the file it goes into. */
export interface Manner {
  /** JSON files have braces and quotes throughout. */
  readonly json: boolean;
  /** What ends a line. */
  readonly eol: string;
}

/** The value in YAML's flow style, or as JSON. */
export function inFlow(value: unknown, manner: Manner): string {
  if (Array.isArray(value)) return `[${value.map((each) => inFlow(each, manner)).join(', ')}]`;
  if (!isMap(value)) return scalar(value, manner.json ? 'json' : 'flow');
  const members = entries(value).map(([name, each]) => flowMember(name, each, manner));
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** `name: value` as it stands in braces. */
export function flowMember(name: string, value: unknown, manner: Manner): string {
  return `${scalar(name, manner.json ? 'json' : 'flow')}: ${inFlow(value, manner)}`;
}

/**
 * The value as it stands behind `name:` or `-`: on the same line, or (then the first line is empty) below it.
 * @param column of the lines below
 * @param used characters of the first line that are taken already
 */
export function behind(value: unknown, column: number, used: number, manner: Manner): readonly string[] {
  if (!isCollection(value)) return [scalar(value, manner.json ? 'json' : 'block')];
  const line = inFlow(value, manner);
  const fits = used + line.length < WIDTH;
  return manner.json || isEmpty(value) || fits ? [line] : ['', ...linesOf(value, column, manner)];
}

/** The members or items of a collection that is not empty, on lines with this indentation. */
export function linesOf(value: unknown, column: number, manner: Manner): readonly string[] {
  return Array.isArray(value)
    ? value.flatMap((each: unknown) => itemLines(each, column, manner))
    : entries(value).flatMap(([name, each]) => memberLines(name, each, column, manner));
}

/** `name: value` with its indentation. Sections of the file are never squeezed into one line. */
export function memberLines(name: string, value: unknown, column: number, manner: Manner): readonly string[] {
  const start = `${' '.repeat(column)}${scalar(name, 'block')}:`;
  const isSection = column === 0 && holdsMaps(value);
  const [first = '', ...more] = isSection
    ? ['', ...linesOf(value, 2, manner)]
    : behind(value, column + 2, start.length, manner);
  return [first === '' ? start : `${start} ${first}`, ...more];
}

/** `- value` with its indentation; what takes several lines begins on the first. */
export function itemLines(value: unknown, column: number, manner: Manner): readonly string[] {
  const start = `${' '.repeat(column)}- `;
  const [first = '', ...more] = behind(value, column + 2, start.length, manner);
  const [head = '', ...rest] = first === '' ? more : [first, ...more];
  return [start + head.trimStart(), ...rest];
}

export function isCollection(value: unknown): boolean {
  return isMap(value) || Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : entries(value).length === 0;
}

function holdsMaps(value: unknown): boolean {
  return isMap(value) && Object.values(value).some(isMap);
}
