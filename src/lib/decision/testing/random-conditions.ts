/** Random conditions on the questions that are there. */
import * as fc from 'fast-check';

export type Raw = Record<string, unknown>;

/** What a condition has to know of a question or a derived fact. */
export interface RawQuestion {
  readonly id: string;
  readonly kind: 'one' | 'many';
  readonly options: readonly string[];
  readonly exclusive: boolean;
  readonly ordered: boolean;
}

/** Conditions as deep as `depth`, over any of these. */
export function condition(shapes: readonly RawQuestion[], depth = 2): fc.Arbitrary<Raw> {
  const atom = fc.constantFrom(...shapes).chain(atomOn);
  if (depth === 0) return atom;
  const inner = fc.array(condition(shapes, depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 5, arbitrary: atom },
    { weight: 1, arbitrary: inner.map((all) => ({ all })) },
    { weight: 1, arbitrary: inner.map((any) => ({ any })) },
    { weight: 1, arbitrary: condition(shapes, depth - 1).map((not) => ({ not })) }
  );
}

function atomOn({ id, kind, options, ordered }: RawQuestion): fc.Arbitrary<Raw> {
  const some = fc.subarray([...options], { minLength: 1 });
  const one = fc.constantFrom(...options);
  return fc
    .oneof(
      one,
      some,
      ...(kind === 'many' ? [some.map((all) => ({ all }))] : []),
      ...(ordered
        ? [one.map((option) => ({ 'at-least': option })), one.map((option) => ({ 'at-most': option }))]
        : [])
    )
    .map((wanted) => ({ [id]: wanted }));
}
