/** `npm test`: gets what the checks need, then runs all of them, stopping at the first that fails. */
import './node-version.mjs';
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from './build.mjs';
import { getChromium } from './chromium.mjs';
import { closingLine, countsIn, fromPlaywright, fromVitest, REPORTS } from './counts.mjs';
import { install } from './install.mjs';
import { ROOT, runTool } from './project.mjs';

/** @param {Parameters<typeof runTool>} command */
const passes = async (...command) => (await runTool(...command)) === 0;

const UNIT = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS.vitest}`];

/** The quick ones first. @type {readonly (readonly [string, () => Promise<boolean>])[]} */
const CHECKS = [
  ['formatting', () => passes('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lint', () => passes('eslint', ['.'])],
  ['types', checkTypes],
  ['import directions', () => passes('dependency-cruiser', ['src'], { bin: 'depcruise' })],
  ['unit tests', () => passes('vitest', UNIT)],
  ['build', build],
  ['browser tests', () => passes('@playwright/test', ['test'], { bin: 'playwright' })]
];

async function checkTypes() {
  if (!(await passes('@sveltejs/kit', ['sync'], { bin: 'svelte-kit' }))) return false;
  const pages = ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'];
  if (!(await passes('svelte-check', pages))) return false;
  return passes('typescript', ['-p', 'src/service-worker'], { bin: 'tsc' });
}

/** @param {number} since @returns {string} */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Gets the packages and a browser. @returns {Promise<boolean>} */
async function prepare() {
  if (!(await install())) return false;
  const chromium = await getChromium();
  if (chromium === null) return false;
  process.env.CHROMIUM_PATH = chromium;
  for (const report of Object.values(REPORTS)) rmSync(path.join(ROOT, report), { force: true });
  return true;
}

/** @returns {Promise<string | null>} the name of the first check that failed */
async function firstFailure() {
  if (!(await prepare())) return 'preparation';
  for (const [name, check] of CHECKS) {
    const begun = performance.now();
    console.log(`\n── ${name}`);
    if (!(await check())) return name;
    console.log(`${name}: fine, ${secondsSince(begun)}`);
  }
  return null;
}

const begun = performance.now();
const failed = await firstFailure();
const counts = [
  ...countsIn(path.join(ROOT, REPORTS.vitest), fromVitest),
  ...countsIn(path.join(ROOT, REPORTS.playwright), fromPlaywright)
];
console.log(`\n${secondsSince(begun)} in all`);
if (counts.length > 0) console.log(closingLine(counts));
if (failed !== null) {
  console.error(`npm test stopped at: ${failed}`);
  process.exitCode = 1;
}
