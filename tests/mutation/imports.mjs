/** Where the tests' imports lead in a mutation run: `vitest` to a collector of tests, `fast-check` to one that tries fewer examples. */
const AS_VITEST = new URL('as-vitest.mjs', import.meta.url).href;
const FEWER_RUNS = new URL('fewer-runs.ts', import.meta.url).href;

/** @type {import('node:module').ResolveHook} */
export function resolve(specifier, context, next) {
  const from = context.parentURL?.split('?')[0];
  if (specifier === 'vitest' && from !== AS_VITEST) return next(AS_VITEST, context);
  if (specifier === 'fast-check' && from !== FEWER_RUNS) return next(FEWER_RUNS, context);
  return next(specifier, context);
}
