/** How each way stands: state, score with its contributions, what rules it out, what it uses and depends on (CONTRACT §2.3, §2.4). */
import type { AlternativeStanding, Contribution, FamilyStanding } from './decision.ts';
import { contribution, pointsOfHundred } from './expected.ts';
import { quotient } from './fraction.ts';
import type { Interval } from './interval.ts';
import { chanceNumber, judge } from './judge.ts';
import type { Known } from './known.ts';
import { provisosOf } from './provisos.ts';
import { ruledOutBy } from './ruled-out.ts';
import type { Robust } from './robustness.ts';
import { highest, usedWays, type Standing } from './standing.ts';

/** All ways, in file order. */
export function wayStandings(
  known: Known,
  standing: Standing,
  intervals: readonly Interval[],
  robust: Robust | null
): readonly AlternativeStanding[] {
  const { expected } = standing;
  const { ruleSet, ways } = known.model;
  const ranks = ranksOf(standing);
  return ruleSet.alternatives.map(({ id, family }, way) => {
    const state = standing.states[way]!;
    const used = state === 'feasible' ? usedWays(known, standing, way) : [];
    return {
      id,
      family,
      state,
      rank: ranks[way]!,
      score: pointsOfHundred(expected, expected.totals[way]!),
      ...inPoints(standing, intervals[way]!),
      exclusionChance: chanceNumber(standing.out[way]!),
      ...(robust ? { acceptability: robust.ways[way]! } : {}),
      ...(used.length > 0 ? { uses: used.map((each) => ways[each]!.id) } : {}),
      base: quotient(100n * expected.valuation.base, expected.valuation.total),
      contributions: contributionsTo(known, standing, way),
      ruledOutBy: state === 'ruled-out' ? ruledOutBy(known, way) : [],
      provisos: state === 'feasible' ? provisosOf(known, way, used) : [],
      ...(state === 'not-applicable' ? { notApplicable: falseNeeds(known, way) } : {})
    };
  });
}

/** All families, in file order. */
export function familyStandings(
  known: Known,
  standing: Standing,
  intervals: readonly Interval[],
  robust: Robust | null
): readonly FamilyStanding[] {
  const { expected, states, best } = standing;
  const { ruleSet, families, ways } = known.model;
  return ruleSet.families.map(({ id }, family) => {
    const feasible = families[family]!.filter((way) => states[way] === 'feasible');
    const way = best[family] ?? highest(feasible, expected.totals);
    const acceptability = robust ? { acceptability: robust.families[family]! } : {};
    if (way === null) return { id, score: null, alternative: null, low: null, high: null, ...acceptability };
    const score = pointsOfHundred(expected, expected.totals[way]!);
    return {
      id,
      score,
      alternative: ways[way]!.id,
      ...boundsInPoints(standing, intervals[family]!),
      ...acceptability
    };
  });
}

/** Totals of an interval as points of 100. */
export function inPoints(
  { expected }: Standing,
  { low, high }: Pick<Interval, 'low' | 'high'>
): { low: number; high: number } {
  const scale = Number(expected.valuation.total);
  return { low: (100 * low) / scale, high: (100 * high) / scale };
}

/** The same, null for an end that is no number: may be out, may be the only one. */
export function boundsInPoints(
  standing: Standing,
  interval: Interval
): { low: number | null; high: number | null } {
  const { low, high } = inPoints(standing, interval);
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}

/** Competition ranks (1, 1, 3) by score among feasible ways. */
function ranksOf({ states, expected: { totals } }: Standing): readonly (number | null)[] {
  return states.map((state, way) =>
    state === 'feasible'
      ? 1 + states.filter((other, rival) => other === 'feasible' && totals[rival]! > totals[way]!).length
      : null
  );
}

function contributionsTo(known: Known, { expected }: Standing, way: number): readonly Contribution[] {
  return known.model.ruleSet.tradeoffs.flatMap(({ id, criterion }, t) => {
    const points = contribution(known, expected, t, way);
    return points === 0 ? [] : [{ criterion, tradeoff: id, points }];
  });
}

function falseNeeds(known: Known, way: number): readonly { need: string; because: string }[] {
  const { ruleSet, ways } = known.model;
  return ruleSet.alternatives[way]!.needs.flatMap(({ id, because }, n) =>
    judge(known, ways[way]!.needs[n]!).truth === 'no' ? [{ need: id, because }] : []
  );
}
