/** Browser tests: the built folder, served by our own server, in Chromium at a desk and on a phone. */
import { defineConfig } from '@playwright/test';
import { installedChromium } from './scripts/chromium.mjs';
import { REPORTS } from './scripts/counts.mjs';

const chromium = installedChromium();
/** Chromium would otherwise look up its maker's hosts at every start. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
];

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serve-build.ts',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  // A busy machine may take its time: these tests are about what a page does, benchmarks about how fast.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: REPORTS.playwright }]],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    // Every test is a first visit, which would fetch the whole site in the background; offline.spec.ts is about that.
    serviceWorkers: 'block',
    launchOptions: { args: QUIET, ...(chromium === null ? {} : { executablePath: chromium }) }
  },
  projects: [
    { name: 'desk', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
    // What is about files, or is the same on a phone, is tested at the desk alone.
    {
      name: 'phone',
      grepInvert: /@desk/,
      testIgnore: '**/build.spec.ts',
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
    }
  ]
});
