/** A browser's storage in memory, and two tabs on it, for tests of what is kept in a browser. */
import type { AjarDocument } from '#lib/document/document.ts';
import { KEY, openStore, type Cabinet, type StorageNotice } from '#lib/storage/store.ts';

export const DOCUMENT: AjarDocument = {
  format: 1,
  made: '2026-11-21',
  rules: { id: 'small', version: '1.0.0', digest: '0123456789abcdef' },
  answers: { place: 'office' }
};
export const OTHER: AjarDocument = { ...DOCUMENT, answers: { place: 'anywhere' } };

/** Storage in memory that can be filled up, or locked. */
export class Shelf implements Cabinet {
  readonly items = new Map<string, string>();
  room = Infinity;
  isLocked = false;

  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    if (this.isLocked) throw new DOMException('No.', 'SecurityError');
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const used = [...this.items].reduce(
      (sum, [each, text]) => sum + (each === key ? 0 : text.length),
      value.length
    );
    if (used > this.room) throw new DOMException('Full.', 'QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

/** Two tabs of one browser. What one writes the other hears of, as in a browser. */
export function tabs() {
  const shelf = new Shelf();
  const handlers = new Map<string, (notice: StorageNotice) => void>();
  const open = (tabId: string) =>
    openStore(shelf, {
      tabId,
      now: () => '2026-11-21T12:00:00.000Z',
      listen: (handler) => {
        handlers.set(tabId, handler);
        return () => handlers.delete(tabId);
      }
    });
  const tell = (tabId: string, key: string | null = KEY) => handlers.get(tabId)?.({ key });
  return { shelf, mine: open('mine'), theirs: open('theirs'), tell };
}
