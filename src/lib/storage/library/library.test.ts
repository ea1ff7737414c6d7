import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library, type Keeping, type Result } from './library.ts';

let clock = 0;
let ids = 0;

function library(): Library {
  return new Library({
    now: () => new Date(Date.UTC(2026, 10, 21, 0, 0, (clock += 1))).toISOString(),
    newId: () => (ids += 1).toString(16).padStart(16, '0')
  });
}

/** The value of something that must have gone well. */
async function value<Value>(doing: Promise<Result<Value>>): Promise<Value> {
  const result = await doing;
  if (!result.ok) throw new Error(`It failed: ${result.code}`);
  return result;
}

const RULES: Keeping = { kind: 'rules', name: 'House rules', text: 'format: 1\n' };

/** Stores anything at all under the library's nose. */
async function smuggle(store: 'items' | 'texts', data: unknown): Promise<void> {
  const database = await openDB('ajar-library');
  await database.put(store, data);
  database.close();
}

beforeEach(() => void (globalThis.indexedDB = new IDBFactory()));
afterEach(() => void vi.restoreAllMocks());

describe('keeping', () => {
  it('gives back what was kept, each time as a version of its own', async () => {
    const shelf = library();
    const { item } = await value(shelf.keep({ ...RULES, note: 'First' }));
    await value(shelf.keep({ ...RULES, id: item.id, text: 'format: 1\nid: a\n', note: 'Second' }));
    const newest = await value(shelf.open(item.id));
    expect(newest.text).toBe('format: 1\nid: a\n');
    expect(newest.item.versions).toMatchObject([
      { number: 1, note: 'First' },
      { number: 2, note: 'Second' }
    ]);
    expect((await value(shelf.open(item.id, 1))).text).toBe('format: 1\n');
  });

  it('makes no version of a text that is the latest already, and takes a new name', async () => {
    const shelf = library();
    const { item } = await value(shelf.keep(RULES));
    const again = await value(shelf.keep({ ...RULES, id: item.id, name: ' Our rules ' }));
    expect(again.item).toEqual({ ...item, name: 'Our rules' });
  });

  it('lists what was kept last first, seen by another tab too', async () => {
    const shelf = library();
    const first = await value(shelf.keep(RULES));
    const second = await value(shelf.keep({ kind: 'run', name: 'A run', text: '{}' }));
    await value(shelf.keep({ ...RULES, id: first.item.id, text: 'format: 1 # more\n' }));
    const { items } = await value(library().list());
    expect(items.map(({ id }) => id)).toEqual([first.item.id, second.item.id]);
  });

  it('loses nothing where two tabs keep at once', async () => {
    const shelf = library();
    const { item } = await value(shelf.keep(RULES));
    const both = ['one', 'two'].map((text) => library().keep({ ...RULES, id: item.id, text }));
    await Promise.all(both.map(value));
    const { versions } = (await value(shelf.open(item.id))).item;
    const texts = await Promise.all(versions.map(({ number }) => value(shelf.open(item.id, number))));
    expect(texts.map(({ text }) => text).sort()).toEqual(['format: 1\n', 'one', 'two']);
  });

  it('keeps any text and any name as they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ minLength: 1, maxLength: 50 }).filter((name) => name.trim() !== ''),
        async (text, name) => {
          const { item } = await value(library().keep({ kind: 'rules', name, text }));
          const opened = await value(library().open(item.id));
          expect([opened.text, opened.item.name]).toEqual([text, name.trim()]);
        }
      ),
      { numRuns: 40 }
    );
  });

  it('refuses an empty name, and what is too long', async () => {
    expect(await library().keep({ ...RULES, name: '  ' })).toEqual({ ok: false, code: 'too-long' });
    expect(await library().keep({ ...RULES, text: 'x'.repeat(4_000_001) })).toMatchObject({ ok: false });
    expect((await value(library().list())).items).toEqual([]);
  });
});

describe('renaming and removing', () => {
  it('renames without a new version', async () => {
    const shelf = library();
    const { item } = await value(shelf.keep(RULES));
    expect((await value(shelf.rename(item.id, 'Other'))).item).toEqual({ ...item, name: 'Other' });
    expect(await shelf.rename('f'.repeat(16), 'Other')).toEqual({ ok: false, code: 'gone' });
  });

  it('removes an item with its history, and an undo brings all of it back', async () => {
    const shelf = library();
    const { item } = await value(shelf.keep(RULES));
    await value(shelf.keep({ ...RULES, id: item.id, text: 'second' }));
    const other = await value(shelf.keep({ ...RULES, text: 'other' }));
    const { removed } = await value(shelf.remove(item.id));
    expect(await shelf.open(item.id)).toEqual({ ok: false, code: 'gone' });
    expect((await value(shelf.open(other.item.id))).text).toBe('other');
    await value(shelf.restore(removed));
    expect((await value(shelf.open(item.id, 1))).text).toBe('format: 1\n');
    expect((await value(shelf.open(item.id))).text).toBe('second');
  });

  it('deletes everything when asked to', async () => {
    const shelf = library();
    await value(shelf.keep(RULES));
    await value(shelf.forget());
    expect(await value(shelf.list())).toMatchObject({ items: [], aside: 0 });
  });
});

describe('what others left in the browser', () => {
  it.each([
    ['of no known kind', { id: 'a'.repeat(16), kind: 'virus', name: 'x', versions: [] }],
    ['without versions', { id: 'b'.repeat(16), kind: 'rules', name: 'x', versions: [] }],
    ['with more than it should have', { id: 'c'.repeat(16), kind: 'run', name: 'x', versions: [1], more: 1 }],
    ['under a strange key', { id: '__proto__' }],
    ['with a cycle in it', cyclic()]
  ])('puts an entry %s aside, and shows the rest', async (_, hostile) => {
    const shelf = library();
    const { item } = await value(shelf.keep(RULES));
    await smuggle('items', hostile);
    expect(await value(shelf.list())).toMatchObject({ items: [item], aside: 1 });
    expect(await value(shelf.list())).toMatchObject({ items: [item], aside: 1 });
    expect((await value(shelf.aside())).texts).toHaveLength(1);
  });

  it('says that a text is damaged, and still opens the versions before', async () => {
    const shelf = library();
    const { item } = await value(shelf.keep(RULES));
    await value(shelf.keep({ ...RULES, id: item.id, text: 'second' }));
    await smuggle('texts', { item: item.id, number: 2, text: { not: 'a text' } });
    expect(await shelf.open(item.id)).toEqual({ ok: false, code: 'damaged' });
    expect((await value(shelf.open(item.id, 1))).text).toBe('format: 1\n');
  });
});

describe('browsers without room or without a database', () => {
  it('says that there is none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await library().list()).toEqual({ ok: false, code: 'absent' });
    vi.unstubAllGlobals();
  });

  it.each([
    ['SecurityError', 'absent'],
    ['InvalidStateError', 'absent'],
    ['VersionError', 'newer'],
    ['UnknownError', 'failed']
  ])('says what %s means when it opens', async (name, code) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    expect(await library().keep(RULES)).toEqual({ ok: false, code });
  });

  it('says that there is no room, keeps what was there, and can be tried again', async () => {
    const shelf = library();
    const { item } = await value(shelf.keep(RULES));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await shelf.keep({ ...RULES, id: item.id, text: 'more' })).toEqual({ ok: false, code: 'full' });
    put.mockRestore();
    expect((await value(shelf.open(item.id))).text).toBe('format: 1\n');
    expect((await value(shelf.keep({ ...RULES, id: item.id, text: 'more' }))).item.versions).toHaveLength(2);
  });

  it('leaves alone what a newer Ajar made, having made way for it', async () => {
    const shelf = library();
    await value(shelf.keep(RULES));
    const newer = await openDB('ajar-library', 2);
    expect(await shelf.list()).toEqual({ ok: false, code: 'newer' });
    newer.close();
  });
});

function cyclic(): unknown {
  const entry: Record<string, unknown> = { id: 'd'.repeat(16) };
  entry['self'] = entry;
  return entry;
}
