/** Answers from a file, checked against the rules that they belong to: what `decide` and `link` begin with. */
import type { Situation } from '#lib/decision/index.ts';
import { checkSituation } from '#lib/document/check.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import type { DocumentProblem } from '#lib/document/problem.ts';
import { readSaved } from '#lib/document/schema.ts';
import { isMap } from '#lib/rules/plain.ts';
import { type DataFile, readData } from './data-file.ts';
import type { Io } from './io.ts';
import { type CliProblem, ofDocument, simple } from './problems.ts';
import type { Released } from './released.ts';
import { rulesFor, type RulesFound } from './rules-for.ts';

export type CaseReading =
  | {
      readonly ok: true;
      readonly rules: Extract<RulesFound, { ok: true }>;
      readonly situation: Situation;
      /** Null where the file holds bare answers. */
      readonly document: AjarDocument | null;
    }
  | { readonly ok: false; readonly problems: readonly CliProblem[] };

/** Reads the answers in `file` and finds their rules. */
export async function readCase(
  io: Io,
  released: Released,
  { answers, rules }: { readonly answers: string; readonly rules: string | undefined }
): Promise<CaseReading> {
  const file = answers === '-' ? '<stdin>' : answers;
  const reading = await io.read(answers);
  if (!reading.ok) return { ok: false, problems: [simple(file, 'unreadable', 'text', reading.reason)] };
  const data = readData(file, reading.text);
  if (!data.ok) return data;
  const saved = savedIn(data);
  if (!saved.ok) return refused(file, data, saved.problems);
  const found = await rulesFor(io, released, { rules, document: saved.document, file });
  return found.ok ? fitted(file, data, found) : found;
}

type Saved =
  | { readonly ok: true; readonly document: AjarDocument | null }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/** The document in a file; null for bare answers, which `checkSituation` reads. */
function savedIn({ data }: DataFile): Saved {
  const isBare = !isMap(data) || (!Object.hasOwn(data, 'format') && !Object.hasOwn(data, 'document'));
  return isBare ? { ok: true, document: null } : readSaved(data);
}

function fitted(file: string, data: DataFile, rules: Extract<RulesFound, { ok: true }>): CaseReading {
  const check = checkSituation(rules.ruleSet, data.data);
  if (!check.ok) return refused(file, data, check.problems);
  return { ok: true, rules, situation: check.situation, document: check.document };
}

function refused(file: string, data: DataFile, problems: readonly DocumentProblem[]): CaseReading {
  return { ok: false, problems: problems.map((each) => ofDocument(file, each, data.placeOf(each.path))) };
}
