/** The released rule set that an overlay extends. */
import { digestOf } from '../digest.ts';
import { type Finding, finding } from '../finding.ts';
import { isMap, member } from '../plain.ts';
import type { ReadOptions } from '../reading.ts';
import type { RuleSet } from '../rule-set.ts';
import { remembered } from '../remembered.ts';
import { ID, VERSION } from '../schema/basics.ts';
import { broken } from '../relations/relation.ts';
import { typeFound } from '../type-found.ts';

export type Base =
  | { readonly found: true; readonly data: unknown; readonly reference: NonNullable<RuleSet['base']> }
  | { readonly found: false; readonly finding: Finding };

/** A release is never changed: at every keystroke of an overlay it is the same. */
const digestOfBase = remembered(digestOf);

/** The base that `extends` names, as `id@version`: one exact released version, no overlay itself. */
export function baseOf(overlay: unknown, options: ReadOptions): Base {
  const named = member(overlay, 'extends');
  if (typeof named !== 'string') {
    return absent(broken('wrong-type', ['extends'], { expected: 'text', found: typeFound(named) }));
  }
  const [id = '', version = '', ...more] = named.split('@');
  if (!ID.test(id) || !VERSION.test(version) || more.length > 0)
    return absent(broken('not-a-base', ['extends'], { found: named }));
  const data = options.base?.(id, version);
  if (data === undefined) {
    const meant = { name: named, candidates: options.released ?? [] };
    return absent(finding('unknown-base', ['extends'], { id, version }, { meant }));
  }
  const chained = !isMap(data) || Object.hasOwn(data, 'extends');
  if (chained)
    return absent(finding('unknown-base', ['extends'], { id, version, issue: 'not-a-whole-rule-set' }));
  return { found: true, data, reference: { id, version, digest: digestOfBase(data) } };
}

function absent(found: Finding): Base {
  return { found: false, finding: found };
}
