/** What must be verified for a way to stay in, its own provisos and those of the ways it uses (CONTRACT §2.4). */
import type { Proviso } from './decision.ts';
import { chanceNumber, judge } from './judge.ts';
import type { Known } from './known.ts';

/**
 * Provisos of constraints that fire for certain, and with their chance of those that may.
 * @param used the ways used for the parts of `way`, in the parts' order
 */
export function provisosOf(known: Known, way: number, used: readonly number[]): readonly Proviso[] {
  const { ruleSet, ways } = known.model;
  return ruleSet.constraints.flatMap(({ id, onlyIf }, c) => {
    const fires = judge(known, known.model.rules.constraints[c]!);
    if (fires.truth === 'no') return [];
    const chance = chanceNumber(fires);
    const { parts } = ways[way]!;
    const reached = used.filter((_, part) => !parts[part]!.sparedBy.has(c));
    const textFor = (index: number): string | undefined =>
      onlyIf.find(({ alternative }) => alternative === ways[index]!.id)?.text;
    const own = textFor(way);
    const ofParts = [...new Set(reached)].flatMap((part) => {
      const text = textFor(part);
      return text === undefined ? [] : [{ constraint: id, text, way: ways[part]!.id, chance }];
    });
    return [...(own === undefined ? [] : [{ constraint: id, text: own, chance }]), ...ofParts];
  });
}
