/** The tests that mutants of the decision room have to get past: its own, and the published numbers. No plugin is needed. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/lib/decision/**/*.test.ts', 'tests/published/**/*.test.ts'],
    expect: { requireAssertions: true },
    testTimeout: 60_000
  }
});
