/** Conditions as a form shows them: groups of tests, and back to what a rule file says. */
import { entries, isMap, items, member, type PlainMap } from '#lib/rules/plain.ts';

export interface Test {
  readonly kind: 'test';
  readonly question: string;
  /** Any of the options, all of them, or those of an ordered question between two. */
  readonly how: 'any' | 'all' | 'range';
  readonly options: readonly string[];
  readonly low: string | null;
  readonly high: string | null;
}

/** All parts hold, any does, or not all do. */
export interface Group {
  readonly kind: 'all' | 'any' | 'not';
  readonly of: readonly Part[];
}

export type Part = Test | Group;

/** The condition as a group of which all parts must hold; without parts it always holds. */
export function conditionTree(data: unknown): Group {
  return { kind: 'all', of: entries(data).map(([name, value]) => partOf(name, value)) };
}

function partOf(name: string, value: unknown): Part {
  if (name === 'all' || name === 'any') return { kind: name, of: items(value).map(alone) };
  if (name === 'not') return { kind: 'not', of: conditionTree(value).of };
  return testOf(name, value);
}

/** A condition with one part is that part. */
function alone(data: unknown): Part {
  const group = conditionTree(data);
  return group.of.length === 1 && group.of[0] ? group.of[0] : group;
}

function testOf(question: string, value: unknown): Test {
  const none = { kind: 'test', question, options: [], low: null, high: null } as const;
  if (!isMap(value)) return { ...none, how: 'any', options: texts([value].flat()) };
  if (Object.hasOwn(value, 'all')) return { ...none, how: 'all', options: texts(items(value['all'])) };
  return { ...none, how: 'range', low: textOf(value, 'at-least'), high: textOf(value, 'at-most') };
}

function texts(values: readonly unknown[]): readonly string[] {
  return values.filter((each) => typeof each === 'string');
}

function textOf(map: PlainMap, name: string): string | null {
  const value = member(map, name);
  return typeof value === 'string' ? value : null;
}

/** What a rule file says for the parts of a group of which all must hold; undefined where there are none. */
export function conditionData({ of }: Pick<Group, 'of'>): PlainMap | undefined {
  if (of.length === 0) return undefined;
  const [data, rest] = of.reduce<readonly [PlainMap, readonly PlainMap[]]>(
    ([all, left], part) => {
      const [name, value] = entryOf(part);
      return Object.hasOwn(all, name)
        ? [all, [...left, { [name]: value }]]
        : [{ ...all, [name]: value }, left];
    },
    [{}, []]
  );
  if (rest.length === 0) return data;
  return { all: [data, ...rest] };
}

function entryOf(part: Part): readonly [string, unknown] {
  if (part.kind === 'test') return [part.question, valueOf(part)];
  if (part.kind === 'not') return ['not', conditionData(part) ?? {}];
  return [part.kind, part.of.map((each) => dataOf(each))];
}

function dataOf(part: Part): PlainMap {
  return (part.kind === 'all' ? conditionData(part) : undefined) ?? Object.fromEntries([entryOf(part)]);
}

function valueOf({ how, options, low, high }: Test): unknown {
  if (how === 'all') return { all: options };
  if (how === 'any') return options.length === 1 ? options[0] : options;
  return { ...(low !== null && { 'at-least': low }), ...(high !== null && { 'at-most': high }) };
}
