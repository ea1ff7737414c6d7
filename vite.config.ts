/** Vite's part: the app itself (svelte.config.js), the rule files as checked data, the unit tests. */
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { ajarRules } from './src/lib/catalog/vite-plugin.ts';
import { frontOf } from './src/lib/report/front.ts';
import { problemMessage } from './src/lib/words/problems/index.ts';

/** Files of what is loaded together, each with all it imports: what every page needs, then the asking page. They compress better than pieces. The door's
 * styles are with the frame: SvelteKit finds no shared styles behind it for a built page to link, and the door would stand there undressed. */
const GROUPS = [
  {
    name: 'frame',
    test: /(src.routes.\+(layout|error)\.svelte|generated.client-optimized.app\.js)$|lib.ui.door.\w+\.svelte\?svelte&type=style/,
    priority: 1
  },
  // With the styles of what it fetches later: SvelteKit links those with the page, and one file is smaller than three.
  { name: 'ask', test: /src.routes.ask.\+page\.svelte$|lib.ui.ask.\w+\.svelte\?svelte&type=style/ }
];

export default defineConfig({
  plugins: [
    ajarRules({
      folder: 'rules',
      working: 'open-vs-closed.yaml',
      sentence: ({ code, parameters }) => problemMessage(code, parameters),
      front: frontOf,
      example: 'src/lib/ui/method/example.yaml'
    }),
    sveltekit()
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
        // Every page loads the list of what each other page needs; styles must stand in it, scripts follow by themselves.
        modulePreload: {
          resolveDependencies: (_file, dependencies, { hostType }) =>
            hostType === 'js' ? dependencies.filter((each) => each.endsWith('.css')) : dependencies
        }
      }
    }
  },
  // The studio's worker loads its parts as they are needed.
  worker: { format: 'es' },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    expect: { requireAssertions: true },
    setupFiles: ['tests/seed.ts'],
    // By itself it leaves one core alone, which is half of a machine with two.
    maxWorkers: '100%',
    // Properties run long on a loaded machine; a test that hangs is still found.
    testTimeout: 30_000,
    // `npm run coverage`: the two rooms that decide, every branch; what cannot be reached says so where it stands.
    coverage: {
      include: ['src/lib/{rules,decision}/**/*.ts'],
      exclude: ['**/*.test.ts', 'src/lib/decision/testing/**'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { branches: 100 }
    }
  }
});
