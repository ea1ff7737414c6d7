/** Families, columns and alternatives of the file → of the checked rule set. */
import type { Alternative, Column, Family } from '../rule-set.ts';
import type { RawRuleSet } from '../schema/rule-set.ts';
import { type Orders, toCondition } from './conditions.ts';
import { given, listOf } from './optional.ts';
import { wordsOfId } from './words-of-id.ts';

type RawAlternative = RawRuleSet['alternatives'][string];

interface RawFamily {
  readonly label?: string | undefined;
  readonly summary?: string | undefined;
  readonly door?: Family['door'] | undefined;
}

/** The families; one for each alternative, with its label and summary, where the file has none. */
export function toFamilies(raw: RawRuleSet): readonly Family[] {
  const families: Readonly<Record<string, RawFamily>> = raw.families ?? raw.alternatives;
  return Object.entries(families).map(([id, each]) => ({
    id,
    label: each.label ?? wordsOfId(id),
    summary: each.summary ?? '',
    ...given({ door: each.door })
  }));
}

export function toColumns(raw: RawRuleSet): readonly Column[] {
  return Object.entries(raw.columns ?? {}).map(([id, each]) => ({ id, label: each.label ?? wordsOfId(id) }));
}

export function toAlternatives(raw: RawRuleSet, orders: Orders): readonly Alternative[] {
  const criteria = Object.keys(raw.criteria);
  return Object.entries(raw.alternatives).map(([id, each]) => ({
    id,
    family: each.family ?? id,
    label: each.label ?? wordsOfId(id),
    summary: each.summary ?? '',
    ...given({ column: each.column, reversible: toReversible(each), evidence: each.evidence }),
    steps: each.steps ?? [],
    watch: each.watch ?? [],
    parts: toParts(each),
    needs: toNeeds(each, orders),
    like: toLike(each, criteria),
    inTime: each['in-time'] ?? false
  }));
}

function toReversible({ reversible }: RawAlternative): Alternative['reversible'] {
  return reversible && { rank: reversible.rank, because: reversible.because ?? '' };
}

function toParts(each: RawAlternative): Alternative['parts'] {
  return Object.entries(each.parts ?? {}).map(([id, part]) => ({
    id,
    does: part.does ?? wordsOfId(id),
    ways: part.ways
  }));
}

function toNeeds(each: RawAlternative, orders: Orders): Alternative['needs'] {
  return Object.entries(each.needs ?? {}).map(([id, need]) => ({
    id,
    when: toCondition(need.when, orders),
    because: need.because,
    evidence: need.evidence ?? []
  }));
}

/** `all` stands for the criteria that are not named. */
function toLike({ like }: RawAlternative, criteria: readonly string[]): Alternative['like'] {
  const named = new Map(Object.entries(like ?? {}));
  return criteria.flatMap((criterion) => {
    const ways = listOf(named.get(criterion) ?? named.get('all'));
    return ways.length > 0 ? [{ criterion, ways }] : [];
  });
}
