/** What can be written at a place of a rule file: members that the schema knows, ids that the place can name. */
import { DESCRIPTIONS } from '#lib/rules/json-schema-descriptions.ts';
import { ruleSetJsonSchema } from '#lib/rules/json-schema.ts';
import { at, entries, isMap, items, member, type Path } from '#lib/rules/plain.ts';
import { referencesIn } from '#lib/rules/references/collect.ts';
import { declaredIn } from '#lib/rules/references/declared.ts';
import { type Context, contextAt } from './context.ts';
import { withValue } from './data.ts';

export interface Suggestion {
  readonly text: string;
  /** What it means, or whose words it stands for; empty where nothing is known. */
  readonly meaning: string;
}

export interface Suggestions extends Context {
  readonly list: readonly Suggestion[];
}

/** A name that no file has: what the place makes of it tells what it may name. */
const PROBE = 'a-name-that-nobody-has';

/** @param whole the rules as they last were when they could be read */
export function suggestionsAt(text: string, offset: number, whole: unknown): Suggestions {
  const context = contextAt(text, offset);
  const { path, part } = context;
  const names = part === 'key' ? [...membersAt(path), ...presentAt(path, whole)] : valuesAt(path);
  return { ...context, list: unique([...names, ...idsAt(context, whole)]) };
}

function unique(list: readonly Suggestion[]): readonly Suggestion[] {
  return [...new Map(list.toReversed().map((each) => [each.text, each])).values()].toReversed();
}

/** Members that are there already: an overlay names them to change them. */
function presentAt(path: Path, whole: unknown): readonly Suggestion[] {
  return entries(at(whole, path)).map(([text]) => ({ text, meaning: labelOf(whole, text) }));
}

function membersAt(path: Path): readonly Suggestion[] {
  const known = schemasAt(path).flatMap((schema) => entries(member(schema, 'properties')));
  return known.map(([text]) => ({ text, meaning: meaningOf([...path, text]) }));
}

function valuesAt(path: Path): readonly Suggestion[] {
  const values = schemasAt(path).flatMap((schema) => {
    if (member(schema, 'type') === 'boolean') return [true, false];
    return [...items(member(schema, 'enum')), member(schema, 'const')];
  });
  const texts = values.filter((each) => each !== undefined && each !== null).map(String);
  return [...new Set(texts)].map((text) => ({ text, meaning: '' }));
}

function idsAt({ path, part }: Context, whole: unknown): readonly Suggestion[] {
  const place = part === 'key' ? [...path, PROBE] : path;
  const probed = withValue(whole, place, part === 'key' ? {} : PROBE);
  const declared = declaredIn(whole);
  const found = referencesIn(probed).filter(({ id }) => id === PROBE);
  const ids = found.flatMap((reference) => [...(declared(reference) ?? [])]);
  return [...new Set(ids)].map((text) => ({ text, meaning: labelOf(whole, text) }));
}

/** The words that some member of this id has for itself. */
function labelOf(whole: unknown, id: string): string {
  const sections = [
    'questions',
    'families',
    'alternatives',
    'criteria',
    'evidence',
    'sources',
    'derived',
    'steps'
  ];
  const found = sections.map((section) => at(whole, [section, id])).find(isMap);
  const words = ['label', 'ask', 'title', 'says'].map((name) => member(found, name));
  const first = words.find((each) => typeof each === 'string');
  return typeof first === 'string' ? first : '';
}

let schema: unknown;

/** The parts of the schema that hold for a place: several where it may be one thing or another. */
function schemasAt(path: Path): readonly unknown[] {
  schema ??= ruleSetJsonSchema();
  return path.reduce<readonly unknown[]>(
    (here, step) => here.flatMap((each) => alternatives(inside(each, step))),
    alternatives(member(schema, 'else'))
  );
}

function inside(holder: unknown, step: string | number): unknown {
  return (
    member(member(holder, 'properties'), String(step)) ??
    member(holder, 'additionalProperties') ??
    member(member(holder, 'items'), 'additionalProperties')
  );
}

function alternatives(part: unknown): readonly unknown[] {
  const reference = member(part, '$ref');
  if (typeof reference === 'string') {
    return alternatives(at(schema, reference.replace('#/', '').split('/')));
  }
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((name) => items(member(part, name)));
  const list = member(part, 'items');
  return [part, ...choices.flatMap(alternatives), ...(isMap(list) ? alternatives(list) : [])];
}

const PATTERNS = Object.entries(DESCRIPTIONS).map(([name, text]) => ({ steps: name.split('.'), text }));

/** What the member at a path means; empty where nothing is written about it. */
export function meaningOf(path: Path): string {
  const names = path.filter((step) => typeof step === 'string');
  const found = PATTERNS.filter(
    ({ steps }) =>
      steps.length === names.length && steps.every((step, index) => step === '*' || step === names[index])
  );
  return found.toSorted((a, b) => wildcards(a.steps) - wildcards(b.steps))[0]?.text ?? '';
}

function wildcards(steps: readonly string[]): number {
  return steps.filter((step) => step === '*').length;
}
