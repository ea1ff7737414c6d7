/** Where the project is on disk, what the scripts remember between runs, and how they start other programs. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever the folder the command was typed in. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What one run remembers for the next; goes away together with node_modules. */
export const MEMORY = path.join(ROOT, 'node_modules', '.cache', 'ajar');

/**
 * Runs a program in the project's folder, its output shown as it comes, no standard input.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean }} [options] env is added to the present one
 * @returns {Promise<number>} its exit status; 1 if a signal ended it, 127 if it could not be started
 */
export function run(file, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell
    });
    child.on('error', () => resolve(127));
    child.on('exit', (status) => resolve(status ?? 1));
  });
}

/**
 * Runs the command of an installed package with this very Node, without a shell: no PATH, no quoting.
 * @param {string} name the package
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, bin?: string }} [options] bin: the command, where it is not called like the package
 */
export function runTool(name, args, { env = {}, bin = name } = {}) {
  const folder = path.join(ROOT, 'node_modules', name);
  /** @type {{ bin: string | Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  if (script === undefined) throw new Error(`${name} has no command ${bin}`);
  return run(process.execPath, [path.join(folder, script), ...args], { env });
}
