/** Random alternatives: plain ways, hybrids of them, families, needs, likes. */
import * as fc from 'fast-check';
import { condition, type Raw, type RawQuestion } from './random-conditions.ts';

interface RawAlternatives {
  readonly alternatives: Raw;
  readonly ways: readonly string[];
  readonly families: readonly string[];
  readonly hybrids: readonly string[];
}

/** Two or three plain ways and up to two hybrids, in up to three families. */
export function alternativesFor(shapes: readonly RawQuestion[]): fc.Arbitrary<RawAlternatives> {
  return fc
    .record({
      simple: fc.integer({ min: 2, max: 3 }),
      hybrids: fc.integer({ min: 0, max: 2 }),
      families: fc.integer({ min: 0, max: 3 }),
      split: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
      needs: fc.array(fc.option(condition(shapes), { nil: undefined }), { minLength: 5, maxLength: 5 }),
      like: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })
    })
    .map(({ simple, hybrids, families, split, needs, like }) => {
      const plain = Array.from({ length: simple }, (_, w) => `w${w}`);
      const mixed = Array.from({ length: hybrids }, (_, h) => `h${h}`);
      const familyIds = Array.from({ length: families }, (_, f) => `f${f}`);
      const members = [...plain, ...mixed].map((id, w) => [
        id,
        {
          ...(families > 0 ? { family: familyIds[split[w]! % families] } : {}),
          ...(needs[w] && w > 0 ? { needs: { n: { when: needs[w], because: 'Needed.' } } } : {}),
          ...(mixed.includes(id)
            ? {
                parts: {
                  x: { does: 'One', ways: plain },
                  y: { does: 'Other', ways: plain.slice(0, 1 + (split[w]! % 2)) }
                }
              }
            : {}),
          ...(mixed.includes(id) && like[w] ? { like: { all: plain } } : {})
        }
      ]);
      return {
        alternatives: Object.fromEntries(members) as Raw,
        ways: [...plain, ...mixed],
        families: familyIds,
        hybrids: mixed
      };
    });
}
