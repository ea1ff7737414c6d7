/** Tradeoffs and constraints of the file → of the checked rule set. */
import type { Constraint, Tradeoff } from '../rule-set.ts';
import type { RawRuleSet } from '../schema/rule-set.ts';
import { type Orders, toCondition } from './conditions.ts';
import { listOf } from './optional.ts';
import { wordsOfId } from './words-of-id.ts';

type RawConstraint = NonNullable<RawRuleSet['constraints']>[string];

export function toTradeoffs(raw: RawRuleSet, orders: Orders): readonly Tradeoff[] {
  return Object.entries(raw.tradeoffs).map(([id, each]) => ({
    id,
    label: each.label ?? wordsOfId(id),
    criterion: each.criterion,
    when: toCondition(each.when, orders),
    gives: Object.entries(each.gives).map(([to, points]) => ({ to, points })),
    because: each.because,
    evidence: each.evidence ?? []
  }));
}

export function toConstraints(raw: RawRuleSet, orders: Orders): readonly Constraint[] {
  return Object.entries(raw.constraints ?? {}).map(([id, each]) => ({
    id,
    label: each.label ?? wordsOfId(id),
    when: toCondition(each.when, orders),
    rulesOut: each['rules-out'] ?? [],
    onlyIf: Object.entries(each['only-if'] ?? {}).map(([alternative, text]) => ({ alternative, text })),
    spares: toSpares(each, raw),
    because: each.because,
    evidence: each.evidence ?? []
  }));
}

/** `all` stands for every part of the alternative. */
function toSpares({ spares }: RawConstraint, raw: RawRuleSet): Constraint['spares'] {
  return Object.entries(spares ?? {}).map(([alternative, named]) => {
    const parts = listOf(named);
    const all = Object.keys(raw.alternatives[alternative]?.parts ?? {});
    return { alternative, parts: parts.includes('all') ? all : parts };
  });
}
