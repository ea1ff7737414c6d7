/**
 * Where the tests' imports lead in a mutation run: `vitest` to a collector of tests, `fast-check` to one that tries fewer examples, and the
 * reading of rules to one that reads each rule set once.
 */
const AS_VITEST = new URL('as-vitest.mjs', import.meta.url).href;
const FEWER_RUNS = new URL('fewer-runs.ts', import.meta.url).href;
const READ_ONCE = new URL('read-once.ts', import.meta.url).href;

/** @type {import('node:module').ResolveHook} */
export function resolve(specifier, context, next) {
  const from = context.parentURL?.split('?')[0];
  if (specifier === 'vitest' && from !== AS_VITEST) return next(AS_VITEST, context);
  if (specifier === 'fast-check' && from !== FEWER_RUNS) return next(FEWER_RUNS, context);
  if (specifier === '#lib/rules/data.ts' && from !== READ_ONCE) return next(READ_ONCE, context);
  return next(specifier, context);
}
