/**
 * `npx tsx tests/bench/studio.ts`: how long the studio takes from a keystroke in its editor to the problems and to the outcome, and
 * whether typing is ever blocked, for changes to the published rules and for a whole copy. On what `npm run build` wrote, in Chromium.
 * Prints figures beside their bars; a figure is no test.
 */
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium, type Page } from '@playwright/test';
import { installedChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { table } from './table.ts';

/** So many keystrokes of each kind. */
const STROKES = 24;

interface Watch {
  /** Milliseconds from the last keystroke to the next change of a region (a CSS selector), once it is painted. */
  readonly next: (region: string) => Promise<number>;
  /** Tasks of the page that took over 50 ms, by their lengths. */
  readonly blocked: number[];
  /** From each key to the end of what it sets off in the page, where that took 16 ms or more. */
  readonly waits: number[];
}

declare global {
  var watch: Watch;
}

/** Where the outcome of the run stands, without the scenarios and the review below it; and the problems. */
const REGIONS = {
  outcome: 'section[aria-labelledby=outcome] > [aria-live]',
  problems: 'section[aria-labelledby=problems]'
} as const;

/** In the page: from a keystroke to the next change of a region. */
function installWatch(): void {
  let pressed = 0;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
  const blocked: number[] = [];
  new PerformanceObserver((list) => {
    blocked.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  const waits: number[] = [];
  new PerformanceObserver((list) => {
    for (const each of list.getEntries())
      if (each instanceof PerformanceEventTiming && /^(key(down|press)|input)$/.test(each.name))
        waits.push(each.processingEnd - each.startTime);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const next = (region: string): Promise<number> =>
    new Promise((done, failed) => {
      setTimeout(() => failed(new Error(`Nothing changed in ${region}.`)), 30_000);
      const seen = new MutationObserver(() => {
        seen.disconnect();
        requestAnimationFrame(() => done(performance.now() - pressed));
      });
      const element = document.querySelector(region);
      if (element) seen.observe(element, { childList: true, characterData: true, subtree: true });
    });
  globalThis.watch = { next, blocked, waits };
}

interface Kind {
  readonly name: string;
  readonly begin: string;
  readonly bar: number;
  /** From the end of the line of its weight, the way to the weight itself. */
  readonly back: readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    name: 'changes',
    begin: 'Change the published rules',
    bar: 100,
    back: ['ArrowLeft', 'ArrowLeft']
  },
  {
    name: 'whole file',
    begin: 'Take a whole copy',
    bar: 250,
    back: []
  }
];

interface Figures {
  readonly kind: Kind;
  readonly problems: readonly number[];
  readonly outcome: readonly number[];
  readonly blocked: readonly number[];
  readonly waits: readonly number[];
}

async function measured(page: Page, site: string, kind: Kind): Promise<Figures> {
  await page.goto(`${site}/rules/`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: kind.begin, exact: true }).click();
  await page
    .getByRole('heading', { level: 3 })
    .getByRole('button', { name: /^Budget and cost/ })
    .click();
  await page.getByLabel('Weight', { exact: true }).fill('19');
  await page.getByLabel('Weight', { exact: true }).blur();
  await settled(page);
  await page.getByRole('button', { name: 'Show in the text', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text of the rules, in YAML' }).waitFor();
  await settled(page);
  await toWeight(page, kind);
  await page.evaluate(installWatch);
  const outcome = await strokes(page, REGIONS.outcome, '0');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  const problems = await strokes(page, REGIONS.problems, 'x');
  await page.keyboard.type('# what somebody types at a stretch, without a pause', { delay: 60 });
  const { blocked, waits } = await page.evaluate(() => {
    const { blocked: tasks, waits: keys } = globalThis.watch;
    return { blocked: tasks, waits: keys };
  });
  return { kind, problems, outcome, blocked, waits };
}

/** Puts the cursor behind the weight of the criterion that the editor shows. */
async function toWeight(page: Page, { back }: Kind): Promise<void> {
  const line = page.locator('.cm-activeLine');
  for (let down = 0; down < 9 && !(await line.innerText()).includes('weight: 19'); down++)
    await page.keyboard.press('ArrowDown');
  for (const key of ['End', ...back]) await page.keyboard.press(key);
}

/** The scenarios have run: nothing else is under way that a keystroke would not stop. */
async function settled(page: Page): Promise<void> {
  await page
    .getByText(/scenarios come out|of \d+ scenarios/)
    .first()
    .waitFor({ timeout: 120_000 });
}

/** Types a letter and takes it away again, each time waiting for what follows from it. */
async function strokes(page: Page, region: string, letter: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let stroke = 0; stroke < STROKES; stroke++) {
    const time = page.evaluate((name) => globalThis.watch.next(name), region);
    await page.keyboard.press(stroke % 2 === 0 ? letter : 'Backspace');
    times.push(await time);
  }
  return times;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const ms = (time: number): string => `${time.toFixed(0)} ms`;

function rowsOf({ kind, problems, outcome, blocked, waits }: Figures): string[][] {
  const timed = (what: string, times: readonly number[]): string[] => {
    const median = quantile(times, 0.5);
    const met = median <= kind.bar ? 'met' : 'not met';
    return [
      `${kind.name}: ${what}`,
      `≤ ${kind.bar} ms`,
      ms(median),
      ms(quantile(times, 0.9)),
      ms(Math.max(...times)),
      met
    ];
  };
  const longest = Math.max(0, ...blocked);
  const wait = Math.max(0, ...waits);
  const typing = [
    `${kind.name}: tasks of the page`,
    '≤ 50 ms',
    '',
    '',
    longest === 0 ? 'never over 50 ms' : ms(longest)
  ];
  return [
    timed('keystroke to problems', problems),
    timed('keystroke to outcome', outcome),
    [
      `${kind.name}: a key waits`,
      '≤ 50 ms',
      ms(quantile(waits, 0.5)),
      ms(quantile(waits, 0.9)),
      ms(wait),
      wait <= 50 ? 'met' : 'not met'
    ],
    [...typing, longest === 0 ? 'met' : `not met, ${blocked.length} times`]
  ];
}

const executablePath = installedChromium();
if (executablePath === null) throw new Error('There is no Chromium here.');
const site = await serve({ folder: path.resolve(import.meta.dirname, '../../build'), port: 0 });
const browser = await chromium.launch({ executablePath });
const rows: string[][] = [];
for (const kind of KINDS) {
  const page = await browser.newPage({ locale: 'en-GB' });
  // What runs this file names its functions through this.
  await page.addInitScript({ content: 'globalThis.__name = (each) => each' });
  rows.push(...rowsOf(await measured(page, site.url.replace(/\/$/, ''), kind)));
  await page.close();
}
await browser.close();
await site.close();
const load = os.loadavg()[0] ?? 0;
console.log(
  `${os.cpus()[0]?.model.trim() ?? 'unknown processor'}; load ${load.toFixed(1)} on ${os.cpus().length} cores\n`
);
console.log(table(['', 'bar', 'median', '9 of 10', 'longest', ''], rows));
process.exit(0);
