/** Installs what package-lock.json names, when node_modules is not exactly that already. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ROOT, run } from './project.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile */

/**
 * Whether npm's note on what it installed (node_modules/.package-lock.json, written last) is what the lockfile asks
 * for. Optional packages may be missing: they are for other systems.
 * @param {Lockfile} wanted
 * @param {Lockfile} present
 */
export function matches(wanted, present) {
  const names = Object.keys(wanted.packages).filter((name) => name !== '');
  const fits = names.every((name) => {
    const found = present.packages[name];
    const asked = wanted.packages[name];
    return found === undefined ? asked?.optional === true : found.version === asked?.version;
  });
  return fits && Object.keys(present.packages).every((name) => Object.hasOwn(wanted.packages, name));
}

/** Installs if needed. @returns {Promise<boolean>} whether the packages are there now */
export async function install() {
  if (isInstalled()) return true;
  console.log('Installing the packages that Ajar is built with …');
  const status = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status !== 0) console.error('The packages could not be installed: npm says why, above.');
  return status === 0;
}

function isInstalled() {
  const note = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  return matches(readLockfile(path.join(ROOT, 'package-lock.json')), readLockfile(note));
}

/** @param {string} file @returns {Lockfile} */
function readLockfile(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The npm that started this script, else the one on the PATH. @param {readonly string[]} args */
function npm(args) {
  const own = process.env.npm_execpath ?? '';
  if (path.basename(own) === 'npm-cli.js') return run(process.execPath, [own, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}
