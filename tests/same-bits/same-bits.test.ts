/** The same answers and rules give the same decision to the last bit in Node and in Chromium. */
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedChromium } from '../../scripts/chromium.mjs';
import { casesToCompare } from './cases.ts';
import type * as deciding from './deciding.ts';
import { decisionsOn } from './deciding.ts';

declare global {
  /** What the bundle leaves on the page. */
  var ajar: typeof deciding;
}

const MINUTES = 60_000;

/** The engine as one script, built as the app is but without its plugins. */
async function engineScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: path.join(import.meta.dirname, 'deciding.ts'), formats: ['iife'], name: 'ajar' }
    }
  });
  const [bundle] = [built].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('Nothing was built.');
  return bundle.output[0].code;
}

describe('Node and Chromium', () => {
  const cases = casesToCompare();
  const text = JSON.stringify(cases);
  let browser: Browser;
  let inChromium: readonly string[];

  beforeAll(async () => {
    const executablePath = installedChromium();
    browser = await chromium.launch(executablePath === null ? {} : { executablePath });
    const page = await browser.newPage();
    await page.addScriptTag({ content: await engineScript() });
    inChromium = await page.evaluate((given) => globalThis.ajar.decisionsOn(given), text);
  }, 3 * MINUTES);
  afterAll(() => browser.close());

  test(
    'decide alike, to the last bit',
    () => {
      const inNode = decisionsOn(text);
      expect(inNode.length).toBeGreaterThanOrEqual(50);
      for (const [index, { name }] of cases.cases.entries())
        expect(`${name}: ${inChromium[index]}`).toBe(`${name}: ${inNode[index]}`);
    },
    3 * MINUTES
  );

  test('and the cases are not all of one kind', () => {
    const statuses = inChromium.map(
      (decision) => (JSON.parse(decision) as { recommendation: { status: string } }).recommendation.status
    );
    expect(new Set(statuses).size).toBeGreaterThanOrEqual(4);
  });
});
