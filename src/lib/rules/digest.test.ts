import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf, sha256 } from './digest.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('sha256', () => {
  // FIPS 180-4, the examples published with it.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0']
  ])('the published digests', (message, digest) => {
    expect(sha256(bytes(message))).toBe(digest);
  });

  test('what Node computes, at every length of the padding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (message) => {
        expect(sha256(message)).toBe(createHash('sha256').update(message).digest('hex'));
      })
    );
  });
});

describe('digestOf', () => {
  test('is the beginning of the digest of the JSON text', () => {
    expect(digestOf({ b: 1, a: 'ü' })).toBe(
      createHash('sha256').update('{"b":1,"a":"ü"}').digest('hex').slice(0, 16)
    );
  });

  test('depends on the order of members, and is that of nothing where there is no JSON', () => {
    expect(digestOf({ a: 1, b: 2 })).not.toBe(digestOf({ b: 2, a: 1 }));
    expect(digestOf(undefined)).toBe('e3b0c44298fc1c14');
  });
});
