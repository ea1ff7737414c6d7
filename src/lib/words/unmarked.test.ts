import { expect, test } from 'vitest';
import { unmarked } from './unmarked.ts';

test.each([
  ['Nothing to take away.', 'Nothing to take away.'],
  ['It is **very** clear, *so* _to say_.', 'It is very clear, so to say.'],
  ['See [the licence](https://example.org/licence?v=2).', 'See the licence (example.org).'],
  ['[one](https://a.example) and [two](https://b.example/x)', 'one (a.example) and two (b.example)'],
  ['[no link](http://example.org)', '[no link](http://example.org)'],
  ['2 * 3 * 4 and some_name_here', '2 * 3 * 4 and some_name_here'],
  ['https://example.org/a_b_c stays', 'https://example.org/a_b_c stays']
])('%s', (text, plain) => {
  expect(unmarked(text)).toBe(plain);
});

test('a stranger’s text of any length takes no time to speak of', () => {
  const hostile = ['*', '_', '[', '**', '[a](https://'].map((piece) => piece.repeat(4_000 / piece.length));
  const start = performance.now();
  for (const text of hostile) expect(unmarked(text).length).toBeLessThanOrEqual(text.length);
  expect(performance.now() - start).toBeLessThan(1_000);
});
