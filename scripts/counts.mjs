/** How many tests passed and failed, from the runners' own reports. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Where the runners write their reports, relative to the project. */
export const REPORTS = { vitest: 'reports/vitest.json', playwright: 'reports/playwright.json' };

/** @param {any} report Vitest's JSON @returns {Counts} */
export function fromVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numFailedTests === 0 && !report.success ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests
  };
}

/** @param {any} report Playwright's JSON @returns {Counts} a test that passed only at the second try counts as failed */
export function fromPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** @param {readonly Counts[]} counts @returns {string} the closing line, such as `12 passed, 0 failed` */
export function closingLine(counts) {
  const sum = (/** @type {keyof Counts} */ key) => counts.reduce((total, each) => total + each[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}

/** Reads one report, if its runner came to write it. @param {string} file @param {(report: any) => Counts} read @returns {Counts[]} */
export function countsIn(file, read) {
  return existsSync(file) ? [read(JSON.parse(readFileSync(file, 'utf8')))] : [];
}
