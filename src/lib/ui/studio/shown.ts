/** What of a member the form can show, and what stands in the text alone. */
import { entries, isMap, items } from '#lib/rules/plain.ts';
import { type Fielding, valueOf } from './fielding.ts';
import type { Field, FieldKind } from './fields.ts';

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isSimple = (value: unknown): boolean => isText(value) || isNumber(value);
const areTexts = (value: unknown): boolean => isText(value) || (Array.isArray(value) && value.every(isText));
const mapOfAll = (fits: (value: unknown) => boolean) => (value: unknown) =>
  isMap(value) && Object.values(value).every(fits);

/** By kind, the values that its field can show and change without losing anything. */
const FITS: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  line: isSimple,
  text: isSimple,
  number: isNumber,
  check: (value) => typeof value === 'boolean',
  choice: isText,
  names: (value) => value === true || areTexts(value),
  lines: (value) => areTexts(value) && [value].flat().every((each) => !String(each).includes('\n')),
  condition: isMap,
  numbers: mapOfAll(isNumber),
  points: mapOfAll(isNumber),
  texts: mapOfAll(isText),
  lists: mapOfAll(areTexts),
  members: mapOfAll(isMap),
  items: (value) => items(value).every(isMap) && Array.isArray(value),
  answers: mapOfAll(areTexts),
  figure: isSimple
};

/** Whether the form can show what the file says in a field; nothing is always shown. */
export function isShown(fielding: Fielding): boolean {
  const value = valueOf(fielding);
  return value === undefined || value === null || FITS[fielding.field.kind](value);
}

/** The names in a member that no field is for: they are written in the text. */
export function leftOver(value: unknown, fields: readonly Field[]): readonly string[] {
  const known = new Set(fields.map(({ path }) => path[0]));
  return entries(value).flatMap(([name]) => (known.has(name) ? [] : [name]));
}
