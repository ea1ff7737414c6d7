/** Owns the link (CONTRACT §4): `s=1.<payload>.<crc>`, made from a document and opened to one. */
import type { AjarDocument } from '#lib/document/document.ts';
import { readDocument } from '#lib/document/schema.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { canonicalText } from './canonical.ts';
import { crc32Bytes } from './crc32.ts';
import { deflate } from './deflate.ts';
import { LINK_FORMAT, MAX_BYTES, MAX_LENGTH, type LinkFailure } from './failure.ts';
import { openPayload, type Decoded } from './payload.ts';

export type { LinkFailure } from './failure.ts';
export type { Decoded } from './payload.ts';

export type Encoded =
  /** `fragment` starts with `s=`; `length` is its length in characters. */
  | { readonly ok: true; readonly fragment: string; readonly length: number }
  | { readonly ok: false; readonly failure: LinkFailure };

/** The fragment of a link to the document; a document that could not be opened again is refused. */
export async function encodeFragment(document: AjarDocument): Promise<Encoded> {
  if (document.ruleset !== undefined) return { ok: false, failure: { code: 'whole-rule-set' } };
  const text = canonicalText(document);
  const reading = readDocument(JSON.parse(text));
  if (!reading.ok) return { ok: false, failure: { code: 'not-a-document', problems: reading.problems } };
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_BYTES) return { ok: false, failure: { code: 'too-large', maximum: MAX_BYTES } };
  const packed = await deflate(bytes);
  if (!packed) return { ok: false, failure: { code: 'unsupported' } };
  return fitting(`s=${LINK_FORMAT}.${toBase64url(packed)}.${toBase64url(crc32Bytes(bytes))}`);
}

function fitting(fragment: string): Encoded {
  const { length } = fragment;
  if (length <= MAX_LENGTH) return { ok: true, fragment, length };
  return { ok: false, failure: { code: 'too-long', length, maximum: MAX_LENGTH } };
}

/** The document in a fragment, `s=…` or `#s=…`; or the first thing that is wrong with it; never throws. `fragmentIn` finds the fragment of an address. */
export async function decodeFragment(text: string): Promise<Decoded> {
  const fragment = text.startsWith('#') ? text.slice(1) : text;
  const parts = partsOf(fragment);
  return parts.ok ? openPayload(parts.payload, parts.checksum) : parts;
}

type Parts =
  | { readonly ok: true; readonly payload: Uint8Array<ArrayBuffer>; readonly checksum: string }
  | { readonly ok: false; readonly failure: LinkFailure };

const CHECKSUM_LENGTH = 6;

/** Length, alphabet, format number, parts: all that can be said before anything is unpacked. */
function partsOf(fragment: string): Parts {
  if (!fragment.startsWith('s=') || fragment.length === 2) return failed({ code: 'empty' });
  const { length } = fragment;
  if (length > MAX_LENGTH) return failed({ code: 'too-long', length, maximum: MAX_LENGTH });
  const stranger = strangerIn(fragment);
  if (stranger) return failed(stranger);
  const [format = '', payload = '', checksum = '', ...more] = fragment.slice(2).split('.');
  if (format !== String(LINK_FORMAT)) return failed({ code: 'format', format, newer: isNewer(format) });
  if (payload === '' || checksum.length < CHECKSUM_LENGTH) return failed({ code: 'truncated' });
  const bytes = fromBase64url(payload);
  const isWhole = bytes !== null && checksum.length === CHECKSUM_LENGTH && more.length === 0;
  return isWhole ? { ok: true, payload: bytes, checksum } : failed({ code: 'checksum' });
}

function strangerIn(fragment: string): LinkFailure | null {
  const found = /[^\w.-]/.exec(fragment.slice(2));
  if (!found) return null;
  const at = found.index + 2;
  return { code: 'alphabet', character: String.fromCodePoint(fragment.codePointAt(at) ?? 0), at };
}

function isNewer(format: string): boolean {
  return /^[1-9]\d{0,5}$/.test(format) && Number(format) > LINK_FORMAT;
}

function failed(failure: LinkFailure): { readonly ok: false; readonly failure: LinkFailure } {
  return { ok: false, failure };
}
