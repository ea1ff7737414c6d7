/** Steps and questions of the file → of the checked rule set. */
import type { Option, Question, Step } from '../rule-set.ts';
import type { RawRuleSet } from '../schema/rule-set.ts';
import { type Orders, orderOf, toCondition } from './conditions.ts';
import { given } from './optional.ts';
import { wordsOfId } from './words-of-id.ts';

type RawQuestion = RawRuleSet['questions'][string];

export function toSteps(raw: RawRuleSet): readonly Step[] {
  return Object.entries(raw.steps ?? {}).map(([id, each]) => ({ id, label: each.label ?? wordsOfId(id) }));
}

export function toQuestions(raw: RawRuleSet, orders: Orders): readonly Question[] {
  return Object.entries(raw.questions).map(([id, each]) => ({
    id,
    step: each.step ?? null,
    ask: each.ask ?? wordsOfId(id),
    why: each.why ?? '',
    kind: each.kind ?? 'one',
    core: each.core ?? false,
    locked: each.locked ?? false,
    ordered: each.ordered === undefined ? null : orderOf(each),
    when: toCondition(each.when, orders),
    options: toOptions(each),
    ...given({ evidence: each.evidence })
  }));
}

/** Priors: unlisted options 0 where the question has priors, else 1 for each. */
function toOptions({ options, prior }: RawQuestion): readonly Option[] {
  const priors = new Map(Object.entries(prior ?? {}));
  const priorOf = (id: string) => (prior ? (priors.get(id) ?? 0) : 1);
  return Object.entries(options).map(([id, each]) => ({
    id,
    label: each.label ?? wordsOfId(id),
    note: each.note ?? '',
    exclusive: each.exclusive ?? false,
    priorWeight: priorOf(id),
    ...given({ amount: each.amount })
  }));
}
