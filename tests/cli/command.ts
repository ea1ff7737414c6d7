/** Runs the command line for tests: for real in a process of its own, or in this one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readText } from '../../src/cli/files.ts';
import { run } from '../../src/cli/run.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Milliseconds for a test that starts processes of its own, on a busy machine. */
export const SLOW = 60_000;

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Spawns the command line as `npm run ajar` does, but for npm. */
export function spawned(args: readonly string[], { input = '', cwd = ROOT } = {}): Promise<Ran> {
  const env = { ...process.env };
  delete env['npm_lifecycle_event'];
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(process.execPath, [tsx, path.join(ROOT, 'src/cli/main.ts'), ...args], { cwd, env });
  const ran = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ran.err += chunk.toString()));
  // Whoever refuses its arguments does not read its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...ran }));
  });
}

/** The same without a process; `-` reads `input`. */
export async function called(
  args: readonly string[],
  { input = '', today = '2026-11-20' } = {}
): Promise<Ran> {
  const ran = { out: '', err: '' };
  const status = await run(args, {
    today,
    read: (file) => (file === '-' ? Promise.resolve({ ok: true, text: input }) : readText(file, ROOT)),
    out: (text) => void (ran.out += text),
    err: (text) => void (ran.err += text)
  });
  return { status, ...ran };
}

/** A file in a folder of its own, with the text. */
export function temporary(name: string, text: string | Uint8Array): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'ajar-')), name);
  writeFileSync(file, text);
  return file;
}
