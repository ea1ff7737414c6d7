/** An overlay (CONTRACT §1.1) → the merged rule set as data, and what is wrong with the merge itself. */
import type { Finding } from '../finding.ts';
import { finding } from '../finding.ts';
import { membersIn } from '../members.ts';
import { at, isMap, member } from '../plain.ts';
import type { ReadOptions } from '../reading.ts';
import { broken } from '../relations/relation.ts';
import type { RuleSet } from '../rule-set.ts';
import { withOrder, without } from './after.ts';
import { baseOf } from './base.ts';
import { mergePatch } from './merge.ts';

export interface Merged {
  readonly data: unknown;
  /**
   * Undefined where there is no base: then the data are the overlay's own members, with most of a rule set
   * missing.
   */
  readonly base: { readonly data: unknown; readonly reference: NonNullable<RuleSet['base']> } | undefined;
  readonly findings: readonly Finding[];
}

export function isOverlay(data: unknown): boolean {
  return isMap(data) && Object.hasOwn(data, 'extends');
}

export function merge(overlay: unknown, options: ReadOptions): Merged {
  const base = baseOf(overlay, options);
  const { data, findings } = withOrder(mergePatch(base.found ? base.data : {}, overlay), overlay);
  const whole = without(data, ['extends']);
  const own = ownMembersMissing(overlay);
  if (!base.found) return { data: whole, base: undefined, findings: [base.finding, ...own] };
  return { data: whole, base, findings: [...own, ...findings, ...removesNothing(overlay, base.data)] };
}

/** An overlay has its own name: what it leaves out would be the base's. */
function ownMembersMissing(overlay: unknown): readonly Finding[] {
  return ['format', 'id', 'version', 'title']
    .filter((name) => member(overlay, name) === undefined)
    .map((name) => broken('missing-member', [name], { member: name }, 'key'));
}

/** Nulls for members that the base does not have: misspelt, or removed there already. */
function removesNothing(overlay: unknown, base: unknown): readonly Finding[] {
  return membersIn(overlay)
    .filter(({ path, value }) => value === null && at(base, path) === undefined)
    .map(({ path, space, within }) => {
      const id = String(path.at(-1));
      const candidates = Object.keys(at(base, path.slice(0, -1)) ?? {});
      const parameters = {
        kind: space ?? String(path.at(-2)),
        id,
        ...(within === undefined ? {} : { within })
      };
      return finding('unknown-id', path, parameters, { part: 'key', meant: { name: id, candidates } });
    });
}
