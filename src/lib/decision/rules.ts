/** Tradeoffs and constraints with their conditions resolved, and what follows from them: when a way is out (CONTRACT §2.4). */
import { allOf, anyOf, FALSE, notOf, type Formula } from './formula.ts';

/** A way as the rules see it. */
export interface Way {
  readonly id: string;
  readonly family: number;
  readonly needs: readonly Formula[];
  readonly parts: readonly { readonly ways: readonly number[]; readonly sparedBy: ReadonlySet<number> }[];
  /** Constraints that rule it out, in file order. */
  readonly constraints: readonly number[];
}

export interface Rules {
  /** When each tradeoff fires. */
  readonly tradeoffs: readonly Formula[];
  /** When each constraint fires. */
  readonly constraints: readonly Formula[];
  /** When each way is out. */
  readonly outs: readonly Formula[];
  /** [way][part][way of the part]: when that way is out for that part. */
  readonly partOuts: readonly (readonly (readonly Formula[])[])[];
}

/** @param constraints when each fires */
export function rulesOf(
  ways: readonly Way[],
  tradeoffs: readonly Formula[],
  constraints: readonly Formula[]
): Rules {
  const ruledOut = (way: number, sparing?: ReadonlySet<number>): Formula =>
    anyOf(ways[way]!.constraints.filter((c) => !sparing?.has(c)).map((c) => constraints[c]!));
  const partOuts = ways.map(({ parts }) =>
    parts.map((part) => part.ways.map((way) => ruledOut(way, part.sparedBy)))
  );
  const outs = ways.map(({ needs }, way) =>
    anyOf([ruledOut(way), ...needs.map(notOf), ...partOuts[way]!.map((perWay) => allOf(perWay))])
  );
  return { tradeoffs, constraints, outs, partOuts };
}

/**
 * The same rules without some of them: those never fire.
 * @param keeps whether a tradeoff or constraint, by its position in the file, stays
 */
export function rulesKeeping(
  ways: readonly Way[],
  rules: Rules,
  keeps: { readonly tradeoff: (index: number) => boolean; readonly constraint: (index: number) => boolean }
): Rules {
  const kept = rulesOf(
    ways,
    rules.tradeoffs.map((formula, index) => (keeps.tradeoff(index) ? formula : FALSE)),
    rules.constraints.map((formula, index) => (keeps.constraint(index) ? formula : FALSE))
  );
  const untouched = ({ constraints, parts }: Way): boolean =>
    [...constraints, ...parts.flatMap((part) => part.ways.flatMap((way) => ways[way]!.constraints))].every(
      keeps.constraint
    );
  return { ...kept, outs: kept.outs.map((out, way) => (untouched(ways[way]!) ? rules.outs[way]! : out)) };
}
