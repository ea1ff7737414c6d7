/**
 * `npm run mutate`: whether the tests of the decision room notice when its code is changed. Goes through the files a few at a time, those
 * without present figures first, and stops after 30 minutes; what was found stays in `reports/mutation/` and is not found again.
 * `npm run mutate -- fraction bits` goes through these files only, in this order.
 *
 * Bars: 90 of 100 mutants noticed in a file, 70 in the files that search and prune, where many a mutant only makes the search longer.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
const WITHOUT_CODE = ['decision.ts', 'index.ts', 'interval.ts'];

/** @typedef {{ source: string, mutants: { status: string }[] }} FileReport */

/** @returns {Record<string, FileReport>} */
function foundBefore() {
  if (!existsSync(FOUND)) return {};
  return /** @type {{ files: Record<string, FileReport> }} */ (JSON.parse(readFileSync(FOUND, 'utf8'))).files;
}

/** @param {Record<string, FileReport>} found @param {string} file @returns {boolean} whether the figures are those of the file as it is */
function isPresent(found, file) {
  return found[file]?.source === readFileSync(path.join(ROOT, file), 'utf8');
}

/** @param {readonly string[]} wanted names without their ending; none means all @returns {string[]} those without present figures first */
function filesToMutate(wanted) {
  const before = foundBefore();
  const all = readdirSync(path.join(ROOT, ROOM))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !WITHOUT_CODE.includes(name))
    .map((name) => path.basename(name, '.ts'));
  const names = wanted.length === 0 ? all : wanted.filter((name) => all.includes(name));
  const files = names.map((name) => `${ROOM}/${name}.ts`);
  return files.sort((a, b) => +isPresent(before, a) - +isPresent(before, b));
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

/** Mutants that a test noticed, and that none did. @typedef {{ noticed: number, missed: number }} Count */

/** @param {FileReport | undefined} found @returns {Count} */
function countOf(found) {
  const count = (/** @type {string[]} */ ...statuses) =>
    (found?.mutants ?? []).filter(({ status }) => statuses.includes(status)).length;
  return { noticed: count('Killed', 'Timeout'), missed: count('Survived', 'NoCoverage') };
}

/** @param {Count} count @returns {number} of 100 */
function scoreOf({ noticed, missed }) {
  return (100 * noticed) / (noticed + missed);
}

/** @param {readonly string[]} files @returns {boolean} whether no file falls short */
function report(files) {
  const found = foundBefore();
  const all = { noticed: 0, missed: 0 };
  let [measured, good] = [0, true];
  for (const file of [...files].sort()) {
    const name = path.basename(file, '.ts');
    const bar = SEARCHING.includes(name) ? SEARCH_BAR : BAR;
    const count = countOf(found[file]);
    if (count.noticed + count.missed === 0) {
      console.log(`  ${name.padEnd(20)} not measured`);
      continue;
    }
    measured++;
    all.noticed += count.noticed;
    all.missed += count.missed;
    const isGood = scoreOf(count) >= bar;
    good &&= isGood;
    const state = isPresent(found, file) ? '' : ', before its last change';
    const figure = `${scoreOf(count).toFixed(1)} of 100, ${count.missed} missed${state}`;
    console.log(`${isGood ? ' ' : '!'} ${name.padEnd(20)} ${figure}${isGood ? '' : ` (bar ${bar})`}`);
  }
  const score = measured === 0 ? '' : `: ${scoreOf(all).toFixed(1)} of 100`;
  console.log(`  ${measured} of ${files.length} files measured${score}`);
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
// A run that was ended leaves its copy of the project behind.
rmSync(path.join(ROOT, '.stryker-tmp'), { recursive: true, force: true });
console.log();
process.exitCode = report(files) ? 0 : 1;
