import { describe, expect, it } from 'vitest';
import type { Cabinet } from './cabinet.ts';
import { Drafts, type Draft } from './drafts.ts';

class Shelf extends Map<string, string> implements Cabinet {
  refuses = false;
  get length(): number {
    return this.size;
  }
  key(index: number): string | null {
    return [...this.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.refuses) throw new DOMException('full', 'QuotaExceededError');
    this.set(key, value);
  }
  removeItem(key: string): void {
    this.delete(key);
  }
}

const draft = (text: string, savedAt = '2026-11-21T08:00:00Z'): Draft => ({ text, name: 'Ours', savedAt });

describe('drafts', () => {
  it('come back as they were, broken texts too, the latest first', () => {
    const drafts = new Drafts(new Shelf());
    drafts.put('a', { ...draft('{ broken: ['), item: '0123456789abcdef', origin: 'link' });
    drafts.put('b', draft('format: 1\n', '2026-11-21T09:00:00Z'));
    expect(drafts.list()).toEqual([
      { ...draft('format: 1\n', '2026-11-21T09:00:00Z'), id: 'b' },
      { ...draft('{ broken: ['), item: '0123456789abcdef', origin: 'link', id: 'a' }
    ]);
  });

  it('take the place of the one with their id alone', () => {
    const drafts = new Drafts(new Shelf());
    drafts.put('a', draft('one'));
    drafts.put('b', draft('two'));
    drafts.put('a', draft('three'));
    expect(drafts.list().map(({ text }) => text)).toEqual(expect.arrayContaining(['three', 'two']));
    drafts.drop('b');
    expect(drafts.list().map(({ text }) => text)).toEqual(['three']);
  });

  it('leave alone what cannot be read', () => {
    const shelf = new Shelf([
      ['ajar.draft.x', '{"text":1}'],
      ['ajar.draft.y', 'no JSON'],
      ['ajar', '{}']
    ]);
    expect(new Drafts(shelf).list()).toEqual([]);
    expect(shelf.size).toBe(3);
  });

  it('say why they cannot be kept', () => {
    const shelf = new Shelf();
    shelf.refuses = true;
    expect(new Drafts(shelf).put('a', draft('text'))).toEqual({ ok: false, code: 'full' });
    expect(new Drafts(null).put('a', draft('text'))).toEqual({ ok: false, code: 'absent' });
    expect(new Drafts(new Shelf()).put('a', draft('x'.repeat(4_000_001)))).toEqual({
      ok: false,
      code: 'full'
    });
    expect(new Drafts(null).list()).toEqual([]);
  });

  it('are cut to a name that can be read again', () => {
    const drafts = new Drafts(new Shelf());
    drafts.put('a', { ...draft('text'), name: 'x'.repeat(300) });
    expect(drafts.list()[0]?.name).toHaveLength(200);
  });
});
