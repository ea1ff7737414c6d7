/** Which ways are in, which compete, and who leads at expected values (CONTRACT §2.4, §2.5). */
import { expectedValues, type Expected } from './expected.ts';
import { judge, type Judgement } from './judge.ts';
import type { Known } from './known.ts';
import type { Rules } from './rules.ts';
import type { Valuation } from './scales.ts';

export type State = 'feasible' | 'ruled-out' | 'not-applicable';

export interface Standing {
  readonly expected: Expected;
  readonly states: readonly State[];
  /** Whether each way is out, and with what chance. */
  readonly out: readonly Judgement[];
  readonly competes: readonly boolean[];
  /** By family: its best competing way, the first in the file among equals; null where none competes. */
  readonly best: readonly (number | null)[];
  /** Families with a competing way, best first, equals in file order. */
  readonly ranked: readonly number[];
  /** The families that share the first place; empty where nothing is feasible. */
  readonly first: readonly number[];
}

/** @param rules the model's own, or some of them */
export function standingOf(known: Known, valuation: Valuation, rules: Rules = known.model.rules): Standing {
  const { ways, families } = known.model;
  const expected = expectedValues(known, valuation, rules);
  const { totals } = expected;
  const out = rules.outs.map((formula) => judge(known, formula));
  const states = ways.map(({ needs }, way): State => {
    if (needs.some((need) => judge(known, need).truth === 'no')) return 'not-applicable';
    return out[way]!.truth === 'yes' ? 'ruled-out' : 'feasible';
  });
  const competes = competing(
    states.map((state) => state === 'feasible'),
    out
  );
  const best = families.map((members) =>
    highest(
      members.filter((way) => competes[way]),
      totals
    )
  );
  const value = (family: number): bigint => totals[best[family]!]!;
  const ranked = families
    .flatMap((_, family) => (best[family] === null ? [] : [family]))
    .sort((a, b) => compare(value(b), value(a)));
  const first = ranked.filter((family) => value(family) === value(ranked[0]!));
  return { expected, states, out, competes, best, ranked, first };
}

/** Those in whose chance to be out is at most one half; all that are in where there is none. */
export function competing(isIn: readonly boolean[], out: readonly Judgement[]): readonly boolean[] {
  const likely = isIn.map((feasible, way) => feasible && isLikelyIn(out[way]!));
  return likely.includes(true) ? likely : isIn;
}

function isLikelyIn({ chance }: Judgement): boolean {
  return 2n * chance.numerator <= chance.denominator;
}

/** The member with the highest total, the first among equals; null of none. */
export function highest(members: readonly number[], totals: readonly bigint[]): number | null {
  return members.reduce<number | null>(
    (best, way) => (best === null || totals[way]! > totals[best]! ? way : best),
    null
  );
}

/** The recommended family's index, null on a tie and where nothing is feasible. */
export function familyOf({ first }: Pick<Standing, 'first'>): number | null {
  return first.length === 1 ? first[0]! : null;
}

/**
 * The way that a hybrid uses for each part: the best-scoring one that competes for it (CONTRACT §2.4), in the parts' order.
 * @returns way indexes; empty for a way without parts
 */
export function usedWays(
  known: Known,
  { expected }: Standing,
  way: number,
  rules: Rules = known.model.rules
): readonly number[] {
  return known.model.ways[way]!.parts.map((part, p) => {
    const out = rules.partOuts[way]![p]!.map((formula) => judge(known, formula));
    const isIn = out.map(({ truth }) => truth !== 'yes');
    const competes = competing(isIn, out);
    return highest(
      part.ways.filter((_, w) => competes[w]),
      expected.totals
    )!;
  });
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
