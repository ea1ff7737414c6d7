/** The shape of `diff --format json`; a test holds it against the type `Difference`. */
import { z } from '#lib/rules/zod.ts';
import { answers, id, share, someId, status } from './basics.ts';

const outcome = z.strictObject({ family: z.string(), alternative: someId, status });

/** `changed`: the share of answers that come to another family; `exact` where all were gone through. Families may be `tie` or `none`. */
export const diffSchema = z.strictObject({
  rules: z.array(
    z.strictObject({ path: z.array(z.string()), change: z.enum(['added', 'removed', 'changed']) })
  ),
  scenarios: z.array(z.strictObject({ id, before: z.nullable(outcome), after: z.nullable(outcome) })),
  changed: share,
  exact: z.boolean(),
  examples: z.array(z.strictObject({ answers, before: z.string(), after: z.string() }))
});
