/** Random criteria, and tradeoffs and constraints over the ways. */
import * as fc from 'fast-check';
import { condition, type Raw, type RawQuestion } from './random-conditions.ts';

/** One to three, some of them without weight. */
export const criteria: fc.Arbitrary<Record<string, Raw>> = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 })
  .map((weights) =>
    Object.fromEntries(weights.map((weight, k) => [`k${k}`, { weight: k === 0 ? weight + 1 : weight }]))
  );

/** The criteria with a declared scale each. */
export function withScales(raw: Record<string, Raw>): Record<string, Raw> {
  return Object.fromEntries(
    Object.entries(raw).map(([id, criterion], k) => [id, { ...criterion, scale: { worst: -2 - k, best: 3 } }])
  );
}

/** One to `most` tradeoffs. */
export function tradeoffsFor(
  shapes: readonly RawQuestion[],
  receivers: readonly string[],
  criterionIds: readonly string[],
  most: number
): fc.Arbitrary<Raw> {
  const tradeoff = fc.record({
    criterion: fc.constantFrom(...criterionIds),
    when: fc.option(condition(shapes), { nil: undefined, freq: 8 }),
    gives: fc.dictionary(fc.constantFrom(...receivers), fc.integer({ min: -3, max: 3 }), {
      minKeys: 1,
      maxKeys: 3
    })
  });
  return fc
    .array(tradeoff, { minLength: 1, maxLength: most })
    .map((all) =>
      Object.fromEntries(
        all.map(({ when, ...rest }, t) => [
          `t${t}`,
          { ...rest, ...(when ? { when } : {}), because: 'So it is.' }
        ])
      )
    );
}

/** Up to `most` constraints, provisos among them, and parts that they spare. */
export function constraintsFor(
  shapes: readonly RawQuestion[],
  ways: readonly string[],
  hybrids: readonly string[],
  most: number
): fc.Arbitrary<Raw> {
  const constraint = fc.record({
    when: condition(shapes),
    targets: fc.subarray([...ways], { minLength: 1 }),
    proviso: fc.boolean(),
    spared: fc.subarray([...hybrids]),
    parts: fc.constantFrom<unknown>(['x'], ['y'], ['x', 'y'])
  });
  return fc.array(constraint, { maxLength: most }).map((all) =>
    Object.fromEntries(
      all.map(({ when, targets, proviso, spared, parts }, c) => [
        `c${c}`,
        {
          when,
          ...(proviso
            ? { 'only-if': Object.fromEntries(targets.map((id) => [id, 'Something is verified.'])) }
            : { 'rules-out': targets }),
          ...(spared.length > 0 ? { spares: Object.fromEntries(spared.map((id) => [id, parts])) } : {}),
          because: 'It must be.'
        }
      ])
    )
  );
}
