/** A field of the form ↔ its place in the rules: what it shows, and the edit that a new value is. */
import type { Edit } from '#lib/editing/edits.ts';
import { at, entries, type Path } from '#lib/rules/plain.ts';
import type { Field } from './fields.ts';
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

/** Gives the field a value; undefined takes it out of the file. */
export function setValue(fielding: Fielding, value: unknown): Promise<boolean> {
  const path = pathOf(fielding);
  const isThere = valueOf(fielding) !== undefined;
  if (value === undefined && !isThere) return Promise.resolve(true);
  const edit: Edit = value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value };
  return fielding.studio.edit(edit, path.join('.'));
}

/** A member of a value, for lists of the page. */
export interface Entry {
  readonly name: string;
  readonly value: unknown;
}

/** The members of a field's value, in the order of the file. */
export function entriesOf(fielding: Fielding): readonly Entry[] {
  return entries(valueOf(fielding)).map(([name, value]) => ({ name, value }));
}

/** The texts of a value: of a list, or of one text that may stand for a list. */
export function textsIn(value: unknown): readonly string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}
