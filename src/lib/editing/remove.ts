/** A member taken out of the data, and what cannot stay without it. */
import { entries, isMap, type Path, type PlainMap } from '#lib/rules/plain.ts';
import { membersIn } from '#lib/rules/members.ts';
import { mergePatch } from '#lib/rules/overlay/merge.ts';
import { means } from '#lib/rules/overlay/removed.ts';
import { usesRemoved } from '#lib/rules/overlay/remove-uses.ts';
import type { Reference } from '#lib/rules/references/reference.ts';
import { withoutValue } from './data.ts';
import type { Going, Operation } from './edits.ts';
import { pathKey } from './write/align.ts';

/**
 * The data without what stands at the path.
 * @param cascade whether what rests on it may go too; if not, and something does, it fails and says what
 * @param untouched places that stay as they are although they name it
 */
export function removed(
  data: unknown,
  path: Path,
  cascade: boolean,
  untouched: (path: Path) => boolean
): Operation {
  const left = withoutValue(data, path);
  const patch = patchFor(data, left, path);
  const goes = goingIn(patch, []).filter((each) => !untouched(each.path));
  if (goes.length > 0 && !cascade) return { ok: false, failure: { code: 'in-use', goes } };
  return { ok: true, data: mergePatch(left, only(patch, [], untouched)), renames: new Map(), went: goes };
}

/** The merge patch that removes the uses; what dangled before is not its business. */
function patchFor(data: unknown, left: unknown, path: Path): PlainMap {
  const gone = membersIn(data).flatMap(({ space, within, path: each }) =>
    space && pathKey(each.slice(0, path.length)) === pathKey(path)
      ? [{ space, within, id: String(each.at(-1)) }]
      : []
  );
  if (gone.length === 0) return {};
  const isUse = (reference: Reference) =>
    gone.some((each) => reference.id === each.id && means(each, reference));
  return usesRemoved(left, isUse);
}

/** What a patch takes away: its nulls, and the lists that it makes shorter. */
function goingIn(patch: PlainMap, path: Path): readonly Going[] {
  return entries(patch).flatMap(([name, value]): readonly Going[] => {
    const here = [...path, name];
    if (isMap(value)) return goingIn(value, here);
    return [{ path: here, how: value === null ? 'removed' : 'shortened' }];
  });
}

/** The patch without its places that are to stay as they are. */
function only(patch: PlainMap, path: Path, untouched: (path: Path) => boolean): PlainMap {
  return Object.fromEntries(
    entries(patch).flatMap(([name, value]) => {
      const here = [...path, name];
      if (untouched(here)) return [];
      return [[name, isMap(value) ? only(value, here, untouched) : value]];
    })
  );
}
