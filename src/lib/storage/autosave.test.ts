import { describe, expect, it } from 'vitest';
import type { AjarDocument } from '#lib/document/document.ts';
import { autosave } from './autosave.ts';
import type { Saved, Written } from './store.ts';

const saved = (place: string): Saved => {
  const rules = { id: 'small', version: '1.0.0', digest: '0123456789abcdef' };
  const document: AjarDocument = { format: 1, made: '2026-11-21', rules, answers: { place } };
  return { document };
};

/** An autosave whose clock is `tick`, and whose store answers with `answer`. */
function bench() {
  const state = {
    answer: { ok: true, savedAt: 'now' } as Written,
    written: [] as string[],
    reported: [] as Written[]
  };
  let later: (() => void) | null = null;
  const store = {
    write: ({ document }: Saved) => {
      state.written.push(String(document.answers['place']));
      return state.answer;
    }
  };
  const schedule = (run: () => void) => {
    later = run;
    return () => {
      later = null;
    };
  };
  const saving = autosave(store, schedule, (written) => state.reported.push(written));
  const tick = () => {
    const run = later;
    later = null;
    run?.();
  };
  return { state, saving, tick };
}

describe('autosave', () => {
  it('writes the last of several changes, once', () => {
    const { state, saving, tick } = bench();
    saving.note(saved('a'));
    saving.note(saved('b'));
    expect(state.written).toEqual([]);
    tick();
    tick();
    expect(state.written).toEqual(['b']);
    expect(state.reported).toEqual([{ ok: true, savedAt: 'now' }]);
  });

  it('writes at once when the page goes, and not again later', () => {
    const { state, saving, tick } = bench();
    saving.note(saved('a'));
    expect(saving.flush()).toEqual({ ok: true, savedAt: 'now' });
    tick();
    expect(saving.flush()).toBeNull();
    expect(state.written).toEqual(['a']);
  });

  it('tries again at the next flush what could not be written', () => {
    const { state, saving, tick } = bench();
    state.answer = { ok: false, code: 'full' };
    saving.note(saved('a'));
    tick();
    state.answer = { ok: true, savedAt: 'now' };
    saving.flush();
    expect(state.written).toEqual(['a', 'a']);
    expect(state.reported.map((written) => written.ok)).toEqual([false, true]);
  });

  it('writes nothing that was given up', () => {
    const { state, saving, tick } = bench();
    saving.note(saved('a'));
    saving.cancel();
    tick();
    expect(saving.flush()).toBeNull();
    expect(state.written).toEqual([]);
  });
});
