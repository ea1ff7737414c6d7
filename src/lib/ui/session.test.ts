import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogOf, type Release } from '#lib/catalog/catalog.ts';
import { coreOf } from '#lib/catalog/core.ts';
import { readRuleData } from '#lib/rules/data.ts';
import { openStore, type Cabinet, type StorageNotice } from '#lib/storage/store.ts';
import type { SessionDoors } from './session-doors.ts';
import { Session } from './session.svelte.ts';

const options = { yes: { label: 'Yes' }, no: { label: 'No' } };
const DATA = {
  format: 1,
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  alternatives: { here: { label: 'Here' }, there: { label: 'There' } },
  criteria: {
    cost: { weight: 5, scale: { worst: -3, best: 3 } },
    speed: { weight: 3, scale: { worst: -3, best: 3 } }
  },
  questions: {
    one: { ask: 'First?', why: '', kind: 'one', core: true, options },
    two: { ask: 'Second?', why: '', kind: 'one', core: true, when: { one: 'yes' }, options },
    last: { ask: 'Third?', why: '', kind: 'one', core: true, options }
  },
  tradeoffs: {
    a: { criterion: 'cost', when: { one: 'yes' }, gives: { here: 1 }, because: '.' },
    b: { criterion: 'speed', when: { two: 'no' }, gives: { there: 2 }, because: '.' },
    c: { criterion: 'cost', when: { last: 'no' }, gives: { there: 2 }, because: '.' }
  }
};

function release(core?: Release['core']): Release {
  const { ruleSet } = readRuleData(DATA);
  if (ruleSet === null) throw new Error('The example has an error.');
  const { id, version, digest, title } = ruleSet;
  const [bare, whole] = [() => Promise.resolve(coreOf(ruleSet)), () => Promise.resolve(ruleSet)];
  return { id, version, digest, title, updated: null, core: core ?? bare, full: whole, data: whole };
}

/** A browser's storage, which several tabs share. */
class Shelf implements Cabinet {
  readonly map = new Map<string, string>();
  readonly tabs: ((notice: StorageNotice) => void)[] = [];
  refuses = false;

  get length(): number {
    return this.map.size;
  }
  key(index: number): string | null {
    return [...this.map.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.map.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.refuses) throw new DOMException('full', 'QuotaExceededError');
    this.map.set(key, value);
  }
  removeItem(key: string): void {
    this.map.delete(key);
  }
  /** Tells every tab but the one that wrote. */
  tell(but: number): void {
    this.tabs.forEach((hear, index) => {
      if (index !== but) hear({ key: 'ajar' });
    });
  }
}

let tabs = 0;

function doorsOn(shelf: Shelf, core?: Release['core']): SessionDoors {
  return {
    catalog: catalogOf([release(core)]),
    today: () => '2026-11-21',
    openStore: () =>
      openStore(shelf, {
        now: () => '2026-11-21T00:00:00Z',
        tabId: `tab-${(tabs += 1)}`,
        listen: (hear) => {
          shelf.tabs.push(hear);
          return () => undefined;
        }
      })
  };
}

async function open(shelf = new Shelf(), more: Partial<SessionDoors> = {}): Promise<Session> {
  const session = new Session({ ...doorsOn(shelf), ...more });
  await session.retry();
  return session;
}

const give = (session: Session, question: string, value: string) =>
  session.send({ type: 'ANSWER', question, value });
/** Until everything is saved. */
const saved = () => vi.advanceTimersByTimeAsync(1000);
const codes = (session: Session) => session.notices.map(({ code }) => code);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('loading', () => {
  it('is ready with the first question', async () => {
    const session = await open();
    expect(session.phase).toBe('ready');
    expect(session.place).toEqual({ kind: 'question', question: 'one' });
    expect(session.started).toBe(false);
  });

  it('says when the rules do not load, and tries again', async () => {
    let isDown = true;
    const whole = release();
    const session = new Session(
      doorsOn(new Shelf(), () => (isDown ? Promise.reject(new Error('down')) : whole.core()))
    );
    await session.retry();
    expect(session.phase).toBe('failed');
    isDown = false;
    await session.retry();
    expect(session.phase).toBe('ready');
  });

  it('opens no store where nothing can be saved, before something changes', async () => {
    const shelf = new Shelf();
    const openStore = vi.fn(doorsOn(shelf).openStore);
    const session = await open(shelf, { openStore, mayHaveSaved: () => false });
    expect(openStore).not.toHaveBeenCalled();
    give(session, 'one', 'yes');
    await saved();
    expect(openStore).toHaveBeenCalledTimes(1);
    expect(shelf.map.has('ajar')).toBe(true);
  });
});

describe('saving', () => {
  it('resumes where one stood, with answers, notes and weights', async () => {
    const shelf = new Shelf();
    const before = await open(shelf);
    give(before, 'one', 'yes');
    before.send({ type: 'NEXT' });
    before.send({ type: 'NOTE', question: 'one', text: 'For sure.' });
    before.send({ type: 'WEIGH', weights: { cost: 10 } });
    await saved();
    const after = await open(shelf);
    expect(after.run).toEqual(before.run);
    expect(after.place).toEqual({ kind: 'question', question: 'two' });
  });

  it('keeps skipped answers in the browser, and leaves them out of the document', async () => {
    const shelf = new Shelf();
    const session = await open(shelf);
    give(session, 'one', 'yes');
    give(session, 'two', 'no');
    give(session, 'one', 'no');
    await saved();
    expect((await open(shelf)).answers).toEqual({ one: 'no', two: 'no' });
    expect(session.documentNow()?.answers).toEqual({ one: 'no' });
  });

  it('waits a moment, so that typing does not write with every key', async () => {
    const shelf = new Shelf();
    const session = await open(shelf);
    const write = vi.spyOn(shelf, 'setItem');
    for (const text of ['a', 'ab', 'abc']) session.send({ type: 'NOTE', question: 'one', text });
    await saved();
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('says when there is no room, and no longer once there is', async () => {
    const shelf = new Shelf();
    const session = await open(shelf);
    shelf.refuses = true;
    give(session, 'one', 'yes');
    await saved();
    expect(session.notices).toEqual([{ code: 'not-saved', why: 'full' }]);
    shelf.refuses = false;
    give(session, 'one', 'no');
    await saved();
    expect(session.notices).toEqual([]);
  });

  it('puts aside what it cannot read, and leaves alone what is newer', async () => {
    const shelf = new Shelf();
    shelf.setItem('ajar', '{"format":1');
    const session = await open(shelf);
    expect(session.notices).toMatchObject([{ code: 'unreadable', text: '{"format":1', isKept: true }]);
    const other = new Shelf();
    other.setItem('ajar', '{"format":99}');
    const newer = await open(other);
    give(newer, 'one', 'yes');
    await saved();
    expect(codes(newer)).toEqual(['newer']);
    expect(other.getItem('ajar')).toBe('{"format":99}');
  });

  it('deletes everything when asked to', async () => {
    const shelf = new Shelf();
    const session = await open(shelf);
    give(session, 'one', 'yes');
    await saved();
    expect(await session.forget()).toBe(true);
    await saved();
    expect([shelf.map.size, session.started]).toEqual([0, false]);
  });
});

describe('two tabs', () => {
  async function two() {
    const shelf = new Shelf();
    const one = await open(shelf);
    const other = await open(shelf);
    give(one, 'one', 'yes');
    await saved();
    give(other, 'last', 'no');
    await saved();
    return { shelf, one, other };
  }

  it('says when another tab wrote, and writes nothing over it', async () => {
    const { shelf, other } = await two();
    expect(codes(other)).toEqual(['elsewhere']);
    expect((await open(shelf)).answers).toEqual({ one: 'yes' });
  });

  it('keeps what is in this one', async () => {
    const { shelf, other } = await two();
    other.keepMine();
    expect(codes(other)).toEqual([]);
    expect((await open(shelf)).answers).toEqual({ last: 'no' });
  });

  it('takes over the other, from which an undo leads back', async () => {
    const { other } = await two();
    await other.loadTheirs();
    expect([other.answers, codes(other)]).toEqual([{ one: 'yes' }, []]);
    other.send({ type: 'UNDO' });
    expect(other.answers).toEqual({ last: 'no' });
  });

  it('follows without asking where nothing was put in here', async () => {
    const shelf = new Shelf();
    const one = await open(shelf);
    const idle = await open(shelf);
    give(one, 'one', 'yes');
    await saved();
    shelf.tell(0);
    await vi.dynamicImportSettled();
    expect([idle.answers, codes(idle)]).toEqual([{ one: 'yes' }, []]);
  });
});

describe('making a document one’s own', () => {
  const theirs = async () => {
    const session = await open();
    give(session, 'last', 'yes');
    const document = session.documentNow();
    if (!document) throw new Error('The session is not ready.');
    return { ...document, title: 'Theirs' };
  };

  it('takes it over where there is no other work', async () => {
    const session = await open();
    expect(await session.adopt(await theirs())).toEqual({ kind: 'adopted', dropped: [] });
    expect([session.answers, session.documentNow()?.title]).toEqual([{ last: 'yes' }, 'Theirs']);
  });

  it('asks before replacing other work, which an undo brings back', async () => {
    const session = await open();
    give(session, 'one', 'yes');
    const document = await theirs();
    expect(await session.adopt(document)).toEqual({ kind: 'asks', answers: 1, rules: false });
    expect(session.answers).toEqual({ one: 'yes' });
    expect((await session.adopt(document, { replace: true })).kind).toBe('adopted');
    session.send({ type: 'UNDO' });
    expect(session.answers).toEqual({ one: 'yes' });
  });

  it('keeps title and decision with the run that they belong to', async () => {
    const session = await open();
    give(session, 'one', 'yes');
    session.describe({ title: 'Mine', decided: { family: 'here', because: 'It is.' } });
    await session.adopt(await theirs(), { replace: true });
    expect(session.extras).toMatchObject({ title: 'Theirs', decided: undefined });
    session.send({ type: 'UNDO' });
    expect(session.extras).toMatchObject({ title: 'Mine', decided: { family: 'here' } });
    session.send({ type: 'START_OVER' });
    expect(session.extras).toEqual({});
    session.send({ type: 'UNDO' });
    expect(session.documentNow()?.decided).toEqual({ family: 'here', because: 'It is.' });
  });

  it('lists what the rules no longer know', async () => {
    const session = await open();
    const document = { ...(await theirs()), answers: { last: 'yes', gone: 'x' } };
    const adoption = await session.adopt(document);
    expect(adoption).toMatchObject({ kind: 'adopted', dropped: [{ code: 'unknown-question' }] });
  });
});
