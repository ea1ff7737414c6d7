/**
 * The JSON Schema of rule files and overlays, for editors: generated from the Zod schema, with descriptions.
 */
import { DESCRIPTIONS } from './json-schema-descriptions.ts';
import { entries, isMap, items, mapOf, type PlainMap } from './plain.ts';
import { comparison, condition } from './schema/condition.ts';
import { ruleSetSchema } from './schema/rule-set.ts';
import { z } from './zod.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** What an overlay must say for itself. */
const OVERLAY_REQUIRED = ['format', 'id', 'version', 'title', 'extends'];

/**
 * The schema of a rule file: of a whole one, or of an overlay where the file has `extends`. What stands
 * between members (references, bounds that depend on each other) is beyond JSON Schema and left to
 * `readRuleText`.
 */
export function ruleSetJsonSchema(): object {
  const { $schema: _draft, definitions, ...whole } = generated();
  const overlay = overlayOf(whole, []);
  return {
    $schema: DRAFT,
    title: 'Ajar rule set',
    if: { type: 'object', required: ['extends'] },
    then: { ...overlay, required: OVERLAY_REQUIRED },
    else: described(whole, []),
    definitions: mapOf(
      entries(definitions).flatMap(([name, schema]) => [
        [name, schema] as const,
        [`overlay-${name}`, overlayOf(schema, [name])] as const
      ])
    )
  };
}

function generated(): PlainMap {
  const names = z.registry<{ id: string }>();
  names.add(condition, { id: 'condition' });
  return z.toJSONSchema(ruleSetSchema, {
    target: 'draft-7',
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => {
      // The check that a comparison has an end is a function, which JSON Schema cannot see.
      if (zodSchema === comparison) jsonSchema.minProperties = 1;
    }
  });
}

/** A place in the rule file as the tables name it; `*` stands for any id. */
type Place = readonly string[];

/** The schema with descriptions on the members that have one in the table. */
function described(schema: unknown, place: Place): PlainMap {
  return withDescription(inMembers(schema, place, described), place);
}

function withDescription(schema: PlainMap, place: Place): PlainMap {
  const description = DESCRIPTIONS[place.join('.')];
  return description === undefined ? schema : { description, ...schema };
}

/** The schema with that of each member changed. */
function inMembers(
  schema: unknown,
  place: Place,
  change: (schema: unknown, place: Place) => unknown
): PlainMap {
  return mapOf(
    entries(schema).map(([keyword, value]) => {
      if (keyword === 'properties') {
        return [keyword, mapOf(entries(value).map(([name, each]) => [name, change(each, [...place, name])]))];
      }
      return [
        keyword,
        keyword === 'additionalProperties' && isMap(value) ? change(value, [...place, '*']) : value
      ];
    })
  );
}

/** The members that may say in an overlay after which other one they stand. */
const ORDERED = ['criteria.*', 'steps.*', 'questions.*', 'questions.*.options.*'];

/** The schema of a part of an overlay: nothing is required, null removes. */
function overlayOf(schema: unknown, place: Place): PlainMap {
  const { required: _required, ...loose } = inMembers(schema, place, orNull);
  const named = mapOf(
    entries(loose).map(([keyword, value]) => [keyword, overlayKeyword(keyword, value, place)])
  );
  return withDescription(withExtra(named, place), place);
}

function orNull(schema: unknown, place: Place): PlainMap {
  const { description, ...rest } = overlayOf(schema, place);
  const either = { anyOf: [rest, { type: 'null' }] };
  return description === undefined ? either : { description, ...either };
}

/** Alternatives and items are parts of an overlay too; `$ref` leads to the overlay's definitions. */
function overlayKeyword(keyword: string, value: unknown, place: Place): unknown {
  if (keyword === '$ref') return String(value).replace('#/definitions/', '#/definitions/overlay-');
  if (keyword === 'items') return overlayOf(value, [...place, '0']);
  const isChoice = keyword === 'anyOf' || keyword === 'oneOf' || keyword === 'allOf';
  return isChoice ? items(value).map((each) => overlayOf(each, [...place, '|'])) : value;
}

/** `extends` on the file, `after` on the members of ordered sections. */
function withExtra(schema: PlainMap, place: Place): PlainMap {
  const name = place.length === 0 ? 'extends' : ORDERED.includes(place.join('.')) ? 'after' : undefined;
  if (name === undefined) return schema;
  const member = { description: DESCRIPTIONS[name], type: 'string' };
  return { ...schema, properties: { [name]: member, ...(schema['properties'] as PlainMap) } };
}
