/** How an open derived fact may turn out: its options, each with the weight of the completions behind it. */
import { masksOf, meets, type Mask } from './bits.ts';
import { BIG, DOUBLES, planFor, walk } from './completions.ts';
import type { Formula } from './formula.ts';
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
  const { placed, options, whole } = known.model.facts[index]!;
  const every = options.map((_, option) => masksOf(placed, [option]));
  const formula: Formula = {
    kind: 'chosen',
    fact: index,
    options: [...options.keys()],
    every: false,
    masks: whole
  };
  const bounds = planFor(known, [formula], 'every');
  if (bounds.size > MOST) return null;
  const possible = new Set<number>();
  walk(known, bounds, DOUBLES, (bits) => {
    possible.add(every.findIndex((masks) => meets(bits, masks)));
    return possible.size === options.length + 1;
  });
  const weights = new Map<number, bigint>([...possible].map((option) => [option, 0n]));
  walk(known, planFor(known, [formula], 'prior'), BIG, (bits, weight) => {
    const option = every.findIndex((masks) => meets(bits, masks));
    weights.set(option, weights.get(option)! + weight);
  });
  return [...weights].map(([option, weight]) => ({ masks: every[option] ?? [], weight }));
}
