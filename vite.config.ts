/** Vite's part: the app itself (svelte.config.js), the rule files as checked data, the unit tests. */
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { ajarRules } from './src/lib/catalog/vite-plugin.ts';
import { problemMessage } from './src/lib/words/problems/index.ts';

export default defineConfig({
  plugins: [
    ajarRules({
      folder: 'rules',
      working: 'open-vs-closed.yaml',
      sentence: ({ code, parameters }) => problemMessage(code, parameters)
    }),
    sveltekit()
  ],
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    expect: { requireAssertions: true },
    // Properties run long on a loaded machine; a test that hangs is still found.
    testTimeout: 30_000
  }
});
