/** Owns opening the payload of a link of format 1: inflate, checksum, UTF-8, JSON, document, each step with its own failure. */
import type { AjarDocument } from '#lib/document/document.ts';
import type { DocumentProblem } from '#lib/document/problem.ts';
import { readDocument } from '#lib/document/schema.ts';
import { toBase64url } from './base64url.ts';
import { crc32Bytes } from './crc32.ts';
import { inflate, type Inflated } from './deflate.ts';
import { MAX_BYTES, type LinkFailure } from './failure.ts';

export type Decoded =
  | { readonly ok: true; readonly document: AjarDocument }
  | { readonly ok: false; readonly failure: LinkFailure };

/** The document in the payload, if what it unpacks to has the checksum (in base64url). */
export async function openPayload(payload: Uint8Array<ArrayBuffer>, checksum: string): Promise<Decoded> {
  const inflated = await inflate(payload, MAX_BYTES);
  if (!inflated.ok) return { ok: false, failure: FAILURES[inflated.reason] };
  if (toBase64url(crc32Bytes(inflated.bytes)) !== checksum)
    return { ok: false, failure: { code: 'checksum' } };
  const parsed = parse(inflated.bytes);
  return parsed ? documentIn(parsed.data) : { ok: false, failure: { code: 'not-json' } };
}

const FAILURES: Readonly<Record<Extract<Inflated, { ok: false }>['reason'], LinkFailure>> = {
  cut: { code: 'truncated' },
  damaged: { code: 'checksum' },
  'too-large': { code: 'too-large', maximum: MAX_BYTES },
  unsupported: { code: 'unsupported' }
};

function parse(bytes: Uint8Array): { readonly data: unknown } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { data: JSON.parse(text) };
  } catch {
    return null;
  }
}

function documentIn(data: unknown): Decoded {
  const reading = readDocument(data);
  if (!reading.ok) return { ok: false, failure: refusal(reading.problems) };
  if (reading.document.ruleset !== undefined) return { ok: false, failure: { code: 'whole-rule-set' } };
  return reading;
}

/** A document of a format to come is told apart from what is no document: a newer program can open it. */
function refusal(problems: readonly DocumentProblem[]): LinkFailure {
  const newer = problems.find((problem) => problem.code === 'newer-format');
  if (!newer) return { code: 'not-a-document', problems };
  return { code: 'format', format: String(newer.parameters['format']), newer: true };
}
