import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anyDocument } from '../../../tests/links/any-document.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import { crc32 } from './crc32.ts';
import { MAX_LENGTH } from './failure.ts';
import { decodeFragment, encodeFragment } from './link.ts';

const DOCUMENT: AjarDocument = {
  format: 1,
  made: '2026-11-21',
  rules: { id: 'open-vs-closed', version: '1.0.0', digest: '0123456789abcdef' },
  answers: { place: 'office', work: ['extract', 'search'], depth: 'unsure' },
  weights: { cost: 30 }
};

async function fragmentOf(document: AjarDocument): Promise<string> {
  const encoded = await encodeFragment(document);
  if (!encoded.ok) throw new Error(encoded.failure.code);
  return encoded.fragment;
}

/** A well-formed link to any bytes, made with another implementation than the one under test. */
function linkOf(content: Uint8Array | string, packed: Uint8Array = deflateRawSync(content)): string {
  const bytes = Buffer.from(content);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return `s=1.${Buffer.from(packed).toString('base64url')}.${sum.toString('base64url')}`;
}

async function failureOf(text: string): Promise<object | null> {
  const decoded = await decodeFragment(text);
  return decoded.ok ? null : decoded.failure;
}

describe('a link', () => {
  it('opens to the document it was made from, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const encoded = await encodeFragment(document);
        expect(encoded).toMatchObject({ ok: true, length: encoded.ok ? encoded.fragment.length : 0 });
        const fragment = encoded.ok ? encoded.fragment : '';
        expect(fragment).toMatch(/^s=1\.[\w-]+\.[\w-]{6}$/);
        expect(await decodeFragment(fragment)).toEqual({ ok: true, document });
        expect(await decodeFragment(`#${fragment}`)).toEqual({ ok: true, document });
      })
    );
  });

  it('is the same for the same document, in whatever order it was put together', async () => {
    const turned = JSON.parse(JSON.stringify(DOCUMENT), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value
    ) as AjarDocument;
    expect(await fragmentOf(turned)).toBe(await fragmentOf(DOCUMENT));
  });

  it('keeps the order of an overlay, on which its digest rests', async () => {
    const overlay = {
      title: 'Ours',
      extends: 'open-vs-closed@1.0.0',
      id: 'ours',
      criteria: { z: null, a: null }
    };
    const decoded = await decodeFragment(await fragmentOf({ ...DOCUMENT, overlay }));
    expect(decoded.ok && JSON.stringify(decoded.document.overlay)).toBe(JSON.stringify(overlay));
  });

  it('is not thrown off by members that are undefined', async () => {
    expect(await fragmentOf({ ...DOCUMENT, title: undefined, decided: undefined })).toBe(
      await fragmentOf(DOCUMENT)
    );
  });
});

describe('encodeFragment', () => {
  it.each<[string, Partial<AjarDocument>, string]>([
    ['a whole rule set', { ruleset: { id: 'open-vs-closed', version: '1.0.0' } }, 'whole-rule-set'],
    ['what could not be opened again', { title: 'x'.repeat(4_001) }, 'not-a-document'],
    ['more than a link unpacks', { notes: notes(20, 'x'.repeat(3_900)) }, 'too-large'],
    ['more than a link holds', { notes: { place: noise(4_000) } }, 'too-long']
  ])('refuses %s', async (_, part, code) => {
    expect(await encodeFragment({ ...DOCUMENT, ...part })).toMatchObject({ ok: false, failure: { code } });
  });
});

describe('decodeFragment', () => {
  it.each(['', '#', 's=', '#s=', 's', '#reasons', 'hello', '##s=1.a.b'])(
    'finds nothing in %j',
    async (text) => {
      expect(await failureOf(text)).toEqual({ code: 'empty' });
    }
  );

  it('refuses what is too long before looking into it', async () => {
    expect(await failureOf(`s=${'%'.repeat(MAX_LENGTH - 1)}`)).toEqual({
      code: 'too-long',
      length: MAX_LENGTH + 1,
      maximum: MAX_LENGTH
    });
    expect(await failureOf(`s=${'%'.repeat(MAX_LENGTH - 2)}`)).toMatchObject({ code: 'alphabet' });
  });

  it.each([
    ['s=1.ab%20c.abcdef', '%', 6],
    ['s=1.a+c.abcdef', '+', 5],
    ['s=1.abc.abc=', '=', 11],
    ['s=1.é.abcdef', 'é', 4],
    ['s=1.😀.abcdef', '😀', 4],
    ['s=1.abc\n.abcdef', '\n', 7]
  ])('points at the stranger in %j', async (text, character, at) => {
    expect(await failureOf(text)).toEqual({ code: 'alphabet', character, at });
  });

  it.each([
    ['s=2.abc.abcdef', '2', true],
    ['s=10', '10', true],
    ['s=0.abc.abcdef', '0', false],
    ['s=01.abc.abcdef', '01', false],
    ['s=x.abc.abcdef', 'x', false],
    ['s=.abc.abcdef', '', false],
    ['s=9999999.abc.abcdef', '9999999', false]
  ])('tells the format number of %j', async (text, format, newer) => {
    expect(await failureOf(text)).toEqual({ code: 'format', format, newer });
  });

  it('says that a link was cut, wherever that happened', async () => {
    const fragment = await fragmentOf(DOCUMENT);
    for (let length = 's=1'.length; length < fragment.length; length++) {
      expect(await failureOf(fragment.slice(0, length))).toEqual({ code: 'truncated' });
    }
  });

  it('says that a link lost its middle', async () => {
    const [format, payload = '', sum] = (await fragmentOf(DOCUMENT)).split('.');
    const early = Buffer.from(payload, 'base64url').subarray(0, -20).toString('base64url');
    expect(await failureOf(`${format}.${early}.${sum}`)).toEqual({ code: 'truncated' });
  });

  it('refuses what goes on after the end of the stream, as browsers do and Node does not', async () => {
    const packed = deflateRawSync(JSON.stringify(DOCUMENT));
    for (const more of [1, 2, 40]) {
      const link = linkOf(JSON.stringify(DOCUMENT), Buffer.concat([packed, Buffer.alloc(more)]));
      expect(await failureOf(link)).toEqual({ code: 'checksum' });
    }
    expect(await failureOf(`${linkOf(JSON.stringify(DOCUMENT))}A`)).toEqual({ code: 'checksum' });
    expect(await failureOf(`${linkOf(JSON.stringify(DOCUMENT))}.`)).toEqual({ code: 'checksum' });
  });

  it('refuses another checksum', async () => {
    expect(await failureOf(linkOf('{}').replace(/[\w-]{6}$/, 'AAAAAA'))).toEqual({ code: 'checksum' });
  });

  it('gives up on a bomb', async () => {
    const bomb = linkOf(Buffer.alloc(5_000_000, ' '));
    expect(bomb.length).toBeLessThan(MAX_LENGTH);
    expect(await failureOf(bomb)).toEqual({ code: 'too-large', maximum: 65_536 });
    expect(await failureOf(linkOf(Buffer.alloc(65_537, ' ')))).toMatchObject({ code: 'too-large' });
    expect(await failureOf(linkOf(Buffer.alloc(65_536, ' ')))).toEqual({ code: 'not-json' });
  });

  it.each<[string, Uint8Array | string]>([
    ['a text that is not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['a byte order mark', '\u{feff}{}'],
    ['an empty text', ''],
    ['something like JSON', '{ format: 1 }']
  ])('refuses %s', async (_, content) => {
    expect(await failureOf(linkOf(content))).toEqual({ code: 'not-json' });
  });

  it('refuses JSON that is no document, and says why', async () => {
    expect(await failureOf(linkOf('[]'))).toMatchObject({
      code: 'not-a-document',
      problems: [{ code: 'not-an-object' }]
    });
    const strange = JSON.stringify({ ...DOCUMENT, answers: { place: 7 } });
    expect(await failureOf(linkOf(strange))).toMatchObject({ problems: [{ path: ['answers', 'place'] }] });
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    expect(await failureOf(linkOf(deep))).toMatchObject({
      code: 'not-a-document',
      problems: [{ code: 'too-deep' }]
    });
    const reaching = '{"format":1,"__proto__":{"ok":true}}';
    expect(await failureOf(linkOf(reaching))).toMatchObject({ problems: [{ code: 'reserved-key' }] });
  });

  it('tells a document of a newer format, and a whole rule set', async () => {
    expect(await failureOf(linkOf(JSON.stringify({ ...DOCUMENT, format: 3 })))).toEqual({
      code: 'format',
      format: '3',
      newer: true
    });
    const ruleset = { id: 'open-vs-closed', version: '1.0.0' };
    expect(await failureOf(linkOf(JSON.stringify({ ...DOCUMENT, ruleset })))).toEqual({
      code: 'whole-rule-set'
    });
  });

  it('notices every character that is exchanged, lost or added', async () => {
    const fragment = await fragmentOf(DOCUMENT);
    const change = fc.record({
      at: fc.integer({ min: 2, max: fragment.length }),
      lost: fc.nat(1),
      added: fc.oneof(fc.constant(''), fc.constantFrom(...'ABZabz019-_.'), fc.string({ maxLength: 2 }))
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, lost, added }) => {
        const decoded = await decodeFragment(fragment.slice(0, at) + added + fragment.slice(at + lost));
        expect(decoded.ok ? decoded.document : DOCUMENT).toEqual(DOCUMENT);
      }),
      { numRuns: 2_000 }
    );
  });

  it('throws on no text, and none opens by accident', async () => {
    const almost = fc.tuple(
      fc.constantFrom('', '#', 's=', 's=1.', '#s=1.'),
      fc.oneof(fc.string(), fc.base64String())
    );
    await fc.assert(
      fc.asyncProperty(almost, async ([start, rest]) => {
        expect((await decodeFragment(start + rest)).ok).toBe(false);
      }),
      { numRuns: 500 }
    );
  });

  it('throws on no payload, whatever it unpacks to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.json()), async (content) => {
        expect((await decodeFragment(linkOf(content))).ok).toBe(false);
      })
    );
  });
});

describe('a platform without raw deflate', () => {
  afterEach(() => vi.unstubAllGlobals());

  class Lacking {
    constructor(format: string) {
      throw new TypeError(`Unsupported compression format: ${format}`);
    }
  }

  it.each([undefined, Lacking])('says so: %o', async (stream) => {
    const fragment = await fragmentOf(DOCUMENT);
    vi.stubGlobal('CompressionStream', stream);
    vi.stubGlobal('DecompressionStream', stream);
    expect(await encodeFragment(DOCUMENT)).toEqual({ ok: false, failure: { code: 'unsupported' } });
    expect(await failureOf(fragment)).toEqual({ code: 'unsupported' });
  });
});

function notes(count: number, text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`note-${index}`, `${text}${index}`])
  );
}

/** Text that hardly compresses, always the same. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (state % 20_000));
  }).join('');
}
