/** Says where something stands in the rules in the words of the form, and what came out in the words of the rules. */
import { at, type Path } from '#lib/rules/plain.ts';
import { outcomeNamed } from '#lib/words/studio.ts';
import { CHOICES } from '#lib/words/studio-fields.ts';
import { SECTION_WORDS } from '#lib/words/studio-sections.ts';
import { unmarked } from '#lib/words/unmarked.ts';
import type { Field, Section } from './fields.ts';
import { choicesIn, nameOf } from './names.ts';
import { SECTIONS } from './sections.ts';

/**
 * The way to a place in words: "Reasons", "Bill grows with use", "points go to", "Closed". What no field is for goes by its name in the file.
 * @param whole the rules that the place is in
 */
export function placeInWords(whole: unknown, path: Path): readonly string[] {
  const section = sectionAt(path);
  if (!section) return path.map(String);
  const length = section.path ? section.path.length + 1 : 0;
  const [member, rest] = [path.slice(0, length), path.slice(length)];
  const named = path.length < length || !section.path ? [] : [nameIn(whole, section, member)];
  const fields = section.fields(at(whole, member));
  return [SECTION_WORDS[section.name].name, ...named, ...inFields({ whole, fields, holder: member, rest })];
}

/** The part of the form that a place is in: what is in no other is the file's own. */
function sectionAt(path: Path): Section | undefined {
  const named = SECTIONS.find((each) => each.path?.every((step, index) => step === path[index]));
  return named ?? SECTIONS.find(({ path: own, fields }) => !own && fieldAt(fields(undefined), path));
}

function nameIn(whole: unknown, { namedBy, titles }: Section, member: Path): string {
  const id = String(member.at(-1));
  const value = at(whole, namedBy ? [...namedBy, id] : member);
  return unmarked(nameOf(id, value, namedBy ? ['label'] : titles));
}

interface Spot {
  readonly whole: unknown;
  readonly fields: readonly Field[];
  /** Whose fields they are, and what of the way is left. */
  readonly holder: Path;
  readonly rest: Path;
}

function inFields({ whole, fields, holder, rest }: Spot): readonly string[] {
  const field = fieldAt(fields, rest);
  if (!field) return rest.map(String);
  return [field.label, ...inField(whole, field, holder, rest.slice(field.path.length))];
}

/** The field that a way leads to or into. */
function fieldAt(fields: readonly Field[], rest: Path): Field | undefined {
  const leads = ({ path }: Field) =>
    path.every((step, index) => index >= rest.length || step === rest[index]);
  return rest.length === 0 ? undefined : fields.find(leads);
}

function inField(whole: unknown, field: Field, holder: Path, rest: Path): readonly string[] {
  const [id, ...further] = rest;
  if (id === undefined) return [];
  if (field.kind !== 'members') return [labelIn(whole, field, holder, String(id)), ...further.map(String)];
  const member = [...holder, ...field.path, id];
  const name = nameOf(String(id), at(whole, member), ['label', 'does', 'because']);
  return [unmarked(name), ...inFields({ whole, fields: field.fields ?? [], holder: member, rest: further })];
}

/** What an id inside a field goes by: among what can be chosen there; in a condition, the question. */
function labelIn(whole: unknown, field: Field, holder: Path, id: string): string {
  const inside = (field.inside ?? []).map((path) => [...holder, ...path]);
  const asked: readonly Path[] = field.kind === 'condition' ? [['questions'], ['derived']] : [];
  const choices = [...(field.values ?? []), ...choicesIn(whole, [...(field.of ?? []), ...inside, ...asked])];
  return unmarked(choices.find((each) => each.id === id)?.label ?? id);
}

/** What came out, as far as words are made of it: ids, `none` and `tie` for a family. */
export interface CameOut {
  readonly family: string;
  readonly alternative: string | null;
  readonly status: string;
}

/** "Closed, by A model through its maker (clear)". @param whole the rules that it came out under */
export function outcomeInWords(whole: unknown, { family, alternative, status }: CameOut): string {
  const way = alternative === null ? null : partyInWords(whole, alternative);
  return outcomeNamed(partyInWords(whole, family), way, status);
}

/** A family or way by its label; `none` and `tie` in words. */
export function partyInWords(whole: unknown, id: string): string {
  const found = choicesIn(whole, [['families'], ['alternatives']]).find((each) => each.id === id);
  return unmarked(found?.label ?? CHOICES[id] ?? id);
}
