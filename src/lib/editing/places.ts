/** Paths of the data ↔ offsets of the text: where the cursor is, and where something is said, or named. */
import type { Path } from '#lib/rules/plain.ts';
import { type Member, membersIn } from '#lib/rules/members.ts';
import { means } from '#lib/rules/overlay/removed.ts';
import { referencesIn } from '#lib/rules/references/collect.ts';
import type { Reference } from '#lib/rules/references/reference.ts';
import { locator } from '#lib/rules/text/nodes.ts';
import type { Source } from './source.ts';
import { pathKey } from './write/align.ts';
import { type Content, type Entry, endOf, entriesOf, isNowhere, nameOf, startOf } from './write/spans.ts';

export interface Spot {
  readonly path: Path;
  /** Whether the offset is in the name or in what it stands for. */
  readonly part: 'key' | 'value';
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The deepest place of the data that an offset of the text lies in; the root where it lies in none. */
export function spotAt({ text, document }: Source, offset: number): Spot {
  let [path, node]: [Path, Content] = [[], document.contents];
  for (;;) {
    const entries = entriesOf(node);
    const index = entries.findIndex((entry) => holds(entry, text, offset));
    const entry = entries[index];
    if (!entry) return { path, part: 'value' };
    path = [...path, entry.key ? nameOf(entry.key) : index];
    if (entry.key && offset <= (entry.key.range?.[1] ?? 0)) return { path, part: 'key' };
    node = entry.value;
  }
}

function holds(entry: Entry, text: string, offset: number): boolean {
  const first = entry.key ?? entry.value;
  return (
    first?.range !== undefined &&
    first?.range !== null &&
    startOf(first) <= offset &&
    offset <= endOf(entry, text)
  );
}

/** Where a place of the data stands in the text; null where it does not, as in what a base lends an overlay. */
export function rangeOf({ text, document }: Source, path: Path, part: Spot['part']): Range | null {
  const { from, to, exact, node } = locator(document)(path, part);
  if (!exact) return null;
  const end = isNowhere(node) ? to : from + text.slice(from, to).trimEnd().length;
  return { from, to: end };
}

/** For many places of one text: where the name of each stands, or else begins what encloses it. */
export function placesIn({ text, document }: Source): (path: Path) => Range {
  const locate = locator(document);
  return (path) => {
    const { from, to, exact } = locate(path, 'key');
    return { from, to: exact ? from + text.slice(from, to).trimEnd().length : from };
  };
}

/** The member that is declared at a spot, or named there; undefined where it is neither. */
export function memberMeant(data: unknown, { path, part }: Spot): Path | undefined {
  const key = pathKey(path);
  const members = membersIn(data);
  const reference = referencesIn(data).find((each) => each.part === part && pathKey(each.path) === key);
  if (reference) return members.find((member) => isMeant(member, reference))?.path;
  return part === 'key' ? members.find((member) => pathKey(member.path) === key)?.path : undefined;
}

function isMeant(member: Member, reference: Reference): boolean {
  return (
    member.space !== undefined &&
    member.path.at(-1) === reference.id &&
    means({ space: member.space, within: member.within }, reference)
  );
}

/** Where a member is named, in the order of the file. */
export function usesOf(data: unknown, path: Path): readonly Spot[] {
  const key = pathKey(path);
  const member = membersIn(data).find((each) => pathKey(each.path) === key);
  if (!member) return [];
  const uses = referencesIn(data).filter((reference) => isMeant(member, reference));
  return uses.map(({ path: where, part }) => ({ path: where, part }));
}
