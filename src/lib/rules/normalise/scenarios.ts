/** Actions, scenarios and renamed ids of the file → of the checked rule set. */
import type { Action, Answers, Renamed, Scenario } from '../rule-set.ts';
import type { RawRuleSet } from '../schema/rule-set.ts';
import { mapOf } from '../plain.ts';
import { type Orders, toCondition } from './conditions.ts';
import { listOf } from './optional.ts';
import { wordsOfId } from './words-of-id.ts';

type RawScenario = NonNullable<RawRuleSet['scenarios']>[string];

export function toActions(raw: RawRuleSet, orders: Orders): readonly Action[] {
  return Object.entries(raw.actions ?? {}).map(([id, each]) => ({
    id,
    for: listOf(each.for),
    when: toCondition(each.when, orders),
    phase: each.phase,
    status: listOf(each.status),
    do: each.do,
    because: each.because ?? '',
    evidence: each.evidence ?? []
  }));
}

export function toScenarios(raw: RawRuleSet): readonly Scenario[] {
  return Object.entries(raw.scenarios ?? {}).map(([id, each]) => ({
    id,
    title: each.title ?? wordsOfId(id),
    answers: toAnswers(each.answers ?? {}, raw),
    weights: each.weights ?? {},
    cost: each.cost ?? {},
    expect: toExpectation(each.expect ?? {})
  }));
}

/** A single option given to a question of kind `many` becomes a list of one. */
function toAnswers(answers: NonNullable<RawScenario['answers']>, raw: RawRuleSet): Answers {
  const many = (question: string) => raw.questions[question]?.kind === 'many';
  return mapOf(
    Object.entries(answers).map(([question, answer]) => [
      question,
      many(question) && answer !== 'unsure' ? listOf(answer) : answer
    ])
  ) as Answers;
}

function toExpectation(raw: NonNullable<RawScenario['expect']>): Scenario['expect'] {
  return {
    family: listOf(raw.family),
    alternative: listOf(raw.alternative),
    status: listOf(raw.status),
    ruledOut: listOf(raw['ruled-out']),
    provisos: listOf(raw.provisos)
  };
}

export function toRenamed(raw: RawRuleSet): Renamed {
  const { questions, options, criteria, inputs } = raw.renamed ?? {};
  return {
    questions: toPairs(questions),
    options: Object.entries(options ?? {}).flatMap(([question, pairs]) =>
      toPairs(pairs).map((pair) => ({ question, ...pair }))
    ),
    criteria: toPairs(criteria),
    inputs: toPairs(inputs)
  };
}

function toPairs(pairs: Readonly<Record<string, string>> = {}): Renamed['questions'] {
  return Object.entries(pairs).map(([old, now]) => ({ old, now }));
}
