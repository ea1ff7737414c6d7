/** Owns the browser's storage as Ajar sees it, and what can go wrong with it: none at all, forbidden, full. */

/** The part of `Storage` that is used. */
export type Cabinet = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type Trouble = 'absent' | 'forbidden' | 'full';

export type Attempt<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: Trouble };

/** The storage that `open` gives (`() => window.localStorage`); null where a browser has none or forbids even the asking. */
export function cabinetOf(open: () => Cabinet | null | undefined): Cabinet | null {
  try {
    return open() ?? null;
  } catch {
    return null;
  }
}

/** Does something with the storage, and says what went wrong where it throws. */
export function attempt<Value>(cabinet: Cabinet | null, act: (cabinet: Cabinet) => Value): Attempt<Value> {
  if (!cabinet) return { ok: false, code: 'absent' };
  try {
    return { ok: true, value: act(cabinet) };
  } catch (error) {
    return { ok: false, code: isFull(error) ? 'full' : 'forbidden' };
  }
}

/** Older Firefox has a name of its own for it. */
function isFull(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED';
}

/** The keys that are `root`, or start with it and a full stop. */
export function keysUnder(cabinet: Cabinet, root: string): readonly string[] {
  const keys = Array.from({ length: cabinet.length }, (_, index) => cabinet.key(index) ?? '');
  return keys.filter((key) => key === root || key.startsWith(`${root}.`));
}
