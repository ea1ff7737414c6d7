/** The shapes of `check --format json` and of refused input. */
import { z } from '#lib/rules/zod.ts';
import { id, number, share, someId, status } from './basics.ts';

const line = z.int().check(z.minimum(1));
const place = z.strictObject({ line, column: line });
const edit = z.strictObject({ from: number, to: number, text: z.string() });
const fix = z.strictObject({ message: z.string(), edits: z.array(edit) });

/** A problem of a rule file, of answers or a document, or of a link; with a place where a text was read. */
export const problem = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  layer: z.enum(['text', 'schema', 'reference', 'space', 'document', 'link']),
  message: z.string(),
  path: z.array(z.union([z.string(), z.int()])),
  file: z.optional(z.string()),
  start: z.optional(place),
  end: z.optional(place),
  accepted: z.optional(z.string()),
  fix: z.optional(fix)
});

/** What every command prints where it refuses its input. */
export const refusedSchema = z.strictObject({ problems: z.array(problem) });

const got = z.strictObject({
  family: z.string(),
  alternative: someId,
  status,
  'ruled-out': z.array(id),
  provisos: z.array(id)
});

const expected = z.strictObject({
  family: z.optional(z.array(id)),
  alternative: z.optional(z.array(id)),
  status: z.optional(z.array(z.string())),
  'ruled-out': z.optional(z.array(id)),
  provisos: z.optional(z.array(id))
});

/**
 * What a scenario asks for, and what came out; `family` is `none` or `tie` where there is none. One that an overlay
 * inherits never fails: where it is not passed, that is the overlay's effect.
 */
const scenario = z.strictObject({
  id,
  passed: z.boolean(),
  inherited: z.optional(z.literal(true)),
  expected,
  got
});

const covered = z.strictObject({ covered: number, total: number, missing: z.array(z.string()) });
const coverage = z.strictObject({
  tradeoffs: covered,
  constraints: covered,
  options: covered,
  questions: covered
});
const shares = z.strictObject({
  families: z.record(z.string(), share),
  statuses: z.record(z.string(), share),
  sources: z.record(z.string(), share)
});

const file = z.strictObject({
  file: z.string(),
  id: someId,
  version: z.nullable(z.string()),
  digest: z.nullable(z.string()),
  problems: z.array(problem),
  scenarios: z.array(scenario),
  coverage: z.optional(coverage),
  shares: z.optional(shares)
});

/** What `check` prints: every file with its problems and scenarios. `id` and `version` are null where they cannot be read, `digest` where there is an error. */
export const checkSchema = z.strictObject({ files: z.array(file) });
