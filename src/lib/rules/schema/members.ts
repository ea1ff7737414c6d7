/** Which members the schema knows at a place of the file: for suggestions. */
import type { Path } from '../plain.ts';
import type { z } from '../zod.ts';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];

/**
 * The member names that the schema knows for the map at a path; none where it knows no names (ids are the
 * author's).
 */
export function membersAt(schema: Schema, path: Path): readonly string[] {
  const reached = path.reduce<readonly Schema[]>(
    (here, step) => here.flatMap((each) => inside(each, step)),
    [schema]
  );
  return [...new Set(reached.flatMap(namesOf))];
}

function definitionOf(schema: Schema): Definition {
  return schema._zod.def as Definition;
}

/** The schemas that a union, an optional or a lazy one stands for; each other one for itself. */
function unwrapped(schema: Schema): readonly Schema[] {
  const definition = definitionOf(schema);
  if (definition.type === 'optional') return unwrapped(definition.innerType);
  if (definition.type === 'lazy') return unwrapped(definition.getter());
  return definition.type === 'union' ? definition.options.flatMap(unwrapped) : [schema];
}

function inside(schema: Schema, step: string | number): readonly Schema[] {
  return unwrapped(schema).flatMap((each) => {
    const definition = definitionOf(each);
    if (definition.type === 'record') return [definition.valueType];
    if (definition.type === 'array') return [definition.element];
    /* v8 ignore next -- what has unknown members is reached through maps and lists only */
    if (definition.type !== 'object') return [];
    const next = Object.hasOwn(definition.shape, step) ? definition.shape[step] : definition.catchall;
    return [next as Schema];
  });
}

function namesOf(schema: Schema): readonly string[] {
  return unwrapped(schema).flatMap((each) => {
    const definition = definitionOf(each);
    return definition.type === 'object' ? Object.keys(definition.shape) : [];
  });
}
