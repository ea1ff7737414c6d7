import { expect, it, vi } from 'vitest';
import { remembering, steady } from './steady.ts';

it('gives back what it gave before where the new value says the same', () => {
  const keep = steady<{ readonly rows: readonly number[] } | null>();
  const first = { rows: [1, 2] };
  expect(keep(first)).toBe(first);
  expect(keep({ rows: [1, 2] })).toBe(first);
  const second = { rows: [1, 3] };
  expect(keep(second)).toBe(second);
  expect(keep(null)).toBeNull();
  expect(keep(second)).toBe(second);
});

it('makes a value again only for another key', () => {
  const once = remembering<number>();
  const make = vi.fn(() => make.mock.calls.length);
  expect([once('a', make), once('a', make), once('b', make), once('a', make)]).toEqual([1, 1, 2, 3]);
});
