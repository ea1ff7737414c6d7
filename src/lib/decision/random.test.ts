/** The generator against its published recurrence, written out in integers of any size. */
import { expect, test } from 'vitest';
import { randomStream, SEED } from './random.ts';

const WORD = 2n ** 32n;

/** sfc32 of PractRand, in whole numbers modulo 2³². */
function* published(stream: number): Generator<number> {
  let [a, b, c, counter] = [BigInt(SEED), BigInt(stream), 0x9e3779b9n, 1n];
  for (;;) {
    const result = (a + b + counter) % WORD;
    counter = (counter + 1n) % WORD;
    a = b ^ (b >> 9n);
    b = (c + c * 8n) % WORD;
    c = ((((c << 21n) % WORD) | (c >> 11n)) + result) % WORD;
    yield Number(result);
  }
}

test('a stream is that of the published generator, after fifteen steps of warming up', () => {
  for (const stream of [1, 2, 16, 17, 300]) {
    const next = randomStream(stream);
    const steps = published(stream);
    const expected = Array.from({ length: 1015 }, () => steps.next().value as number).slice(15);
    expect(Array.from({ length: 1000 }, next)).toEqual(expected);
  }
});
