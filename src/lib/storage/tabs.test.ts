import { describe, expect, it, vi } from 'vitest';
import { DOCUMENT, OTHER, tabs } from '../../../tests/links/shelf.ts';
import { KEY, openStore } from './store.ts';

describe('another tab', () => {
  it('is not written over unseen', () => {
    const { mine, theirs } = tabs();
    mine.read();
    theirs.write({ document: OTHER });
    expect(mine.write({ document: DOCUMENT })).toMatchObject({
      code: 'changed-elsewhere',
      theirs: { status: 'ok', entry: { document: OTHER, tabId: 'theirs' } }
    });
    expect(mine.read()).toMatchObject({ entry: { document: OTHER } });
    expect(mine.write({ document: DOCUMENT })).toMatchObject({ ok: true });
  });

  it('is not written over by a tab that never looked', () => {
    const { mine, theirs } = tabs();
    theirs.write({ document: OTHER });
    expect(mine.write({ document: DOCUMENT })).toMatchObject({ code: 'changed-elsewhere' });
  });

  it('is written over when that was asked for', () => {
    const { mine, theirs } = tabs();
    theirs.write({ document: OTHER });
    expect(mine.overwrite({ document: DOCUMENT })).toMatchObject({ ok: true });
    expect(theirs.write({ document: OTHER })).toMatchObject({ code: 'changed-elsewhere' });
  });

  it('that deleted everything is not undone unasked', () => {
    const { mine, theirs } = tabs();
    mine.write({ document: DOCUMENT });
    theirs.forget();
    expect(mine.write({ document: DOCUMENT })).toEqual({
      ok: false,
      code: 'changed-elsewhere',
      theirs: { status: 'empty' }
    });
    expect(mine.overwrite({ document: DOCUMENT })).toMatchObject({ ok: true });
  });

  it('is heard of when it changes something', () => {
    const { mine, theirs, tell } = tabs();
    const heard = vi.fn();
    const stop = mine.watch(heard);
    mine.write({ document: DOCUMENT });
    tell('mine');
    expect(heard).not.toHaveBeenCalled();
    theirs.overwrite({ document: OTHER });
    tell('mine', 'theme');
    expect(heard).not.toHaveBeenCalled();
    tell('mine');
    expect(heard).toHaveBeenLastCalledWith(expect.objectContaining({ status: 'ok' }));
    theirs.forget();
    tell('mine', null);
    expect(heard).toHaveBeenLastCalledWith({ status: 'empty' });
    stop();
    tell('mine');
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('is not heard of where nothing can be listened to', () => {
    const heard = vi.fn();
    openStore(null, { tabId: 'mine', now: () => '' }).watch(heard)();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('forget', () => {
  it('deletes all of Ajar, and nothing else', () => {
    const { shelf, mine } = tabs();
    shelf.items.set(KEY, 'bad');
    mine.read();
    mine.write({ document: DOCUMENT });
    for (const key of ['ajar.theme', 'ajars', 'neighbour']) shelf.items.set(key, 'x');
    expect(mine.forget()).toEqual({ ok: true });
    expect([...shelf.items.keys()]).toEqual(['ajars', 'neighbour']);
    expect(mine.read()).toEqual({ status: 'empty' });
    expect(mine.write({ document: DOCUMENT })).toMatchObject({ ok: true });
  });
});
