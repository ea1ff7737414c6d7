/** What test files import as `vitest` in a mutation run: its own `expect`, and tests that are collected instead of run. */
export { expect } from 'vitest';

/** @typedef {{ name: string, run: () => unknown }} Collected */

/** @type {Collected[]} */
let collected = [];
/** @type {string[]} */
const within = [];

/** @param {() => Promise<unknown>} load loads one file @returns {Promise<Collected[]>} its tests, in order */
export async function collectFrom(load) {
  collected = [];
  await load();
  return collected;
}

/** @param {string} name @param {() => void} body */
export function describe(name, body) {
  within.push(name);
  body();
  within.pop();
}

/** @param {string} name @param {() => unknown} run */
export function test(name, run) {
  collected.push({ name: [...within, name].join(' '), run });
}

export { test as it };

/** One test a row; the name is told apart by the row's number. @param {readonly unknown[]} rows */
test.each = (rows) => (/** @type {string} */ name, /** @type {(...row: unknown[]) => unknown} */ run) => {
  for (const [index, row] of rows.entries())
    test(`${name} #${index}`, () => (Array.isArray(row) ? run(.../** @type {unknown[]} */ (row)) : run(row)));
};
