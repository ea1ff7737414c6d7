/** What must hold between members, which the shape of each alone cannot say. Checked in data of any shape. */
import { type Finding, finding } from '../finding.ts';
import type { Path } from '../plain.ts';

/** A check of the whole file; what is not well formed is left to the shape. */
export type Relation = (data: unknown) => readonly Finding[];

/** A `schema` finding about a value, or about the key it stands under. */
export function broken(
  issue: string,
  path: Path,
  parameters: Finding['parameters'] = {},
  part: Finding['part'] = 'value'
): Finding {
  return finding('schema', path, { issue, ...parameters }, { part });
}
