/**
 * A runner for Stryker that loads all tests once and then runs them for one mutant after another in the same process. Vitest's own starts
 * a worker for each mutant, which takes longer than most mutants live; the decision room is pure, so nothing is left over from one to the
 * next. Of the tests that reach a mutant the quickest go first, and before them those that noticed others; the first that fails, or takes
 * ten times as long as it did, ends the run. The slowest are left out where all would take too long: a mutant that only they would notice
 * counts as missed. What runs while files are loaded is not mutated: constants are left to reading (Stryker's `ignoreStatic`).
 *
 * Should a mutant leave something behind all the same, in what a test file keeps for all its tests, then the test that found it fails without
 * it too: the process makes way for a fresh one, so that no later mutant counts as found for that.
 */
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult
} from '@stryker-mutator/api/test-runner';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { register as readTypeScript } from 'tsx/esm/api';
import { collectFrom, expect } from './as-vitest.mjs';

/** @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult */
/** @typedef {import('@stryker-mutator/api/test-runner').DryRunResult} DryRunResult */
/** @typedef {import('@stryker-mutator/api/core').MutantCoverage} MutantCoverage */
/** @typedef {{ id: string, name: string, fileName: string, run: () => unknown }} Test */
/** What the instrumented code and the runner share. @typedef {{ activeMutant?: string, currentTestId?: string, hitCount?: number, hitLimit?: number, mutantCoverage?: MutantCoverage }} Shared */

const FOLDERS = ['src/lib/decision', 'tests/published'];
const SETUP = 'tests/seed.ts';
/** How long a test may take under a mutant: so many times as long as in the first run, and no less than so many milliseconds. */
const PATIENCE = 10;
const LEAST_PATIENCE = 2000;
/** What all tests of one mutant may take by the first run, in milliseconds, and how many times as long they may take under the mutant. */
const MOST = 6000;
const MOST_UNDER_MUTANT = 4 * MOST;
/** How long each test took, for the process that follows one which a mutant made hang. */
const TOOK = path.resolve(import.meta.dirname, '../../reports/mutation/took.json');

class InProcess {
  /** @type {Test[]} */
  #tests = [];
  /** Milliseconds of each test in the first run. @type {Map<string, number>} */
  #took = new Map();
  /** How many mutants each test noticed. @type {Map<string, number>} */
  #noticed = new Map();
  #shared = sharedWithCode();
  /** Whether a mutant left something behind. */
  #spoilt = false;

  capabilities() {
    return { reloadEnvironment: false };
  }

  /** Loads the tests of the sandbox, which is the working folder. */
  async init() {
    readTypeScript();
    register('./imports.mjs', import.meta.url);
    await import(urlOf(SETUP));
    for (const file of testFiles())
      for (const test of await collectFrom(() => import(urlOf(file))))
        this.#tests.push({ ...test, id: `${file}#${test.name}`, fileName: path.resolve(file) });
    if (existsSync(TOOK)) this.#took = new Map(JSON.parse(readFileSync(TOOK, 'utf8')));
  }

  /** @returns {Promise<DryRunResult>} */
  async dryRun() {
    this.#shared.activeMutant = undefined;
    /** @type {TestResult[]} */
    const tests = [];
    for (const test of this.#tests) {
      this.#shared.currentTestId = test.id;
      const result = await runOne(test);
      this.#took.set(test.id, result.timeSpentMs);
      tests.push(result);
    }
    this.#shared.currentTestId = undefined;
    mkdirSync(path.dirname(TOOK), { recursive: true });
    writeFileSync(TOOK, JSON.stringify([...this.#took]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#shared.mutantCoverage };
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ testFilter, activeMutant, hitLimit }) {
    // Stryker runs the mutant again in the process that it starts in the place of one that ends.
    if (this.#spoilt) process.exit(1);
    this.#shared.activeMutant = activeMutant.id;
    this.#shared.hitCount = 0;
    this.#shared.hitLimit = hitLimit;
    const reached = this.#inOrder(this.#tests.filter(({ id }) => testFilter?.includes(id) ?? true));
    const end = performance.now() + MOST_UNDER_MUTANT;
    /** @type {TestResult[]} */
    const tests = [];
    for (const test of reached) {
      const result = await runOne(test, Math.max(LEAST_PATIENCE, PATIENCE * this.#tookOf(test)));
      tests.push(result);
      if (result.status === TestStatus.Failed || performance.now() > end) break;
    }
    const { hitCount } = this.#shared;
    this.#shared.activeMutant = undefined;
    this.#shared.hitLimit = undefined;
    const [last, found] = [reached[tests.length - 1], tests.at(-1)];
    if (last && found?.status === TestStatus.Failed) {
      this.#noticed.set(last.id, 1 + (this.#noticed.get(last.id) ?? 0));
      this.#spoilt = (await runOne(last)).status === TestStatus.Failed;
    }
    if (found?.status === TestStatus.Failed && found.failureMessage === TOO_LONG)
      return toMutantRunResult({ status: DryRunStatus.Timeout, reason: TOO_LONG });
    return toMutantRunResult(
      determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests }
    );
  }

  /** The quickest, as many as `MOST` has room for, in the order of what they take for each mutant that they noticed. @param {Test[]} tests */
  #inOrder(tests) {
    let sum = 0;
    const cost = (/** @type {Test} */ test) => this.#tookOf(test) / (1 + (this.#noticed.get(test.id) ?? 0));
    return tests
      .sort((a, b) => this.#tookOf(a) - this.#tookOf(b))
      .filter((test) => (sum += this.#tookOf(test)) <= MOST)
      .sort((a, b) => cost(a) - cost(b));
  }

  /** @param {Test} test @returns {number} milliseconds */
  #tookOf({ id }) {
    return this.#took.get(id) ?? 0;
  }
}

/** @returns {Shared} */
function sharedWithCode() {
  const everything = /** @type {Record<string, Shared>} */ (/** @type {unknown} */ (globalThis));
  return (everything[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
}

/** @param {string} file @returns {string} */
function urlOf(file) {
  return pathToFileURL(path.resolve(process.cwd(), file)).href;
}

/** @returns {string[]} */
function testFiles() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`)
  );
}

/**
 * @param {Test} test @param {number} [patience] milliseconds, of what a test does without waiting
 * @returns {Promise<TestResult>} failed also where nothing was asserted, as in `npm run unit`
 */
async function runOne({ id, name, fileName, run }, patience) {
  const begin = performance.now();
  const told = () => ({ id, name, fileName, timeSpentMs: performance.now() - begin });
  try {
    expect.setState({ assertionCalls: 0 });
    await within(run, patience);
    if (expect.getState().assertionCalls === 0) throw new Error('No assertion was made.');
    return { ...told(), status: TestStatus.Success };
  } catch (error) {
    return { ...told(), status: TestStatus.Failed, failureMessage: messageOf(error) };
  }
}

const TOO_LONG = 'A test took too long.';
const CALL = new Script('globalThis.testOfMutant()');

/** What a script runs can be ended from outside, even an endless loop. @param {() => unknown} run @param {number} [timeout] @returns {unknown} */
function within(run, timeout) {
  /** @type {Record<string, unknown>} */ (globalThis).testOfMutant = run;
  return CALL.runInThisContext(timeout === undefined ? {} : { timeout: Math.ceil(timeout) });
}

/** @param {unknown} error @returns {string} */
function messageOf(error) {
  const isTooLong =
    error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
  return isTooLong ? TOO_LONG : String(error);
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }];
