/** The recommendation at expected values: family, lead, price and status by bands (CONTRACT §2.5, §2.6). */
import type { Status, WayStanding } from './decision.ts';
import { pointsOfHundred } from './expected.ts';
import type { Known } from './known.ts';
import { familyOf, highest, type Standing } from './standing.ts';
import { statusByBands } from './status.ts';

export interface Verdict {
  readonly family: number | null;
  readonly alternative: number | null;
  /** Families that share the first place; empty unless there is a tie. */
  readonly tied: readonly number[];
  /** Best and second family. */
  readonly between: readonly [number, number] | null;
  /** In points of 100; null where no two families compete, and on a tie. */
  readonly lead: number | null;
  readonly price: number | null;
  /** By bands alone. */
  readonly status: Status;
}

export function verdictOf(known: Known, standing: Standing): Verdict {
  const { bands } = known.model.ruleSet;
  const { best, ranked, first, expected, states } = standing;
  const between = ranked.length < 2 ? null : ([ranked[0]!, ranked[1]!] as const);
  const family = familyOf(standing);
  if (family === null) {
    const status = first.length === 0 ? 'none' : 'tie';
    return { family, alternative: null, tied: first, between, lead: null, price: null, status };
  }
  const { totals } = expected;
  const alternative = best[family]!;
  const lead = between && pointsOfHundred(expected, totals[alternative]! - totals[best[between[1]]!]!);
  const applicable = [...states.keys()].filter((way) => states[way] !== 'not-applicable');
  const price = pointsOfHundred(expected, totals[highest(applicable, totals)!]! - totals[alternative]!);
  return { family, alternative, tied: [], between, lead, price, status: statusByBands(bands, lead) };
}

/** The recommended way among the competing ways of its family. */
export function wayStanding(known: Known, { competes, expected }: Standing, way: number): WayStanding {
  const { ruleSet, ways, families } = known.model;
  const rivals = families[ways[way]!.family]!.filter((other) => other !== way && competes[other]);
  const runnerUp = highest(rivals, expected.totals);
  const lead = runnerUp === null ? null : expected.totals[way]! - expected.totals[runnerUp]!;
  const points = lead === null ? null : pointsOfHundred(expected, lead);
  return {
    alternative: ways[way]!.id,
    runnerUp: runnerUp === null ? null : ways[runnerUp]!.id,
    lead: points,
    status: lead === 0n ? 'tie' : statusByBands(ruleSet.bands, points)
  };
}
