/**
 * Options that nothing depends on (`dead-option`): no tradeoff, constraint, need, question condition or cost case tells them from
 * the question not being asked at all. A neutral option is one of them, and is accepted with a reason. Actions do not count: they
 * add advice and change no result.
 */
import { ALWAYS, type Condition, questionsRead } from '#lib/rules/condition.ts';
import type { Problem } from '#lib/rules/problem.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { found } from './finding.ts';

export function deadOptions(ruleSet: RuleSet): readonly Problem[] {
  const read = optionsRead(ruleSet);
  return ruleSet.questions.flatMap(({ id: question, options }) =>
    options.flatMap(({ id }) =>
      read.get(question)?.has(id)
        ? []
        : [
            found('dead-option', ['questions', question, 'options', id], {
              id,
              within: question,
              found: 'exact'
            })
          ]
    )
  );
}

/** By question, the options that some condition names, but for a condition that names them all. */
function optionsRead(ruleSet: RuleSet): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>();
  const add = (question: string, options: readonly string[]): void => {
    const known = read.get(question) ?? new Set<string>();
    for (const option of options) known.add(option);
    read.set(question, known);
  };
  const count = new Map(ruleSet.questions.map(({ id, options }) => [id, options.length]));
  for (const { question, options, every } of conditionsOf(ruleSet).flatMap(choicesIn))
    if (every || new Set(options).size < (count.get(question) ?? 0)) add(question, options);
  const { costModel, derived, questions } = ruleSet;
  const volume = derived.length > 0 ? costModel?.volume : undefined;
  for (const { id, options } of questions)
    if (id === volume)
      add(
        id,
        options.flatMap((option) => (option.amount ? [option.id] : []))
      );
  return read;
}

function conditionsOf({
  questions,
  tradeoffs,
  constraints,
  alternatives,
  costModel
}: RuleSet): readonly Condition[] {
  return [
    ...[...questions, ...tradeoffs, ...constraints].map(({ when }) => when),
    ...alternatives.flatMap(({ needs }) => needs.map(({ when }) => when)),
    ...(costModel?.inputs ?? []).flatMap(({ cases }) => cases.map(({ when }) => when))
  ].filter((when) => when !== ALWAYS && questionsRead(when).length > 0);
}

type Choice = Extract<Condition, { kind: 'chosen' }>;

function choicesIn(condition: Condition): readonly Choice[] {
  if (condition.kind === 'chosen') return [condition];
  return condition.kind === 'not' ? choicesIn(condition.of) : condition.of.flatMap(choicesIn);
}
