import fc from 'fast-check';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import { crc32, crc32Bytes } from './crc32.ts';

describe('base64url', () => {
  it('writes what Node writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(text)).toEqual(bytes);
      })
    );
  });

  it('reads a text only if it is the one that it would write', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{0,12}$/), (text) => {
        const bytes = fromBase64url(text);
        const again = Buffer.from(text, 'base64url');
        expect(bytes && Buffer.from(bytes)).toEqual(again.toString('base64url') === text ? again : null);
      })
    );
    expect(fromBase64url('AA=')).toBeNull();
    expect(fromBase64url('A+/A')).toBeNull();
    expect(fromBase64url('é')).toBeNull();
  });
});

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect([...crc32Bytes(bytes)]).toEqual([0xcb, 0xf4, 0x39, 0x26]);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('agrees with zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes));
      })
    );
  });
});
