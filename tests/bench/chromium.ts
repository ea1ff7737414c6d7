/** The same measurements in a page of Chromium, its processor slowed down as a phone's is slower. */
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { installedChromium } from '../../scripts/chromium.mjs';
import type * as measure from './measure.ts';
import type { Plan, Row } from './measure.ts';

declare global {
  /** What the bundle leaves on the page. */
  var bench: typeof measure;
}

/** @returns null where there is no Chromium */
export async function measuredInChromium(
  ruleSet: RuleSet,
  plan: Plan,
  slowdown: number
): Promise<readonly Row[] | null> {
  const executablePath = installedChromium();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await script() });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await page.evaluate(([rules, how]) => globalThis.bench.measured(rules, how), [
      ruleSet,
      plan
    ] as const);
  } finally {
    await browser.close();
  }
}

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: path.join(import.meta.dirname, 'measure.ts'), formats: ['iife'], name: 'bench' }
    }
  });
  const [bundle] = [built].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('Nothing was built.');
  return bundle.output[0].code;
}
