/** Owns fitting one answer onto its question: options under their present ids, and only what the question can take. */
import { UNSURE, type AnswerValue } from '#lib/decision/decision.ts';
import type { Question, RuleSet } from '#lib/rules/rule-set.ts';
import type { Entry, Fitted } from './fit.ts';
import type { Dropped, MisfitCode, Path } from './problem.ts';
import { resolver, type Resolve } from './renames.ts';

/** The entry as its question can take it; `kept` is null when nothing of it is left. Some options of a list may stay. */
export function fitAnswer(
  entry: Entry<AnswerValue>,
  question: Question,
  ruleSet: RuleSet
): Fitted<Entry<AnswerValue> | null> {
  const { value } = entry;
  if (value === UNSURE) return { kept: entry, dropped: [] };
  if (Array.isArray(value) !== (question.kind === 'many')) return refused('wrong-kind', entry, question);
  const { chosen, dropped } = fitOptions(
    typeof value === 'string' ? [value] : value,
    entry,
    question,
    ruleSet
  );
  if (
    chosen.length > 1 &&
    question.options.some((option) => option.exclusive && chosen.includes(option.id))
  ) {
    return refused('exclusive-conflict', entry, question);
  }
  const [first] = chosen;
  if (first === undefined) return { kept: null, dropped };
  return { kept: { ...entry, value: question.kind === 'many' ? chosen : first }, dropped };
}

function refused(code: MisfitCode, { old, value }: Entry<AnswerValue>, question: Question): Fitted<null> {
  const parameters = { id: question.id, kind: question.kind };
  return { kept: null, dropped: [{ code, path: ['answers', old], parameters, value }] };
}

function fitOptions(
  options: readonly string[],
  { old, value }: Entry<AnswerValue>,
  question: Question,
  ruleSet: RuleSet
): { readonly chosen: readonly string[]; readonly dropped: readonly Dropped[] } {
  const known = new Set(question.options.map((option) => option.id));
  const resolve = optionResolver(ruleSet, question.id, known);
  const pathTo = (index: number): Path => (Array.isArray(value) ? ['answers', old, index] : ['answers', old]);
  const dropped = options.flatMap((option, index): readonly Dropped[] =>
    known.has(resolve(option))
      ? []
      : [
          {
            code: 'unknown-option',
            path: pathTo(index),
            parameters: { id: option, question: question.id },
            value: option
          }
        ]
  );
  const chosen = new Set(options.map(resolve).filter((option) => known.has(option)));
  return { chosen: [...chosen], dropped };
}

function optionResolver(ruleSet: RuleSet, question: string, known: ReadonlySet<string>): Resolve {
  const pairs = ruleSet.renamed.options.filter((pair) => pair.question === question);
  return resolver(pairs, known);
}
