/** Owns finding a section of a document (answers, weights, costs, notes) again in a rule set, under its present ids. */
import type { Renamed } from '#lib/rules/rule-set.ts';
import type { Dropped, MisfitCode } from './problem.ts';
import { resolver } from './renames.ts';

/** Where the ids of a section stand in the rule set. */
export interface Place {
  /** The document's member. */
  readonly section: 'answers' | 'weights' | 'cost' | 'notes';
  readonly known: ReadonlySet<string>;
  readonly renamed: Renamed['questions'];
  /** The code for an id that stands nowhere. */
  readonly unknown: MisfitCode;
}

/** An entry that has its place: `id` is the present id, `old` the document's own. */
export interface Entry<Value> {
  readonly id: string;
  readonly old: string;
  readonly value: Value;
}

export interface Fitted<Kept> {
  readonly kept: Kept;
  readonly dropped: readonly Dropped[];
}

/** The entries under present ids. Where two would stand for one thing the one under the present id stays, else the first. */
export function fitKeys<Value>(
  record: Readonly<Record<string, Value>>,
  { section, known, renamed, unknown }: Place
): Fitted<readonly Entry<Value>[]> {
  const resolve = resolver(renamed, known);
  const kept = new Map<string, Entry<Value>>();
  const dropped: Dropped[] = [];
  for (const [old, value] of Object.entries(record)) {
    const id = resolve(old);
    const isTaken = kept.has(id) || (id !== old && Object.hasOwn(record, id));
    const code = !known.has(id) ? unknown : isTaken ? 'superseded' : null;
    if (code === null) kept.set(id, { id, old, value });
    else dropped.push({ code, path: [section, old], parameters: { id: old, now: id }, value });
  }
  return { kept: [...kept.values()], dropped };
}

/** Entries as a record by present id. */
export function recordOf<Value>(entries: readonly Entry<Value>[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(entries.map(({ id, value }) => [id, value]));
}
