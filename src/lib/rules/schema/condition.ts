/** The shape of a condition (CONTRACT §1, Conditions): maps, lists and comparisons, no expressions. */
import { name, someNames } from './basics.ts';
import { z } from '../zod.ts';

/** A range of ordered options, with one end or both. */
export const comparison = z
  .strictObject({ 'at-least': z.optional(name), 'at-most': z.optional(name) })
  .check(z.refine((ends) => Object.keys(ends).length > 0, { when: ({ issues }) => issues.length === 0 }));

/**
 * What is asked of one question: an option, any of several, all of several, or a range of ordered options.
 */
export const test = z.union([name, someNames, z.strictObject({ all: someNames }), comparison]);
export type RawTest = z.infer<typeof test>;

/** *And* over its keys: `all`, `any`, `not`, and questions. */
export interface RawCondition {
  readonly all?: readonly RawCondition[] | undefined;
  readonly any?: readonly RawCondition[] | undefined;
  readonly not?: RawCondition | undefined;
  readonly [question: string]: RawTest | RawCondition | readonly RawCondition[] | undefined;
}

const conditions = z.array(z.lazy(() => condition)).check(z.minLength(1));

export const condition: z.ZodMiniType<RawCondition> = z.catchall(
  z.object({
    all: z.optional(conditions),
    any: z.optional(conditions),
    not: z.optional(z.lazy(() => condition))
  }),
  test
);

export const when = z.optional(condition);
