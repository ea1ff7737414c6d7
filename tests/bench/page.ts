/**
 * `npm run bench:page`: how long the built result page keeps its reader waiting while a weight is moved. Prints the tasks over 50 ms
 * beside their bar and always ends well: a figure is no test. By the clock the processor is slowed down as a phone's is slower;
 * other work on the machine counts there, several times over. So the longest task is also given by the processor time that it took
 * at full speed, times the slowdown.
 */
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { makeDocument } from '#lib/document/make.ts';
import { readRuleText } from '#lib/rules/text.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { encodeFragment } from '#lib/share/link.ts';
import { installedChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { duration, table } from './table.ts';

declare global {
  /** Durations of tasks over 50 ms, in milliseconds. */
  var longTasks: number[];
}

const HOME = path.resolve(import.meta.dirname, '../..');
const SLOWDOWN = 4;
/** Milliseconds that a task may take. */
const BAR = 50;
/** Milliseconds between two moves, and from the last until everything has been drawn. */
const PACE = 60;
const REST = 5_000;
const ROUNDS = 3;

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

async function opened(browser: Browser, address: string, parts: readonly string[]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByRole('heading', { name: 'Your answers' }).waitFor();
  for (const part of parts) await page.locator(`#${part} > div > details > summary`).click();
  await page.locator('#weights').getByRole('slider').first().scrollIntoViewIfNeeded();
  await pause(REST / 2);
  return page;
}

const byKey: Act = async (page) => {
  await page.locator('#weights').getByRole('slider').first().focus();
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight'])
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press(key);
      await pause(PACE);
    }
};

const byPointer: Act = async (page) => {
  const slider = page.locator('#weights').getByRole('slider').nth(1);
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
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.longTasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  await act(page);
  await pause(REST);
  return page.evaluate(() => globalThis.longTasks);
}

interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, in millionths of a second. */
  readonly tdur?: number;
}

/** The processor time of each task of the page's thread at full speed, times the slowdown, in milliseconds. */
async function byProcessor(browser: Browser, page: Page, act: Act): Promise<readonly number[]> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline']
  });
  await act(page);
  await pause(REST);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: Traced[] };
  const laidOut = trace.traceEvents
    .filter(({ name }) => name === 'Layout')
    .map(({ pid, tid }) => `${pid} ${tid}`);
  const busiest = laidOut.sort((a, b) => count(laidOut, b) - count(laidOut, a))[0];
  return trace.traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && `${pid} ${tid}` === busiest)
    .map(({ tdur = 0 }) => (tdur * SLOWDOWN) / 1000);
}

function count<Each>(all: readonly Each[], wanted: Each): number {
  return all.filter((each) => each === wanted).length;
}

const longest = (tasks: readonly number[]): string =>
  tasks.length === 0 ? '–' : duration(Math.max(...tasks));
const tooLong = (tasks: readonly number[]): number => tasks.filter((each) => each > BAR).length;

const OPEN = { 'full working open': ['working'], 'all of it open': ['working', 'analysts'] } as const;
const MOVED = { 'by key': byKey, 'by pointer': byPointer } as const;

/** A line for each round. */
async function measured(browser: Browser, address: string): Promise<readonly (readonly string[])[]> {
  const lines: string[][] = [];
  for (const [what, parts] of Object.entries(OPEN))
    for (const [how, act] of Object.entries(MOVED))
      for (let round = 1; round <= ROUNDS; round += 1) {
        const slow = await opened(browser, address, parts);
        const clock = await byClock(slow, act);
        await slow.close();
        const quick = await opened(browser, address, parts);
        const processor = await byProcessor(browser, quick, act);
        await quick.close();
        const figures = [clock, processor].flatMap((tasks) => [String(tooLong(tasks)), longest(tasks)]);
        lines.push([what, how, String(round), ...figures]);
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
console.log(
  table(['', '', 'round', 'over, by the clock', 'longest', 'over, by the processor', 'longest'], lines)
);
