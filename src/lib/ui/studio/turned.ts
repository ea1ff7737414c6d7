/** Which scenarios a change of the rules turned: they come out otherwise than just before. */
import type { ScenarioResult } from '#lib/review/scenarios.ts';

/** A scenario whose outcome the last change of the text changed. */
export interface Turned {
  readonly id: string;
  readonly before: ScenarioResult['got'] | null;
  readonly after: ScenarioResult['got'];
}

/** The scenarios that came out otherwise than before, in their order; `before` is null for a new one. */
export function turnedBetween(
  before: readonly ScenarioResult[],
  after: readonly ScenarioResult[]
): readonly Turned[] {
  const was = new Map(before.map(({ id, got }) => [id, got]));
  return after.flatMap(({ id, got }) => {
    const old = was.get(id) ?? null;
    const isSame =
      old?.family === got.family && old.alternative === got.alternative && old.status === got.status;
    return isSame ? [] : [{ id, before: old, after: got }];
  });
}
