/** The tests that mutants of the decision room have to get past: its own, and the published numbers. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const FEWER_RUNS = path.resolve(import.meta.dirname, 'tests/mutation/fewer-runs.ts');

export default defineConfig({
  plugins: [
    {
      name: 'fewer-runs',
      enforce: 'pre',
      resolveId: (source, importer) =>
        source === 'fast-check' && importer !== FEWER_RUNS ? FEWER_RUNS : undefined
    }
  ],
  test: {
    environment: 'node',
    include: ['src/lib/decision/**/*.test.ts', 'tests/published/**/*.test.ts'],
    expect: { requireAssertions: true },
    setupFiles: ['tests/seed.ts'],
    testTimeout: 60_000
  }
});
