/**
 * `npm run bench:page`: how long the built result page keeps its reader waiting while a weight is moved, everything on it open.
 * Prints the tasks over 50 ms beside their bar, the middle one of several rounds, and always ends well: a figure is no test. By the
 * clock the processor is slowed down as a phone's is slower; other work on the machine counts there, several times over. So tasks
 * are also given by the processor time that they took at full speed, times the slowdown. Takes two minutes.
 */
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { makeDocument } from '#lib/document/make.ts';
import { readRuleText } from '#lib/rules/text.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { encodeFragment } from '#lib/share/link.ts';
import { WEIGHTS } from '#lib/words/working.ts';
import { installedChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { duration, table } from './table.ts';

declare global {
  /** Durations of tasks over 50 ms, in milliseconds. */
  var longTasks: number[];
  var longTaskWatch: PerformanceObserver | undefined;
}

const HOME = path.resolve(import.meta.dirname, '../..');
const SLOWDOWN = 4;
/** Milliseconds that a task may take. */
const BAR = 50;
/** Milliseconds between two moves. */
const PACE = 60;
/** Milliseconds without a change after which everything has been drawn, and the most that is waited for that. */
const QUIET = 800;
const PATIENCE = 8_000;
const ROUNDS = 5;

type Act = (page: Page) => Promise<void>;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Answers with a clear result, as somebody's link holds them. */
async function fragmentOf(ruleSet: RuleSet): Promise<string> {
  const scenario = ruleSet.scenarios.find(({ expect }) => expect.status.includes('clear'));
  const situation = { answers: scenario?.answers ?? {} };
  const encoded = await encodeFragment(makeDocument({ ruleSet, situation, made: '2026-11-21' }));
  if (!encoded.ok) throw new Error('No link can be made.');
  return encoded.fragment;
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByRole('heading', { name: 'Your answers' }).waitFor();
  for (const part of ['working', 'analysts'])
    await page.locator(`#${part} > div > details > summary`).click();
  await quiet(page);
  return page;
}

/** Resolves when nothing on the page has changed for a while. */
function quiet(page: Page): Promise<void> {
  return page.evaluate(
    async ([rest, most]) => {
      const end = performance.now() + most;
      let changes = 0;
      const observer = new MutationObserver(() => (changes += 1));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      for (let before = -1; before !== changes && performance.now() < end;) {
        before = changes;
        await new Promise((done) => setTimeout(done, rest));
      }
      observer.disconnect();
    },
    [QUIET, PATIENCE] as const
  );
}

/** Puts the weights back where they were when the page was opened. */
async function putBack(page: Page): Promise<void> {
  const reset = page.getByRole('button', { name: WEIGHTS.reset });
  if (await reset.isEnabled()) await reset.click();
  await quiet(page);
}

const byKey: Act = async (page) => {
  await page.locator('#weights').getByRole('slider').first().focus();
  await quiet(page);
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight'])
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press(key);
      await pause(PACE);
    }
};

const byPointer: Act = async (page) => {
  const slider = page.locator('#weights').getByRole('slider').nth(1);
  await slider.evaluate((its) => its.scrollIntoView({ block: 'center' }));
  await quiet(page);
  const box = await slider.boundingBox();
  const share = Number(await slider.inputValue());
  if (!box) throw new Error('The slider is not to be seen.');
  const thumb = 24;
  const at = (part: number): number => box.x + thumb / 2 + part * (box.width - thumb);
  const middle = box.y + box.height / 2;
  await page.mouse.move(at(share), middle);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) {
    await page.mouse.move(at(share + step / 40), middle);
    await pause(PACE / 2);
  }
  await page.mouse.up();
};

/** The tasks over 50 ms by the clock, slowed down, while `act` goes on and until the page has come to rest. */
async function byClock(page: Page, act: Act): Promise<readonly number[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(() => {
    globalThis.longTasks = [];
    globalThis.longTaskWatch ??= new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.longTasks.push(entry.duration);
    });
    globalThis.longTaskWatch.observe({ type: 'longtask' });
  });
  await act(page);
  await quiet(page);
  const tasks = await page.evaluate(() => globalThis.longTasks);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.detach();
  return tasks;
}

interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Processor time, in millionths of a second. */
  readonly tdur?: number;
}

const BEGUN = 'bench begun';

/** The processor time of each task of the page's thread at full speed, times the slowdown, in milliseconds. */
async function byProcessor(browser: Browser, page: Page, act: Act): Promise<readonly number[]> {
  await browser.startTracing(page, {
    categories: [
      'toplevel',
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'blink.user_timing'
    ]
  });
  // A trace's first frame is long by itself: the whole page is written down.
  await page.evaluate(() => document.body.append(document.createElement('i')));
  await quiet(page);
  await page.evaluate((begun) => performance.mark(begun), BEGUN);
  await act(page);
  await quiet(page);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: Traced[] };
  const begun = trace.traceEvents.find(({ name }) => name === BEGUN);
  if (!begun) throw new Error('The trace does not hold when it began.');
  const { pid, tid, ts } = begun;
  return trace.traceEvents
    .filter((each) => each.name === 'RunTask' && each.pid === pid && each.tid === tid && each.ts > ts)
    .map(({ tdur = 0 }) => (tdur * SLOWDOWN) / 1000);
}

/** The middle one, and the least and the most. */
function spread(all: readonly number[], write: (one: number) => string): string {
  const sorted = [...all].sort((a, b) => a - b);
  const [least, middle, most] = [0, Math.floor(sorted.length / 2), sorted.length - 1].map((at) =>
    write(sorted[at] ?? 0)
  );
  return `${middle} (${least} to ${most})`;
}

const longest = (tasks: readonly number[]): number => Math.max(0, ...tasks);
const tooLong = (tasks: readonly number[]): number => tasks.filter((each) => each > BAR).length;

/** One line: how many tasks over the bar in a round, and how long the longest. */
const line = (what: string, rounds: readonly (readonly number[])[]): readonly string[] => [
  what,
  spread(rounds.map(tooLong), String),
  spread(rounds.map(longest), duration)
];

async function measured(browser: Browser, address: string): Promise<readonly (readonly string[])[]> {
  const page = await opened(browser, address);
  const lines = [];
  for (const [how, act] of Object.entries({ 'by key': byKey, 'by pointer': byPointer })) {
    const clock = [];
    const processor = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      clock.push(await byClock(page, act));
      await putBack(page);
      processor.push(await byProcessor(browser, page, act));
      await putBack(page);
    }
    lines.push(line(`${how}, by the clock`, clock), line(`${how}, by the processor`, processor));
  }
  return lines;
}

const folder = path.join(HOME, 'build');
if (!existsSync(path.join(folder, 'index.html')))
  throw new Error('There is no build: run `npm run build` first.');
const { ruleSet } = readRuleText(readFileSync(path.join(HOME, 'rules/open-vs-closed.yaml'), 'utf8'));
const executablePath = installedChromium();
if (ruleSet === null || executablePath === null) throw new Error('Rules or Chromium are missing.');
const site = await serve({ folder, port: 0 });
const browser = await chromium.launch({ executablePath });
const lines = await measured(browser, new URL(`result/#${await fragmentOf(ruleSet)}`, site.url).href);
await browser.close();
await site.close();
console.log(`Load ${os.loadavg()[0]!.toFixed(1)} on ${os.cpus().length} cores`);
console.log(`\nA weight is moved, ${SLOWDOWN} × slower; the bar: no task over ${BAR} ms\n`);
console.log(table(['', 'tasks over it in a round', 'the longest'], lines));
