/** Owns the library's database in this browser: opening it, and what can go wrong with that or with a write. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

const NAME = 'ajar-library';
const VERSION = 1;

/** What comes out is of any shape: a browser's storage can be edited, and a fault can damage it. */
export interface LibrarySchema extends DBSchema {
  items: { key: string; value: unknown };
  texts: { key: [string, number]; value: unknown };
  /** What could not be read, put aside. */
  aside: { key: number; value: unknown };
}

export type Database = IDBPDatabase<LibrarySchema>;

export type Trouble =
  /** This browser has no database, or forbids it (private windows, site settings). */
  | 'absent'
  /** Another tab holds the database in an older form: it has to be closed. */
  | 'blocked'
  /** No room is left. */
  | 'full'
  /** A newer Ajar wrote here; this one must not. */
  | 'newer'
  /** The browser refused for a reason of its own. */
  | 'failed';

export type Attempt<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: Trouble };

/** Opens the database; made where there is none. `closed` is called when the browser or another tab ends the connection. */
export function openDatabase(closed: () => void): Promise<Attempt<Database>> {
  return new Promise((settle) => {
    const fail = (code: Trouble) => settle({ ok: false, code });
    if (typeof indexedDB === 'undefined') {
      fail('absent');
      return;
    }
    opened(() => fail('blocked'), closed).then(
      (value) => settle({ ok: true, value }),
      (error: unknown) => fail(troubleOf(error))
    );
  });
}

async function opened(blocked: () => void, closed: () => void): Promise<Database> {
  const database = await openDB<LibrarySchema>(NAME, VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('items', { keyPath: 'id' });
      fresh.createObjectStore('texts', { keyPath: ['item', 'number'] });
      fresh.createObjectStore('aside', { autoIncrement: true });
    },
    blocked,
    // A newer tab wants to change the form: make way for it.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed
  });
  return database;
}

const TROUBLES: Readonly<Record<string, Trouble>> = {
  QuotaExceededError: 'full',
  NS_ERROR_DOM_QUOTA_REACHED: 'full',
  VersionError: 'newer',
  SecurityError: 'absent',
  // Firefox in a private window, and browsers with storage switched off.
  InvalidStateError: 'absent'
};

/** What an error of the database means. */
export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return TROUBLES[name] ?? 'failed';
}
