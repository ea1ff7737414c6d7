/**
 * `npm run mutate`: whether the tests of the decision room notice when its code is changed. Goes through the files a few at a time, those
 * without present figures first, and stops after 30 minutes; what was found stays in `reports/mutation/` and is not found again.
 * `npm run mutate -- fraction bits` goes through these files only, in this order.
 *
 * Bars: 90 of 100 mutants noticed in a file, 70 in the files that search and prune, where many a mutant only makes the search longer.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ROOM = 'src/lib/decision';
const FOUND = path.join(ROOT, 'reports/mutation/incremental.json');
const CAP_MS = 30 * 60_000;
/** A run of Stryker begins with all tests once: a few files share it. */
const AT_ONCE = 3;
const BAR = 90;
const SEARCH_BAR = 70;
const SEARCHING = [
  'completions',
  'flip-gains',
  'flip-search',
  'intervals',
  'objectives',
  'search',
  'soft',
  'tree',
  'what-if'
];
/** Types only, or a list of exports. */
const WITHOUT_CODE = ['decision.ts', 'index.ts'];

/** @typedef {{ source: string, mutants: { status: string }[] }} FileReport */

/** @returns {Record<string, FileReport>} */
function foundBefore() {
  if (!existsSync(FOUND)) return {};
  return /** @type {{ files: Record<string, FileReport> }} */ (JSON.parse(readFileSync(FOUND, 'utf8'))).files;
}

/** @param {readonly string[]} wanted names without their ending; none means all @returns {string[]} those without present figures first */
function filesToMutate(wanted) {
  const before = foundBefore();
  const all = readdirSync(path.join(ROOT, ROOM))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !WITHOUT_CODE.includes(name))
    .map((name) => path.basename(name, '.ts'));
  const names = wanted.length === 0 ? all : wanted.filter((name) => all.includes(name));
  const files = names.map((name) => `${ROOM}/${name}.ts`);
  const isPresent = (/** @type {string} */ file) =>
    before[file]?.source === readFileSync(path.join(ROOT, file), 'utf8') ? 1 : 0;
  return files.sort((a, b) => isPresent(a) - isPresent(b));
}

/** @param {readonly string[]} files @param {number} patience milliseconds @returns {Promise<boolean>} whether it came to an end */
function mutate(files, patience) {
  const stryker = path.join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const child = spawn(process.execPath, [stryker, 'run', '--mutate', files.join(',')], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit']
  });
  const bell = setTimeout(() => child.kill('SIGINT'), patience);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearTimeout(bell);
      resolve(code === 0);
    });
  });
}

/** @param {readonly string[]} files @returns {boolean} whether no file falls short */
function report(files) {
  const found = foundBefore();
  let good = true;
  for (const file of [...files].sort()) {
    const name = path.basename(file, '.ts');
    const bar = SEARCHING.includes(name) ? SEARCH_BAR : BAR;
    const count = (/** @type {string[]} */ ...statuses) =>
      (found[file]?.mutants ?? []).filter(({ status }) => statuses.includes(status)).length;
    const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
    const score = noticed + missed === 0 ? null : (100 * noticed) / (noticed + missed);
    const isGood = score === null || score >= bar;
    good &&= isGood;
    const figure = score === null ? 'not measured' : `${score.toFixed(1)} of 100, ${missed} missed`;
    console.log(`${isGood ? ' ' : '!'} ${name.padEnd(20)} ${figure}${isGood ? '' : ` (bar ${bar})`}`);
  }
  return good;
}

const files = filesToMutate(process.argv.slice(2));
const end = Date.now() + CAP_MS;
for (let next = 0; next < files.length; next += AT_ONCE) {
  const group = files.slice(next, next + AT_ONCE);
  console.log(`${group.map((file) => path.basename(file, '.ts')).join(', ')} …`);
  if (!(await mutate(group, end - Date.now())) || Date.now() >= end) {
    console.log(
      Date.now() >= end ? 'The half hour is over; another run goes on from here.' : 'Stryker stopped.'
    );
    break;
  }
}
console.log();
process.exitCode = report(files) ? 0 : 1;
