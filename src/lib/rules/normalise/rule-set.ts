/** A file whose shape and references were checked → the checked rule set, with every default in its place. */
import type { RuleSet } from '../rule-set.ts';
import type { RawRuleSet } from '../schema/rule-set.ts';
import { toAlternatives, toColumns, toFamilies } from './alternatives.ts';
import { ordersOf } from './conditions.ts';
import { toCostModel, toDerived } from './cost.ts';
import { toBands, toCriteria } from './criteria.ts';
import { toEvidence, toSources } from './evidence.ts';
import { given } from './optional.ts';
import { toQuestions, toSteps } from './questions.ts';
import { toConstraints, toTradeoffs } from './rules.ts';
import { toActions, toRenamed, toScenarios } from './scenarios.ts';

/** What the file itself does not say. */
export interface Provenance {
  readonly digest: string;
  readonly base: RuleSet['base'];
}

export function toRuleSet(raw: RawRuleSet, { digest, base }: Provenance): RuleSet {
  const orders = ordersOf(raw);
  const alternatives = toAlternatives(raw, orders);
  const questions = toQuestions(raw, orders);
  const tradeoffs = toTradeoffs(raw, orders);
  return {
    id: raw.id,
    version: raw.version,
    title: raw.title,
    description: raw.description ?? '',
    ...given({ updated: raw.updated, base, corridor: raw.corridor, costModel: toCostModel(raw, orders) }),
    digest,
    bands: toBands(raw),
    families: toFamilies(raw),
    columns: toColumns(raw),
    alternatives,
    criteria: toCriteria(raw, { alternatives, questions, tradeoffs }),
    steps: toSteps(raw),
    questions,
    derived: toDerived(raw),
    tradeoffs,
    constraints: toConstraints(raw, orders),
    sources: toSources(raw),
    evidence: toEvidence(raw),
    actions: toActions(raw, orders),
    scenarios: toScenarios(raw),
    renamed: toRenamed(raw)
  };
}
