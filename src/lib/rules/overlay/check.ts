/**
 * The checks of an overlay: of its merge, of the merged rule set, and of what the base still says about what
 * it removes.
 */
import type { Finding } from '../finding.ts';
import { type Examined, examine, warningsIn } from '../examine.ts';
import { at, isMap, type Path } from '../plain.ts';
import type { ReadOptions } from '../reading.ts';
import { unknownId } from '../references/unknown.ts';
import type { RuleSet } from '../rule-set.ts';
import { without } from './after.ts';
import { merge } from './overlay.ts';
import { removals, removedBy } from './removed.ts';

export interface CheckedData {
  /** The merged data, or the file's own. */
  readonly data: unknown;
  readonly raw: Examined['raw'];
  readonly base: RuleSet['base'];
  readonly errors: readonly Finding[];
  /** Those of the author's own making: the base's are not repeated. */
  readonly warnings: readonly Finding[];
}

export function checkOverlay(overlay: unknown, options: ReadOptions): CheckedData {
  const merged = merge(overlay, options);
  if (merged.base === undefined) return withoutBase(merged.data, merged.findings);
  const { data, examined } = withoutFallen(merged.data, overlay);
  const inherited = examined.unknown.filter(({ reference }) => at(overlay, reference.path) === undefined);
  const { uses, findings } = removals(data, removedBy(overlay, merged.base.data), inherited);
  const others = examined.unknown.filter((each) => !uses.has(each));
  return {
    data,
    raw: examined.raw,
    base: merged.base.reference,
    errors: [...merged.findings, ...examined.errors, ...others.map(unknownId), ...findings],
    warnings: ownWarnings(data, merged.base.data, options.today)
  };
}

/** Without its base an overlay can be checked for shape alone: what is missing may be the base's. */
function withoutBase(data: unknown, findings: readonly Finding[]): CheckedData {
  const isOwn = ({ path, code }: Finding) => code !== 'missing-reason' && at(data, path) !== undefined;
  const shape = examine(data).errors.filter(isOwn);
  return { data, raw: null, base: undefined, errors: [...findings, ...shape], warnings: [] };
}

/** Inherited scenarios and renamed ids that no longer fit are dropped, not reported. */
function withoutFallen(
  merged: unknown,
  overlay: unknown
): { readonly data: unknown; readonly examined: Examined } {
  const examined = examine(merged);
  const paths = [
    ...examined.errors.map(({ path }) => path),
    ...examined.unknown.map(({ reference }) => reference.path)
  ];
  const fallen = paths.flatMap((path) => droppable(path, overlay));
  if (fallen.length === 0) return { data: merged, examined };
  const data = fallen.reduce<unknown>(
    (left, path) => (at(left, path) === undefined ? left : without(left, path)),
    merged
  );
  return { data, examined: examine(data) };
}

/** The inherited scenario or renamed id that a path leads into; none if the overlay has a hand in it. */
function droppable(path: Path, overlay: unknown): readonly Path[] {
  const length = path[0] === 'scenarios' ? 2 : path[0] === 'renamed' ? (path[1] === 'options' ? 4 : 3) : 0;
  const dropped = path.slice(0, length);
  return length > 0 && !isMap(at(overlay, dropped)) && at(overlay, path) === undefined ? [dropped] : [];
}

function ownWarnings(data: unknown, base: unknown, today: string | undefined): readonly Finding[] {
  const key = ({ code, path }: Finding) => JSON.stringify([code, path]);
  const inherited = new Set(warningsIn(base, today).map(key));
  return warningsIn(data, today).filter((warning) => !inherited.has(key(warning)));
}
