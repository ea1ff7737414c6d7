/** Reading files and standard input from disk: capped, and with a plain sentence for everything that can go wrong. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { stdin } from 'node:process';
import type { Readable } from 'node:stream';
import { unreadable } from '#lib/words/command-line.ts';
import type { FileReading } from './io.ts';

/** More than this is neither a rule file (1 MiB at most) nor a set of answers; the limit keeps memory small. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Reads a file as UTF-8, or standard input for `-`.
 * @param folder what a relative name is relative to
 */
export async function readText(file: string, folder: string): Promise<FileReading> {
  const place = path.resolve(folder, file);
  try {
    if (file === '-') return await readStream(stdin);
    const { size } = await stat(place);
    return size > MOST_BYTES ? tooLarge() : await readStream(createReadStream(place));
  } catch (error) {
    return { ok: false, reason: unreadable(codeOf(error)) };
  }
}

/** Stops at the limit: standard input and pipes do not say how long they are. */
async function readStream(stream: Readable): Promise<FileReading> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return tooLarge();
    chunks.push(chunk);
  }
  // A byte order mark is no part of the text.
  return {
    ok: true,
    text: Buffer.concat(chunks)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
  };
}

function tooLarge(): FileReading {
  return { ok: false, reason: unreadable('EFBIG') };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
