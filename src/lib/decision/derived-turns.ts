/** How an open derived fact may turn out: its options, each with the weight of the completions behind it. */
import { masksOf, meets, type Mask } from './bits.ts';
import { BIG, DOUBLES, planFor, walk } from './completions.ts';
import type { Known } from './known.ts';

interface DerivedTurn {
  /** None where the fact has no option. */
  readonly masks: readonly Mask[];
  readonly weight: bigint;
}

const found = new WeakMap<Known, Map<number, readonly DerivedTurn[] | null>>();

/** Completions gone through at most. */
const MOST = 1_000_000;

/** @returns null where there are too many completions behind the fact */
export function derivedTurns(known: Known, index: number): readonly DerivedTurn[] | null {
  const turns = found.get(known) ?? new Map<number, readonly DerivedTurn[] | null>();
  found.set(known, turns);
  if (!turns.has(index)) turns.set(index, gatheredTurns(known, index));
  return turns.get(index)!;
}

function gatheredTurns(known: Known, index: number): readonly DerivedTurn[] | null {
  const { placed, options, tells } = known.model.facts[index]!;
  const every = options.map((_, option) => masksOf(placed, [option]));
  const turnedOut = (bits: Int32Array): number => {
    known.derive(index, bits);
    return every.findIndex((masks) => meets(bits, masks));
  };
  const bounds = planFor(known, tells, 'every');
  if (bounds.size > MOST) return null;
  const possible = new Set<number>();
  walk(known, bounds, DOUBLES, (bits) => {
    possible.add(turnedOut(bits));
    return possible.size === options.length + 1;
  });
  const weights = new Map<number, bigint>([...possible].map((option) => [option, 0n]));
  walk(known, planFor(known, tells, 'prior'), BIG, (bits, weight) => {
    const option = turnedOut(bits);
    weights.set(option, weights.get(option)! + weight);
  });
  return [...weights].map(([option, weight]) => ({ masks: every[option] ?? [], weight }));
}
