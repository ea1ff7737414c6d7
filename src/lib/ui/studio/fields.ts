/** What a field of the form is: its kind, its place in a member, and what can be chosen in it. */
import type { Edit } from '#lib/editing/edits.ts';
import { ACCEPTABLE } from '#lib/rules/accept.ts';
import type { Path, PlainMap } from '#lib/rules/plain.ts';
import { CHOICES, FIELDS, WARNINGS } from '#lib/words/studio-fields.ts';
import type { SectionName } from '#lib/words/studio-sections.ts';
import type { Choice } from './names.ts';

export type FieldKind =
  | 'line'
  | 'text'
  | 'number'
  | 'check'
  | 'choice'
  /** A list of ids. */
  | 'names'
  /** A list of sentences. */
  | 'lines'
  | 'condition'
  /** Numbers by id; points also say what they are worth. */
  | 'numbers'
  | 'points'
  /** Sentences by id. */
  | 'texts'
  /** Lists of ids by id. */
  | 'lists'
  /** Members inside a member, with fields of their own. */
  | 'members'
  /** A list of maps that have no names. */
  | 'items'
  | 'answers'
  /** A number, or the name of a cost. */
  | 'figure';

export interface Field {
  readonly kind: FieldKind;
  /** From the member. */
  readonly path: readonly string[];
  readonly label: string;
  readonly hint?: string | undefined;
  /** The sections whose ids can be chosen. */
  readonly of?: readonly Path[] | undefined;
  /** The sections inside the member itself whose ids can. */
  readonly inside?: readonly Path[] | undefined;
  /** Of these sections only members that do, or do not, say this. */
  readonly saying?: string | undefined;
  readonly notSaying?: string | undefined;
  /** Values and reserved words that can be chosen besides. */
  readonly values?: readonly Choice[] | undefined;
  /** The order of the names counts. */
  readonly sorted?: boolean | undefined;
  /** For `lists`: what each list may name; `inside` is from the member that the list belongs to. */
  readonly lists?: Pick<Field, 'of' | 'inside' | 'notSaying' | 'values'> | undefined;
  /** For `members` and `items`: their fields, and what a new one says. */
  readonly fields?: readonly Field[] | undefined;
  readonly fresh?: ((label: string, first: First) => unknown) | undefined;
  /** What is said where there is no condition. */
  readonly empty?: string | undefined;
  /** An empty field is not taken out of the file. */
  readonly required?: boolean | undefined;
  /** What the map around it says when this is the first thing in it: some maps are whole or not there. */
  readonly around?: ((value: unknown) => PlainMap) | undefined;
  /** What the map around it (at this path) says once it has this value: it decides what else can stand there. */
  readonly reshapes?: ((whole: unknown, path: Path, value: unknown) => PlainMap) | undefined;
  /** The map around goes with it. */
  readonly needed?: boolean | undefined;
  /** Few need it: it stands behind "More". */
  readonly rare?: boolean | undefined;
}

/** The first id of a section. */
export type First = (section: string) => string | undefined;

/** A part of the form: where its members stand, and what a new one says. */
export interface Section {
  readonly name: SectionName;
  /** Null: the fields are the file's own. */
  readonly path: Path | null;
  readonly fields: (member: unknown) => readonly Field[];
  /** Fields of the file that stand above the members, by their path from the root. */
  readonly above?: readonly Field[] | undefined;
  /** The fields that can name a member in a list, the first that is there. */
  readonly titles: readonly string[];
  /** Members go by the names of other members: those of this section. */
  readonly namedBy?: Path | undefined;
  /** What has to be there before the first member is. */
  readonly needs?: ((whole: unknown) => readonly Edit[]) | undefined;
  /** A new member that is as whole as it can be. */
  readonly fresh: (label: string, first: First) => unknown;
}

export const PARTIES: readonly Path[] = [['families'], ['alternatives']];
export const STATUSES = valued('clear', 'leaning', 'toss-up', 'tie', 'none');

export const EVIDENCE: Field = {
  kind: 'names',
  path: ['evidence'],
  label: FIELDS.evidence,
  of: [['evidence']]
};
export const BECAUSE: Field = { kind: 'text', path: ['because'], label: FIELDS.because, required: true };
export const WHEN: Field = { kind: 'condition', path: ['when'], label: FIELDS.if, empty: FIELDS.always };
export const LABEL: Field = { kind: 'line', path: ['label'], label: FIELDS.label };
export const ACCEPT: Field = {
  kind: 'texts',
  path: ['accept'],
  label: FIELDS.accept,
  values: ACCEPTABLE.map((id) => ({ id, label: WARNINGS[id] ?? id })),
  rare: true
};

/** Values of the file to choose from, by their words. */
export function valued(...ids: readonly string[]): readonly Choice[] {
  return ids.map((id) => ({ id, label: CHOICES[id] ?? id }));
}

export function line(name: string, label: string, hint?: string): Field {
  return { kind: 'line', path: [name], label, hint };
}

export function number(path: readonly string[], label: string): Field {
  return { kind: 'number', path, label };
}

/** The same field, for the few. */
export function rare(field: Field): Field {
  return { ...field, rare: true };
}
