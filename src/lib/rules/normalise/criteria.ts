/**
 * Bands and criteria of the file → of the checked rule set, with computed anchors where the file gives none.
 */
import type { Bands, Criterion, Question } from '../rule-set.ts';
import type { Pointed } from '../points.ts';
import type { RawRuleSet } from '../schema/rule-set.ts';
import { given } from './optional.ts';
import { type Anchors, computedScales } from './scale.ts';
import { wordsOfId } from './words-of-id.ts';

export const BANDS: Bands = { clear: 8, leaning: 3, robust: 0.95, fragile: 0.8 };

export function toBands(raw: RawRuleSet): Bands {
  return { ...BANDS, ...given(raw.bands ?? {}) };
}

/** @param rules the alternatives, questions and tradeoffs that computed anchors are computed from */
export function toCriteria(
  raw: RawRuleSet,
  rules: Pointed & { readonly questions: readonly Question[] }
): readonly Criterion[] {
  const undeclared = Object.entries(raw.criteria).filter(([, { scale }]) => scale === undefined);
  const computed = computedScales(
    rules,
    undeclared.map(([id]) => id)
  );
  return Object.entries(raw.criteria).map(([id, each]) => ({
    id,
    label: each.label ?? wordsOfId(id),
    weight: each.weight ?? 1,
    scale: { ...(computed.get(id) ?? declared(each.scale)), declared: each.scale !== undefined },
    worst: each.worst ?? '',
    best: each.best ?? '',
    ...given({ evidence: each.evidence })
  }));
}

function declared(scale = { worst: 0, best: 0 }): Anchors {
  return {
    worst: { numerator: scale.worst, denominator: 1 },
    best: { numerator: scale.best, denominator: 1 }
  };
}
