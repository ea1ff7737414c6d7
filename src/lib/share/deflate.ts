/** Owns raw deflate through the platform's own streams, the same in browsers and Node, with a cap on what comes out. */

export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  /** `cut`: the stream stops before its end; `damaged`: it is no deflate stream, or goes on after its end. */
  | { readonly ok: false; readonly reason: 'cut' | 'damaged' | 'too-large' | 'unsupported' };

type Failed = Extract<Inflated, { ok: false }>;

/** The bytes deflated; null where the platform has no such stream. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  const stream = supported(() => new CompressionStream('deflate-raw'));
  if (!stream) return null;
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/**
 * What the bytes inflate to, given up on past `limit` bytes. Bytes after the stream's end are damage: browsers refuse them
 * and Node 20 passes over them, so a stream that is complete without its last byte is refused here, everywhere.
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Inflated> {
  const whole = await inflateOnce(bytes, limit);
  if (!whole.ok) return whole;
  const shorter = await inflateOnce(bytes.slice(0, -1), limit);
  return shorter.ok ? { ok: false, reason: 'damaged' } : whole;
}

async function inflateOnce(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Inflated> {
  const stream = supported(() => new DecompressionStream('deflate-raw'));
  if (!stream) return { ok: false, reason: 'unsupported' };
  const writer = stream.writable.getWriter();
  // By the standard damage fails the write, and an end too soon only the close.
  const isTaken = writer.write(bytes).then(
    () => true,
    () => false
  );
  const isClosed = writer.close().catch(() => undefined);
  try {
    return await readUpTo(stream.readable.getReader(), limit);
  } catch (error) {
    await isClosed;
    return { ok: false, reason: (await isTaken) && !isDamage(error) ? 'cut' : 'damaged' };
  }
}

/** Older browsers have no such stream, or have it without raw deflate, and say so by throwing. */
function supported<Stream>(open: () => Stream): Stream | null {
  try {
    return open();
  } catch {
    return null;
  }
}

/** Node 20 takes every write and fails later, with zlib's code for damage. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'Z_DATA_ERROR';
}

async function readUpTo(reader: ReadableStreamDefaultReader<Uint8Array>, limit: number): Promise<Inflated> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) return tooLarge(reader);
    chunks.push(new Uint8Array(next.value));
  }
  return { ok: true, bytes: joined(chunks, size) };
}

async function tooLarge(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Failed> {
  await reader.cancel().catch(() => undefined);
  return { ok: false, reason: 'too-large' };
}

function joined(chunks: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
