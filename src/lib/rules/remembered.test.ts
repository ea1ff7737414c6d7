import { expect, test, vi } from 'vitest';
import { remembered } from './remembered.ts';

test('a thing is looked at once, however often it is asked about, and another one for itself', () => {
  const size = vi.fn((data: unknown) => Object.keys(data ?? {}).length);
  const known = remembered(size);
  const [one, other] = [{ a: 1 }, { a: 1, b: 2 }];
  expect([known(one), known(other), known(one), known(other)]).toEqual([1, 2, 1, 2]);
  expect(size).toHaveBeenCalledTimes(2);
});

test('what comes to nothing is remembered too', () => {
  const none = vi.fn(() => undefined);
  const known = remembered(none);
  const data = {};
  known(data);
  known(data);
  expect(none).toHaveBeenCalledTimes(1);
});

test('what is no object is asked about each time', () => {
  const known = remembered((data) => String(data));
  expect([known(null), known(undefined), known('a'), known(1)]).toEqual(['null', 'undefined', 'a', '1']);
});
