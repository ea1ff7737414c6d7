/** Owns reading a document (CONTRACT §4): plain data, then migrations, then a strict schema. Nothing unknown gets through. */
import { isMap, member } from '#lib/rules/plain.ts';
import { z } from '#lib/rules/zod.ts';
import type { AjarDocument } from './document.ts';
import { answers, cost, day, digest, id, notes, text, version, weights } from './fields.ts';
import { problemsOf } from './issues.ts';
import { history, migrate } from './migrations.ts';
import { jsonProblem } from './json.ts';
import type { DocumentProblem } from './problem.ts';

export type DocumentReading =
  | { readonly ok: true; readonly document: AjarDocument }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/** Every format that documents and records ever had. Format 1 is the first. */
const DOCUMENTS = history(1, []);
const RECORDS = history(1, []);

const result = z.strictObject({
  family: z.nullable(id),
  status: z.enum(['clear', 'leaning', 'toss-up', 'tie', 'none']),
  lead: z.nullable(z.number())
});

const decided = z.strictObject({ family: id, because: text, by: z.optional(text), on: z.optional(day) });

const rules = z.strictObject({ id, version, digest });

const documentSchema = z
  .strictObject({
    format: z.literal(1),
    made: day,
    rules,
    overlay: z.optional(z.unknown()),
    ruleset: z.optional(z.unknown()),
    answers,
    weights: z.optional(weights),
    cost: z.optional(cost),
    result: z.optional(result),
    title: z.optional(text),
    name: z.optional(text),
    notes: z.optional(notes),
    decided: z.optional(decided)
  })
  .check(
    z.refine(({ overlay, ruleset }) => overlay === undefined || ruleset === undefined, 'overlay-and-ruleset'),
    z.refine(overlayMatches, { error: 'overlay-elsewhere', path: ['overlay', 'extends'] }),
    z.refine(ruleSetMatches, { error: 'ruleset-elsewhere', path: ['ruleset'] })
  );

const recordSchema = z.strictObject({
  format: z.literal(1),
  document: z.unknown(),
  decision: z.unknown(),
  words: z.unknown()
});

type Rules = z.infer<typeof rules>;

function overlayMatches({ overlay, rules }: { overlay?: unknown; rules: Rules }): boolean {
  return overlay === undefined || member(overlay, 'extends') === `${rules.id}@${rules.version}`;
}

function ruleSetMatches({ ruleset, rules }: { ruleset?: unknown; rules: Rules }): boolean {
  if (ruleset === undefined) return true;
  return member(ruleset, 'id') === rules.id && member(ruleset, 'version') === rules.version;
}

/** The document in the data, of any format there ever was; or every problem with it, a newer format as `newer-format` alone. */
export function readDocument(data: unknown): DocumentReading {
  const unplain = jsonProblem(data);
  if (unplain) return { ok: false, problems: [unplain] };
  const migrated = migrate(data, DOCUMENTS);
  if (!migrated.ok) return { ok: false, problems: [migrated.problem] };
  const parsed = documentSchema.safeParse(migrated.data);
  if (parsed.success) return { ok: true, document: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error.issues, migrated.data) };
}

/** The same for a saved file, which is a document or a record (`{ format, document, decision, words }`): a record opens as its document. */
export function readSaved(data: unknown): DocumentReading {
  if (!isRecord(data)) return readDocument(data);
  const unplain = jsonProblem(data);
  if (unplain) return { ok: false, problems: [unplain] };
  const migrated = migrate(data, RECORDS);
  if (!migrated.ok) return { ok: false, problems: [migrated.problem] };
  const parsed = recordSchema.safeParse(migrated.data);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues, migrated.data) };
  const inside = readDocument(parsed.data.document);
  return inside.ok ? inside : { ok: false, problems: inside.problems.map(within('document')) };
}

function isRecord(data: unknown): boolean {
  return isMap(data) && Object.hasOwn(data, 'document');
}

function within(key: string): (problem: DocumentProblem) => DocumentProblem {
  return (problem) => ({ ...problem, path: [key, ...problem.path] });
}
