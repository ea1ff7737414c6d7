/** Builds the site into build/, when what it is made from has changed since the last time. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { MEMORY, ROOT, runTool } from './project.mjs';

/** The built site. */
export const BUILD = path.join(ROOT, 'build');

/** Everything a build reads from the project's folder. */
const SOURCES = [
  'src',
  'rules',
  'static',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json'
];
/** The environment variables that svelte.config.js reads. */
const SETTINGS = ['BASE_PATH', 'APP_VERSION'];

/** Builds if needed. @returns {Promise<boolean>} whether build/ is up to date now */
export async function build() {
  const stamp = path.join(MEMORY, 'built.json');
  const sources = fingerprint(SOURCES, SETTINGS);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(sources)) return true;
  console.log('Building the site …');
  const status = await runTool('vite', ['build']);
  if (status !== 0) {
    console.error('The site could not be built: the reason stands above.');
    return false;
  }
  mkdirSync(MEMORY, { recursive: true });
  writeFileSync(stamp, stampOf(sources));
  return true;
}

/** Names both ends, so that a build/ made in another way is not taken for ours. @param {string} sources */
function stampOf(sources) {
  return JSON.stringify({ sources, result: fingerprint(['build'], []) });
}

/**
 * @param {readonly string[]} places files and folders, relative to the project; missing ones count as empty
 * @param {readonly string[]} settings environment variables
 * @returns {string} a hash over names and contents
 */
function fingerprint(places, settings) {
  const hash = createHash('sha256');
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  for (const file of places.flatMap((place) => filesIn(path.join(ROOT, place)))) {
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/** All files in a place, sorted; tests are not part of the site. @param {string} place @returns {string[]} */
function filesIn(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return /\.test\.\w+$/.test(place) ? [] : [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}
