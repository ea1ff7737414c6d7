/** Owns finding the present id of something that an older rule set called otherwise. */
import type { Renamed } from '#lib/rules/rule-set.ts';

/** The present id for an id of a document; the same id where nothing was renamed. */
export type Resolve = (id: string) => string;

/** Takes old names to present ones. A present id is never taken for an old one, even if it once named something else. */
export function resolver(pairs: Renamed['questions'], present: ReadonlySet<string>): Resolve {
  const now = new Map(pairs.map((pair) => [pair.old, pair.now]));
  return (id) => (present.has(id) ? id : (now.get(id) ?? id));
}
