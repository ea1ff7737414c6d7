import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogOf, type Catalog } from '#lib/catalog/catalog.ts';
import { coreOf } from '#lib/catalog/core.ts';
import { readRuleData } from '#lib/rules/data.ts';
import { openStore, type Cabinet } from '#lib/storage/store.ts';
import { readOwn, type Given, type OwnRules } from './rules/own-rules.ts';
import { Session } from './session.svelte.ts';

const options = { yes: { label: 'Yes' }, no: { label: 'No' } };
const DATA = {
  format: 1,
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  alternatives: { here: { label: 'Here' }, there: { label: 'There' } },
  criteria: { cost: { weight: 5, scale: { worst: -3, best: 3 } }, speed: { weight: 3 } },
  questions: {
    one: { ask: 'First?', kind: 'one', core: true, options },
    two: { ask: 'Second?', kind: 'one', core: true, options }
  },
  tradeoffs: {
    a: { criterion: 'cost', when: { one: 'yes' }, gives: { here: 1 }, because: '.' },
    b: { criterion: 'speed', when: { two: 'no' }, gives: { there: 2 }, because: '.' }
  }
};
const OURS = `# ours
format: 1
extends: small@1.0.0
id: ours
version: 1.1.0
title: Our rules
questions: { site: { ask: Which site?, kind: one, core: true, options: { north: {}, south: {} } } }
tradeoffs: { south-is-there: { criterion: cost, when: { site: south }, gives: { there: 3 }, because: It is there. } }
`;
const WITHOUT_TWO = {
  ...DATA,
  id: 'less',
  questions: { one: DATA.questions.one },
  tradeoffs: { a: DATA.tradeoffs.a }
};

function catalog(data: unknown = DATA): Catalog {
  const { ruleSet } = readRuleData(data);
  if (ruleSet === null) throw new Error('The example has an error.');
  const { id, version, digest, title } = ruleSet;
  const whole = () => Promise.resolve(ruleSet);
  const release = {
    id,
    version,
    digest,
    title,
    updated: null,
    core: () => Promise.resolve(coreOf(ruleSet)),
    full: whole
  };
  return catalogOf([{ ...release, data: () => Promise.resolve(data) }]);
}

function shelf(): Cabinet & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key)
  };
}

async function open(on = shelf(), rules = catalog()): Promise<Session> {
  const session = new Session({
    catalog: rules,
    today: () => '2026-11-21',
    openStore: () => openStore(on, { now: () => '2026-11-21T00:00:00Z', tabId: 'tab' })
  });
  await session.retry();
  return session;
}

async function own(given: Given = { text: OURS, origin: 'here' }): Promise<OwnRules> {
  const reading = await readOwn(given, catalog());
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.own;
}

const give = (session: Session, question: string, value: string) =>
  session.send({ type: 'ANSWER', question, value });
const saved = () => vi.advanceTimersByTimeAsync(1000);
const codes = (session: Session) => session.notices.map(({ code }) => code);
const questions = (session: Session) => session.ruleSet?.questions.map(({ id }) => id);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('reading rules of one’s own', () => {
  it('takes an overlay from its text, and the same from its data', async () => {
    const fromText = await own();
    expect(fromText).toMatchObject({ kind: 'overlay', text: OURS, origin: 'here' });
    expect(fromText.ruleSet.base).toMatchObject({ id: 'small', version: '1.0.0' });
    const fromData = await own({ data: fromText.data, origin: 'link' });
    expect(fromData).toEqual({ ...fromText, text: null, origin: 'link' });
  });

  it('refuses broken text with the place of each problem, and a base that is not here by its digest', async () => {
    const broken = await readOwn({ text: OURS.replace('cost', 'costs'), origin: 'here' }, catalog());
    expect(broken.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'unknown-id', start: { line: 8 } }
    ]);
    expect(broken.ok).toBe(false);
    const other = await readOwn({ text: OURS, origin: 'link' }, catalog(), '0'.repeat(16));
    expect([other.ok, other.problems.map(({ code }) => code)]).toEqual([false, ['unknown-base']]);
  });
});

describe('a session on rules of one’s own', () => {
  it('asks their questions, gives them in full, and carries them in its document', async () => {
    const session = await open();
    give(session, 'one', 'yes');
    await session.choose(await own());
    expect(questions(session)).toContain('site');
    expect([session.answers, (await session.full()).title]).toEqual([{ one: 'yes' }, 'Our rules']);
    const document = session.documentNow();
    expect(document?.rules).toMatchObject({ id: 'small', version: '1.0.0' });
    expect(document?.overlay).toMatchObject({ id: 'ours', extends: 'small@1.0.0' });
    await session.choose(null);
    expect([questions(session), session.documentNow()?.overlay]).toEqual([['one', 'two'], undefined]);
  });

  it('carries a whole rule set under its own name', async () => {
    const session = await open();
    await session.choose(await own({ data: WITHOUT_TWO, origin: 'file' }));
    expect(session.documentNow()).toMatchObject({ rules: { id: 'less' }, ruleset: { id: 'less' } });
  });

  it('resumes on them after a reload, with their text, without reading it', async () => {
    const on = shelf();
    const before = await open(on);
    await before.choose(await own());
    give(before, 'site', 'south');
    await saved();
    const after = await open(on);
    expect(after.own).toMatchObject({ text: OURS, origin: 'here' });
    expect([after.answers, codes(after)]).toEqual([{ site: 'south' }, []]);
  });

  it('lists what they have no place for, and an undo brings all of it back', async () => {
    const session = await open();
    give(session, 'one', 'yes');
    give(session, 'two', 'no');
    await session.choose(await own({ data: WITHOUT_TWO, origin: 'here' }));
    expect(session.answers).toEqual({ one: 'yes' });
    expect(session.notices).toMatchObject([
      { code: 'left-out', canUndo: true, dropped: [{ path: ['answers', 'two'] }] }
    ]);
    session.undoRules();
    expect([session.answers, session.own, codes(session)]).toEqual([{ one: 'yes', two: 'no' }, null, []]);
  });

  it('gives left-out answers back as soon as edited rules have a place for them again', async () => {
    const session = await open();
    give(session, 'one', 'yes');
    give(session, 'two', 'no');
    await session.choose(await own({ data: WITHOUT_TWO, origin: 'here' }));
    give(session, 'one', 'no');
    await session.choose(await own({ data: { ...DATA, id: 'less' }, origin: 'here' }), { revises: true });
    expect([session.answers, codes(session)]).toEqual([{ one: 'no', two: 'no' }, []]);
  });

  it('puts saved rules aside that no longer hold, and keeps the answers', async () => {
    const on = shelf();
    const before = await open(on);
    await before.choose(await own());
    give(before, 'one', 'yes');
    give(before, 'site', 'south');
    await saved();
    const kept = on.getItem('ajar');
    const after = await open(on, catalog({ ...DATA, title: 'Another text' }));
    expect([after.own, after.answers]).toEqual([null, { one: 'yes' }]);
    expect(after.notices).toMatchObject([
      { code: 'rules-lost', text: kept, isKept: true },
      { code: 'dropped', dropped: [{ path: ['answers', 'site'] }] }
    ]);
    expect(on.getItem('ajar.quarantine.1')).toBe(kept);
  });

  it('is back on the published rules once everything is deleted', async () => {
    const on = shelf();
    const session = await open(on);
    await session.choose(await own());
    await saved();
    expect(await session.forget()).toBe(true);
    expect([session.own, session.canUndo, on.map.size]).toEqual([null, false, 0]);
  });
});

describe('adopting a document with rules', () => {
  async function theirs() {
    const session = await open();
    await session.choose(await own());
    give(session, 'site', 'south');
    const document = session.documentNow();
    if (!document) throw new Error('The session is not ready.');
    return document;
  }

  it('takes over rules and answers, and says where they came from', async () => {
    const session = await open();
    expect(await session.adopt(await theirs())).toEqual({ kind: 'adopted', dropped: [] });
    expect([session.own?.origin, session.answers]).toEqual(['link', { site: 'south' }]);
  });

  it('asks where there are other answers or other rules, and an undo brings both back', async () => {
    const session = await open();
    await session.choose(await own({ data: WITHOUT_TWO, origin: 'here' }));
    give(session, 'one', 'yes');
    const document = await theirs();
    expect(await session.adopt(document)).toEqual({ kind: 'asks', answers: 1, rules: true });
    await session.adopt(document, { replace: true });
    expect(session.own?.ruleSet.id).toBe('ours');
    session.undo();
    expect([session.own?.ruleSet.id, session.answers]).toEqual(['less', { one: 'yes' }]);
  });

  it('asks before it leaves rules of one’s own for the published ones', async () => {
    const plain = await open();
    give(plain, 'two', 'no');
    const session = await open();
    await session.choose(await own());
    const document = plain.documentNow();
    expect(document && (await session.adopt(document))).toEqual({ kind: 'asks', answers: 0, rules: true });
  });

  it('refuses rules that do not hold, and changes nothing', async () => {
    const session = await open();
    give(session, 'one', 'yes');
    const document = { ...(await theirs()), overlay: { extends: 'small@1.0.0', tradeoffs: { x: 1 } } };
    expect((await session.adopt(document, { replace: true })).kind).toBe('refused');
    expect([session.own, session.answers]).toEqual([null, { one: 'yes' }]);
  });
});
