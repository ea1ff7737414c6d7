/** Which open questions are still worth asking: those that can change the lead or the feasibility of a possible winner (CONTRACT §2.11). */
import { dependsOn } from './completions.ts';
import type { Standing } from './standing.ts';
import type { Tree } from './tree.ts';

/** The ways that may come first in some completion; some that cannot may be among them, none that can is missing. */
export function possibleWinners(
  { known, open: { fixed }, below }: Tree,
  { out }: Standing
): readonly number[] {
  const count = fixed.length;
  const ways = [...known.model.ways.keys()];
  const certain = ways.filter((way) => out[way]!.truth === 'no');
  const alwaysBeats = (a: number, b: number): boolean =>
    fixed[a]! - fixed[b]! + below[0]![a * (count + 1) + b]! > 0;
  return ways.filter((way) => out[way]!.truth !== 'yes' && !certain.some((rival) => alwaysBeats(rival, way)));
}

/** The open facts that can change the lead between families of possible winners, or whether a possible winner is in. */
export function factsThatMatter({ known, open }: Tree, winners: readonly number[]): ReadonlySet<number> {
  const { ways } = known.model;
  const telling = open.tradeoffs.filter(({ gives }) =>
    winners.some((a) => winners.some((b) => ways[a]!.family !== ways[b]!.family && gives[a] !== gives[b]))
  );
  const outs = winners.map((way) => open.outs[way]!);
  return new Set(dependsOn(known, [...telling.map(({ when }) => when), ...outs]));
}
