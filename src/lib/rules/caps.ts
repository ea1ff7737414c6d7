/**
 * The sizes that a rule file may have (CONTRACT §1.2), measured without recursion before anything else looks
 * at the data.
 */
import { type Finding, finding } from './finding.ts';
import { entries, member, type Path } from './plain.ts';
import { typeFound } from './type-found.ts';

export const CAPS = {
  bytes: 1_048_576,
  depth: 32,
  questions: 2_000,
  options: 100,
  rules: 20_000,
  /** Characters. */
  text: 4_000,
  /** Joint answers of the questions that one condition reads. */
  answers: 100_000,
  /** Ours: ways and criteria, so that points stay a table of bearable size. */
  alternatives: 1_000,
  criteria: 1_000,
  /** Ours: the common denominator of all means of `like`, so that sums of points stay safe integers. */
  denominator: 1_000_000
} as const;

/** @param what the cap that is exceeded */
export function tooLarge(what: keyof typeof CAPS, found: number, path: Path): Finding {
  return finding('too-large', path, { what, maximum: CAPS[what], found });
}

interface Place {
  readonly value: unknown;
  readonly path: Path;
}

export interface Size {
  /** Whether the other checks may look at the data. */
  readonly fit: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Data nested too deep, too big, or not made of what JSON has is unfit to be looked at; long texts are
 * reported only.
 */
export function checkSize(data: unknown): Size {
  const texts: Finding[] = [];
  const open: Place[] = [{ value: data, path: [] }];
  let bytes = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const flaw = flawOf(place);
    if (flaw) return { fit: false, findings: [flaw] };
    bytes += sizeOf(place);
    if (bytes > CAPS.bytes) return { fit: false, findings: [tooLarge('bytes', bytes, [])] };
    if (isLong(place.value)) texts.push(tooLarge('text', place.value.length, place.path));
    for (const child of childrenOf(place)) open.push(child);
  }
  return { fit: true, findings: texts };
}

function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > CAPS.text;
}

function flawOf({ value, path }: Place): Finding | undefined {
  if (isContainer(value))
    return path.length < CAPS.depth ? undefined : tooLarge('depth', path.length + 1, path);
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return undefined;
  return finding('schema', path, { issue: 'wrong-type', expected: 'map', found: typeFound(value) });
}

/** Lists and plain maps; class instances such as dates are neither. */
function isContainer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** At most what the value takes as JSON, so that whatever fits as a text fits as data. */
function sizeOf({ value, path }: Place): number {
  const key = path.at(-1);
  return (typeof value === 'string' ? value.length : 1) + (typeof key === 'string' ? key.length : 0);
}

function childrenOf({ value, path }: Place): readonly Place[] {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => ({ value: item, path: [...path, index] }));
  return entries(value).map(([key, item]) => ({ value: item, path: [...path, key] }));
}

/** Sections with too many members, and questions with too many options. */
export function checkCounts(data: unknown): readonly Finding[] {
  const count = (...sections: string[]) =>
    sections.reduce((sum, section) => sum + entries(member(data, section)).length, 0);
  const limit = (what: keyof typeof CAPS, found: number, path: Path) =>
    found > CAPS[what] ? [tooLarge(what, found, path)] : [];
  return [
    ...limit('questions', count('questions', 'derived'), ['questions']),
    ...limit('rules', count('tradeoffs', 'constraints'), ['tradeoffs']),
    ...limit('alternatives', count('alternatives'), ['alternatives']),
    ...limit('criteria', count('criteria'), ['criteria']),
    ...['questions', 'derived'].flatMap((section) =>
      entries(member(data, section)).flatMap(([id, question]) =>
        limit('options', entries(member(question, 'options')).length, [section, id, 'options'])
      )
    )
  ];
}
