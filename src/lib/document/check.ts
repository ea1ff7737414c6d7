/** Owns the strict reading of a situation for the command line: nothing is dropped, every misfit is a problem. */
import type { Situation } from '#lib/decision/index.ts';
import { isMap } from '#lib/rules/plain.ts';
import { nearest } from '#lib/rules/nearest.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { z } from '#lib/rules/zod.ts';
import type { AjarDocument } from './document.ts';
import { answers, cost, weights } from './fields.ts';
import { problemsOf } from './issues.ts';
import { jsonProblem } from './json.ts';
import type { DocumentProblem, Dropped } from './problem.ts';
import { replay, type Replayable } from './replay.ts';
import { readSaved } from './schema.ts';

export type SituationCheck =
  | {
      readonly ok: true;
      readonly situation: Situation;
      /** The document that the situation came from; null where the data was a bare answers file. */
      readonly document: AjarDocument | null;
    }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

type Input =
  | { readonly ok: true; readonly content: Replayable; readonly document: AjarDocument | null }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

const bareSchema = z.strictObject({ answers, weights: z.optional(weights), cost: z.optional(cost) });

/**
 * The situation in the data: `{ answers, weights?, cost? }`, a saved document, or a record. Every unknown id, wrong kind or
 * conflict is a problem, with the nearest name as `nearest` among its parameters where there is one; old names count as present.
 */
export function checkSituation(ruleSet: RuleSet, data: unknown): SituationCheck {
  const input = readInput(data);
  if (!input.ok) return input;
  const { situation, dropped } = replay(input.content, ruleSet);
  if (dropped.length === 0) return { ok: true, situation, document: input.document };
  return { ok: false, problems: dropped.map((misfit) => asProblem(misfit, ruleSet)) };
}

function readInput(data: unknown): Input {
  const isBare = isMap(data) && !Object.hasOwn(data, 'format') && !Object.hasOwn(data, 'document');
  if (!isBare) {
    const saved = readSaved(data);
    return saved.ok ? { ...saved, content: saved.document } : saved;
  }
  const unplain = jsonProblem(data);
  if (unplain) return { ok: false, problems: [unplain] };
  const parsed = bareSchema.safeParse(data);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues, data) };
  return { ok: true, content: parsed.data, document: null };
}

function asProblem({ code, path, parameters }: Dropped, ruleSet: RuleSet): DocumentProblem {
  const near = nearest(
    String(parameters['id'] ?? ''),
    candidates(code, parameters, ruleSet).map((each) => each.id)
  );
  return { code, path, parameters: near === undefined ? parameters : { ...parameters, nearest: near } };
}

function candidates(
  code: Dropped['code'],
  parameters: Dropped['parameters'],
  ruleSet: RuleSet
): readonly { readonly id: string }[] {
  switch (code) {
    case 'unknown-question':
      return ruleSet.questions;
    case 'unknown-option':
      return ruleSet.questions.find((question) => question.id === parameters['question'])?.options ?? [];
    case 'unknown-criterion':
      return ruleSet.criteria;
    case 'unknown-input':
      return ruleSet.costModel?.inputs ?? [];
    case 'unknown-family':
      return ruleSet.families;
    default:
      return [];
  }
}
