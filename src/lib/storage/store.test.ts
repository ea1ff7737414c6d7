import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from '../../../tests/links/any-document.ts';
import { DOCUMENT, OTHER, tabs } from '../../../tests/links/shelf.ts';
import { cabinetOf, KEY, openStore, type Progress } from './store.ts';

const PROGRESS: Progress = {
  mode: 'short',
  path: [
    { place: { kind: 'question', question: 'place' }, about: 5 },
    { place: { kind: 'weighing' }, about: 0 }
  ],
  at: 1
};

describe('the store', () => {
  it('is empty at first, and gives back what was written', () => {
    const { mine, theirs } = tabs();
    expect(mine.read()).toEqual({ status: 'empty' });
    expect(mine.write({ document: DOCUMENT, progress: PROGRESS })).toEqual({
      ok: true,
      savedAt: '2026-11-21T12:00:00.000Z'
    });
    expect(theirs.read()).toEqual({
      status: 'ok',
      entry: { document: DOCUMENT, progress: PROGRESS, savedAt: '2026-11-21T12:00:00.000Z', tabId: 'mine' }
    });
  });

  it('gives back any document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { mine } = tabs();
        expect(mine.write({ document })).toMatchObject({ ok: true });
        const reading = mine.read();
        expect(reading.status === 'ok' && reading.entry.document).toEqual(document);
      })
    );
  });

  it('gives back the answers even where the place in the wizard makes no sense', () => {
    const { shelf, mine } = tabs();
    mine.write({ document: DOCUMENT, progress: PROGRESS });
    shelf.items.set(KEY, (shelf.items.get(KEY) ?? '').replace('"weighing"', '"nowhere"'));
    const reading = mine.read();
    expect(reading.status === 'ok' && reading.entry).toEqual({
      document: DOCUMENT,
      savedAt: '2026-11-21T12:00:00.000Z',
      tabId: 'mine'
    });
  });

  it('writes nothing that it could not read again', () => {
    const { shelf, mine } = tabs();
    mine.write({ document: DOCUMENT });
    const before = shelf.items.get(KEY);
    const bad = { ...DOCUMENT, title: 'x'.repeat(4_001) };
    expect(mine.write({ document: bad })).toMatchObject({
      code: 'not-a-document',
      problems: [{ path: ['title'] }]
    });
    const huge = { ...DOCUMENT, ruleset: { id: 'small', version: '1.0.0', title: 'x'.repeat(4_000_000) } };
    expect(mine.write({ document: huge })).toEqual({ ok: false, code: 'full' });
    expect(shelf.items.get(KEY)).toBe(before);
  });

  it('says that there is no storage, that it is forbidden, that it is full', () => {
    const surroundings = { tabId: 'mine', now: () => '' };
    const none = openStore(
      cabinetOf(() => {
        throw new DOMException('No.', 'SecurityError');
      }),
      surroundings
    );
    expect(none.read()).toEqual({ status: 'unavailable', code: 'absent' });
    expect(none.write({ document: DOCUMENT })).toEqual({ ok: false, code: 'absent' });
    expect(none.forget()).toEqual({ ok: false, code: 'absent' });
    expect(none.aside()).toEqual([]);

    const { shelf, mine } = tabs();
    mine.write({ document: DOCUMENT });
    shelf.room = 10;
    expect(mine.write({ document: OTHER })).toEqual({ ok: false, code: 'full' });
    expect(mine.read()).toMatchObject({ status: 'ok', entry: { document: DOCUMENT } });
    shelf.isLocked = true;
    expect(mine.read()).toEqual({ status: 'unavailable', code: 'forbidden' });
    expect(mine.write({ document: DOCUMENT })).toEqual({ ok: false, code: 'forbidden' });
    expect(mine.discard()).toEqual({ ok: false, code: 'forbidden' });
  });
});

describe('unreadable data', () => {
  it('is put aside, reported until something else is written, and kept', () => {
    const { shelf, mine } = tabs();
    shelf.items.set(KEY, '{"half":');
    const reported = { status: 'quarantined', text: '{"half":', isKept: true };
    expect(mine.read()).toMatchObject(reported);
    expect(mine.read()).toMatchObject(reported);
    expect(mine.write({ document: DOCUMENT })).toMatchObject({ ok: true });
    expect(mine.read()).toMatchObject({ status: 'ok' });
    expect(mine.aside()).toEqual(['{"half":']);
  });

  it('is put aside next to what was put aside before', () => {
    const { shelf, mine } = tabs();
    for (const text of ['first', 'second', 'first']) {
      shelf.items.set(KEY, text);
      mine.read();
    }
    expect(mine.aside()).toEqual(['first', 'second']);
  });

  it('is put aside also by a write that never looked', () => {
    const { shelf, mine } = tabs();
    shelf.items.set(KEY, 'bad');
    expect(mine.write({ document: DOCUMENT })).toMatchObject({ ok: true });
    expect(mine.aside()).toEqual(['bad']);
  });

  it('stays where it is when there is no room to put it aside, until it is discarded', () => {
    const { shelf, mine } = tabs();
    shelf.items.set(KEY, 'x'.repeat(500));
    shelf.room = 600;
    expect(mine.read()).toMatchObject({ status: 'quarantined', isKept: false });
    expect(mine.write({ document: DOCUMENT })).toEqual({ ok: false, code: 'damaged' });
    expect(mine.overwrite({ document: DOCUMENT })).toEqual({ ok: false, code: 'damaged' });
    expect(shelf.items.get(KEY)).toBe('x'.repeat(500));
    expect(mine.discard()).toEqual({ ok: true });
    expect(mine.write({ document: DOCUMENT })).toMatchObject({ ok: true });
  });

  it('is all that is ever discarded', () => {
    const { mine } = tabs();
    mine.write({ document: DOCUMENT });
    expect(mine.discard()).toEqual({ ok: true });
    expect(mine.read()).toMatchObject({ status: 'ok' });
  });

  it('is never lost, whatever stands there, and nothing throws', () => {
    const entry = fc.record({
      format: fc.constantFrom(0, 1, 'x'),
      savedAt: fc.anything(),
      tabId: fc.string(),
      document: fc.anything()
    });
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      entry.map((data) => JSON.stringify(data, printable))
    );
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (found) => {
        const { shelf, mine } = tabs();
        for (const text of found) {
          shelf.items.set(KEY, text);
          expect(mine.read()).toMatchObject({ status: 'quarantined', text, isKept: true });
          mine.write({ document: DOCUMENT });
        }
        expect(mine.aside()).toEqual([...new Set(found)]);
      })
    );
  });
});

describe('data of a newer format', () => {
  it.each([
    ['of the entry', JSON.stringify({ format: 2, anything: 'else' })],
    ['of its document', JSON.stringify({ format: 1, savedAt: '', tabId: '', document: { format: 2 } })]
  ])('%s is reported, and never touched', (_, text) => {
    const { shelf, mine } = tabs();
    mine.write({ document: DOCUMENT });
    shelf.items.set(KEY, text);
    expect(mine.write({ document: OTHER })).toEqual({ ok: false, code: 'newer-format' });
    expect(mine.read()).toEqual({ status: 'newer-format', text });
    expect(mine.write({ document: OTHER })).toEqual({ ok: false, code: 'newer-format' });
    expect(mine.overwrite({ document: OTHER })).toEqual({ ok: false, code: 'newer-format' });
    expect(mine.discard()).toEqual({ ok: true });
    expect([...shelf.items]).toEqual([[KEY, text]]);
  });
});

/** What JSON has no form for, as a text. */
function printable(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
