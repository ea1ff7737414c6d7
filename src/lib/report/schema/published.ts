/** The JSON Schemas of the outputs, as they are published beside the rule schema. */
import { z } from '#lib/rules/zod.ts';
import { checkSchema, refusedSchema } from './check.ts';
import { decisionSchema } from './decision.ts';
import { diffSchema } from './diff.ts';

const OUTPUTS = {
  decision: { schema: decisionSchema, title: 'ajar decide --format json' },
  check: { schema: checkSchema, title: 'ajar check --format json' },
  diff: { schema: diffSchema, title: 'ajar diff --format json' },
  refused: { schema: refusedSchema, title: 'ajar: input that was refused' }
} as const;

/** A schema (JSON Schema 2020-12) for each published file name, without its extension. */
export function outputJsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(OUTPUTS).map(([name, { schema, title }]) => [name, { title, ...z.toJSONSchema(schema) }])
  );
}
