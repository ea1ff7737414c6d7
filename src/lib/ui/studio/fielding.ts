/** A field of the form ↔ its place in the rules: what it shows, and the edit that a new value is. */
import type { Edit } from '#lib/editing/edits.ts';
import { at, entries, member as memberOf, type Path } from '#lib/rules/plain.ts';
import type { Field } from './fields.ts';
import { type Choice, choicesIn, labelledIn } from './names.ts';
import type { Studio } from './studio.svelte.ts';

/** A field of one member, with the studio that it changes. */
export interface Fielding {
  readonly studio: Studio;
  readonly member: Path;
  readonly field: Field;
}

export function pathOf({ member, field }: Fielding): Path {
  return [...member, ...field.path];
}

export function valueOf(fielding: Fielding): unknown {
  return at(fielding.studio.whole, pathOf(fielding));
}

/** What can be chosen in the field. */
export function choicesFor({ studio, member, field }: Fielding): readonly Choice[] {
  const { of = [], inside = [], values = [], saying, notSaying } = field;
  const fits = (value: unknown): boolean =>
    (saying === undefined || memberOf(value, saying) !== undefined) &&
    (notSaying === undefined || memberOf(value, notSaying) === undefined);
  const own = inside.map((each) => [...member, ...each]);
  return [...choicesIn(studio.whole, [...of, ...own], fits), ...values];
}

/** Gives the field a value; undefined takes it out of the file. */
export function setValue(fielding: Fielding, value: unknown): Promise<boolean> {
  const isThere = valueOf(fielding) !== undefined;
  if (value === undefined && !isThere) return Promise.resolve(true);
  return fielding.studio.edit(editTo(fielding, value), pathOf(fielding).join('.'));
}

/** A map that is whole or not there comes with what else it must say, and goes with what it needs. */
function editTo(fielding: Fielding, value: unknown): Edit {
  const path = pathOf(fielding);
  const { around, needed, reshapes } = fielding.field;
  const outer = path.slice(0, -1);
  if (reshapes) return { kind: 'set', path: outer, value: reshapes(fielding.studio.whole, outer, value) };
  if (value === undefined) return { kind: 'remove', path: needed ? outer : path };
  if (!around || at(fielding.studio.whole, outer) !== undefined) return { kind: 'set', path, value };
  return { kind: 'set', path: outer, value: { ...around(value), [String(path.at(-1))]: value } };
}

/** A member of a field's value, as a row of the page. */
export interface Row extends Choice {
  readonly value: unknown;
}

/** The members of a field's value, in the order of the file, by the words of the choices. */
export function rowsOf(fielding: Fielding, choices: readonly Choice[]): readonly Row[] {
  return entries(valueOf(fielding)).map(([id, value]) => ({
    id,
    label: labelledIn(choices, [id])[0]?.label ?? id,
    value
  }));
}

/** Gives one member of the field a value; undefined takes it away, and with the last one the field. */
export function setMember(fielding: Fielding, id: string, value: unknown): Promise<boolean> {
  const isLast = entries(valueOf(fielding)).every(([each]) => each === id);
  if (value === undefined && isLast) return setValue(fielding, undefined);
  const path = [...pathOf(fielding), id];
  return fielding.studio.edit(value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value });
}

/** The texts of a value: of a list, or of one text that may stand for a list. */
export function textsIn(value: unknown): readonly string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}
