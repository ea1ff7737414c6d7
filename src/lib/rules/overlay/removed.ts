/** What an overlay removes, and what the base still says about it. */
import { type Finding, finding, pathText } from '../finding.ts';
import { type Member, membersIn } from '../members.ts';
import { at, type Path } from '../plain.ts';
import type { Reference, Space } from '../references/reference.ts';
import type { Unknown } from '../references/unknown.ts';
import { usesRemoved } from './remove-uses.ts';

export interface Removed extends Member {
  readonly space: Space;
  /** Where the overlay's null stands: at the member, or at what holds it. */
  readonly removedAt: Path;
}

/** The members of the base that the overlay removes and that something may name. */
export function removedBy(overlay: unknown, base: unknown): readonly Removed[] {
  return membersIn(base).flatMap(({ space, ...each }) => {
    const length = each.path.findIndex((_, index) => at(overlay, each.path.slice(0, index + 1)) === null);
    if (space === undefined || length < 0) return [];
    return [{ ...each, space, removedAt: each.path.slice(0, length + 1) }];
  });
}

/** The spaces of references that may name a member of a space. */
const NAMED_AS: Readonly<Partial<Record<Space, readonly Space[]>>> = {
  alternative: ['alternative', 'party', 'family'],
  family: ['family', 'party'],
  question: ['question', 'fact']
};

/** A member as references see it. */
export interface Named {
  readonly space: Space;
  readonly within?: string | undefined;
}

/** By id, the references that name nothing. */
type ById = ReadonlyMap<string, readonly Unknown[]>;

export interface Removals {
  /** The references of the base that name what the overlay removes. */
  readonly uses: ReadonlySet<Unknown>;
  /** One for each removed member with uses, at the overlay's own null, with a fix that removes the uses. */
  readonly findings: readonly Finding[];
}

/**
 * What the base still says about what is removed.
 * @param data the merged data
 * @param inherited the references of the base that name nothing in it
 */
export function removals(
  data: unknown,
  removed: readonly Removed[],
  inherited: readonly Unknown[]
): Removals {
  const byId = groupedById(inherited);
  const used = removed
    .map((each) => ({ each, uses: usesOf(each, byId) }))
    .filter(({ uses }) => uses.length > 0);
  return {
    uses: new Set(used.flatMap(({ uses }) => uses)),
    findings: used.map(({ each, uses }) => removal(each, uses, data))
  };
}

function groupedById(unknown: readonly Unknown[]): ById {
  const groups = new Map<string, Unknown[]>();
  for (const each of unknown) {
    const group = groups.get(each.reference.id);
    if (group) group.push(each);
    else groups.set(each.reference.id, [each]);
  }
  return groups;
}

function usesOf(removed: Removed, byId: ById): readonly Unknown[] {
  const sameId = byId.get(String(removed.path.at(-1))) ?? [];
  return sameId.filter(({ reference }) => means(removed, reference));
}

/** Whether a reference to the id of a member means this member. */
export function means({ space, within }: Named, reference: Reference): boolean {
  return (NAMED_AS[space] ?? [space]).includes(reference.space) && within === reference.within;
}

function removal(removed: Removed, uses: readonly Unknown[], data: unknown): Finding {
  const id = String(removed.path.at(-1));
  const parameters = {
    kind: removed.space,
    id,
    ...(removed.within === undefined ? {} : { within: removed.within }),
    uses: uses.map(({ reference }) => pathText(reference.path))
  };
  const isUse = (reference: Reference) => reference.id === id && means(removed, reference);
  const cure = { kind: 'remove-uses', patch: () => usesRemoved(data, isUse) } as const;
  return finding('unknown-id', removed.removedAt, parameters, { part: 'key', cure });
}
