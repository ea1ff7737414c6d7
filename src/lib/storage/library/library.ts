/**
 * Owns the library of named rule sets and runs in this browser. What is kept becomes a version; nothing kept is written
 * over. Every call says in its value what went wrong, and none throws.
 */
import { openDatabase, troubleOf, type Database, type Trouble } from './database.ts';
import {
  latest,
  MAX_NAME,
  MAX_NOTE,
  MAX_TEXT,
  readItem,
  readText,
  type Item,
  type StoredText
} from './item.ts';

export type { Trouble } from './database.ts';
export { latest, MAX_NAME, type Item, type Version } from './item.ts';

export type Result<Value> =
  | ({ readonly ok: true } & Value)
  /** `gone`: another tab removed it; `damaged`: it could not be read; `too-long`: a text or name over its limit. */
  | { readonly ok: false; readonly code: Trouble | 'gone' | 'damaged' | 'too-long' };

/** What is kept: a new item, or with an id a new version of one. */
export interface Keeping {
  readonly id?: string | undefined;
  readonly kind: Item['kind'];
  readonly name: string;
  readonly text: string;
  /** What is new in this version. */
  readonly note?: string | undefined;
}

/** An item with all its texts: what an undo of its removal puts back. */
export interface Removed {
  readonly item: Item;
  readonly texts: readonly StoredText[];
}

export interface Surroundings {
  /** The time now, an instant in ISO 8601. */
  readonly now: () => string;
  /** A name that nothing else has: 16 hexadecimal digits at least. */
  readonly newId: () => string;
}

export class Library {
  readonly #surroundings: Surroundings;
  #database: ReturnType<typeof openDatabase> | null = null;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Everything kept, what was kept last first. `aside`: how many entries could not be read and were put aside, ever. */
  list(): Promise<Result<{ readonly items: readonly Item[]; readonly aside: number }>> {
    return this.#do<{ readonly items: readonly Item[]; readonly aside: number }>(async (database) => {
      const stored = await database.getAll('items');
      const read = stored.map((data) => ({ data, item: readItem(data) }));
      await putAside(
        database,
        read.filter(({ item }) => item === null).map(({ data }) => data)
      );
      const items = read.flatMap(({ item }) => item ?? []).sort(latestFirst);
      return { ok: true, items, aside: await database.count('aside') };
    });
  }

  /** Keeps a text. The same text as the latest version gives no new one; another name is taken over. */
  keep({ id, kind, name, text, note = '' }: Keeping): Promise<Result<{ readonly item: Item }>> {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > MAX_NAME || text.length > MAX_TEXT || note.length > MAX_NOTE)
      return Promise.resolve({ ok: false, code: 'too-long' });
    return this.#do((database) =>
      kept(database, { id, kind, name: trimmed, text, note }, this.#surroundings)
    );
  }

  /** The text of a version, of the latest without a number. */
  open(id: string, number?: number): Promise<Result<{ readonly item: Item; readonly text: string }>> {
    return this.#do<{ readonly item: Item; readonly text: string }>(async (database) => {
      const item = readItem(await database.get('items', id));
      if (!item) return { ok: false, code: 'gone' };
      const stored = readText(await database.get('texts', [id, number ?? latest(item).number]));
      return stored ? { ok: true, item, text: stored.text } : { ok: false, code: 'damaged' };
    });
  }

  /** Gives an item another name. */
  rename(id: string, name: string): Promise<Result<{ readonly item: Item }>> {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > MAX_NAME) return Promise.resolve({ ok: false, code: 'too-long' });
    return this.#do<{ readonly item: Item }>(async (database) => {
      const change = database.transaction('items', 'readwrite');
      const before = readItem(await change.store.get(id));
      if (!before) return { ok: false, code: 'gone' };
      const item = { ...before, name: trimmed };
      await Promise.all([change.store.put(item), change.done]);
      return { ok: true, item };
    });
  }

  /** Removes an item with its history. @returns what `restore` puts back */
  remove(id: string): Promise<Result<{ readonly removed: Removed }>> {
    return this.#do<{ readonly removed: Removed }>(async (database) => {
      const change = database.transaction(['items', 'texts'], 'readwrite');
      const item = readItem(await change.objectStore('items').get(id));
      if (!item) return { ok: false, code: 'gone' };
      const texts = (await change.objectStore('texts').getAll(textsOf(id))).flatMap(
        (each) => readText(each) ?? []
      );
      await Promise.all([
        change.objectStore('items').delete(id),
        change.objectStore('texts').delete(textsOf(id)),
        change.done
      ]);
      return { ok: true, removed: { item, texts } };
    });
  }

  /** Puts back what was removed. */
  restore({ item, texts }: Removed): Promise<Result<object>> {
    return this.#do<object>(async (database) => {
      const change = database.transaction(['items', 'texts'], 'readwrite');
      await Promise.all([
        change.objectStore('items').put(item),
        ...texts.map((each) => change.objectStore('texts').put(each)),
        change.done
      ]);
      return { ok: true };
    });
  }

  /** What could not be read and was put aside, as JSON texts for a download. */
  aside(): Promise<Result<{ readonly texts: readonly string[] }>> {
    return this.#do<{ readonly texts: readonly string[] }>(async (database) => {
      const stored = await database.getAll('aside');
      return { ok: true, texts: stored.map(asText) };
    });
  }

  /** Deletes everything in the library. */
  forget(): Promise<Result<object>> {
    return this.#do<object>(async (database) => {
      const change = database.transaction(['items', 'texts', 'aside'], 'readwrite');
      await Promise.all([
        ...(['items', 'texts', 'aside'] as const).map((store) => change.objectStore(store).clear()),
        change.done
      ]);
      return { ok: true };
    });
  }

  /** Does something with the database, opened when it is needed; a connection that ended is opened again the next time. */
  async #do<Value>(act: (database: Database) => Promise<Result<Value>>): Promise<Result<Value>> {
    this.#database ??= openDatabase(() => (this.#database = null));
    const opened = await this.#database;
    if (!opened.ok) {
      this.#database = null;
      return opened;
    }
    try {
      return await act(opened.value);
    } catch (error) {
      return { ok: false, code: troubleOf(error) };
    }
  }
}

/** The item with what is kept as its newest version, in one transaction: two tabs that keep at once make two versions. */
async function kept(
  database: Database,
  { id, kind, name, text, note = '' }: Keeping,
  { now, newId }: Surroundings
): Promise<Result<{ readonly item: Item }>> {
  const change = database.transaction(['items', 'texts'], 'readwrite');
  const [items, texts] = [change.objectStore('items'), change.objectStore('texts')];
  const before = id === undefined ? null : readItem(await items.get(id));
  const known = before ? await texts.get([before.id, latest(before).number]) : undefined;
  const isSame = readText(known)?.text === text;
  const number = before ? latest(before).number + 1 : 1;
  const versions = [...(before?.versions ?? []), ...(isSame ? [] : [{ number, savedAt: now(), note }])];
  const item: Item = { id: before?.id ?? newId(), kind, name, versions };
  const put = isSame ? [] : [texts.put({ item: item.id, number, text })];
  await Promise.all([items.put(item), ...put, change.done]);
  return { ok: true, item };
}

/** The keys of all texts of an item. */
function textsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity]);
}

function latestFirst(a: Item, b: Item): number {
  const [one, two] = [latest(a).savedAt, latest(b).savedAt];
  return one === two ? (a.id < b.id ? -1 : 1) : one < two ? 1 : -1;
}

/** Moves what cannot be read out of the way, so that it neither hides the rest nor is lost. */
async function putAside(database: Database, damaged: readonly unknown[]): Promise<void> {
  if (damaged.length === 0) return;
  const change = database.transaction(['items', 'aside'], 'readwrite');
  await Promise.all([
    ...damaged.flatMap((data) => [
      change.objectStore('aside').add(data),
      // The key path made sure of an id when it was stored.
      change.objectStore('items').delete((data as { readonly id: string }).id)
    ]),
    change.done
  ]);
}

/** Structured clones may hold what JSON cannot. */
function asText(data: unknown): string {
  try {
    return JSON.stringify(data, null, 2) ?? String(data);
  } catch {
    return String(data);
  }
}
