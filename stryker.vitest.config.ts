/** The tests that mutants of the decision room have to get past: its own, and the published numbers. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const FEWER_RUNS = path.resolve(import.meta.dirname, 'tests/mutation/fewer-runs.ts');

/** Tests that take longest, the longest last: most mutants are found before it is their turn. */
const LAST = [
  'robustness',
  'flips',
  'information',
  'stability',
  'properties',
  'decide',
  'intervals',
  'large'
];

const turnOf = (file: string): number => LAST.indexOf(path.basename(file, '.test.ts'));

class QuickFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]): ReturnType<BaseSequencer['sort']> {
    const inTurn = [...files].sort((a, b) => turnOf(a.moduleId) - turnOf(b.moduleId));
    return Promise.resolve(inTurn);
  }
}

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
    // All files of one mutant share a worker, which loads the code once; the next mutant gets a new one.
    isolate: false,
    maxWorkers: 1,
    sequence: { sequencer: QuickFirst },
    testTimeout: 60_000
  }
});
