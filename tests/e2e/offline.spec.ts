/** After one visit everything works without a network; with one, nobody reads an older page. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { addresses, BUILD, files } from './build.ts';
import { caseFor } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { StudioPage } from './pages/studio.ts';
import { Wizard } from './pages/wizard.ts';
import { Working } from './pages/working.ts';
import { expect, test as base, type Page } from './test.ts';

interface Host {
  readonly folder: string;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A host of its own for each test, with a build of its own: it goes away, and it gets newer. */
const test = base.extend<{ host: Host }>({
  host: async ({ playwright: _ }, use, info) => {
    const folder = info.outputPath('build');
    cpSync(BUILD, folder, { recursive: true });
    const host = { folder, ...(await serve({ folder, base: '/some/folder', port: 0 })) };
    await use(host);
    await host.close();
  },
  baseURL: ({ host }, use) => use(host.url)
});
test.use({ serviceWorkers: 'allow', expected: /ERR_CONNECTION_REFUSED/ });

/** Visits a page once, and waits until the browser keeps the site. */
async function visited(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The paths of the kept files, a list for each build. */
const keptOn = (page: Page): Promise<readonly (readonly string[])[]> =>
  page.evaluate(async () => {
    const caching = (await caches.keys()).map((name) => caches.open(name));
    const kept = (await Promise.all(caching)).map(async (cache) => cache.keys());
    return (await Promise.all(kept)).map((all) => all.map(({ url }) => new URL(url).pathname));
  });

test('every file that a page may ask for is kept', { tag: '@desk' }, async ({ page, host }) => {
  await visited(page, `${host.url}/ask/`);
  const [kept = []] = await keptOn(page);
  const asked = files
    .filter((file) => path.extname(file) !== '' && !/\.(br|gz)$/.test(file))
    .filter((file) => !['404.html', '_app/version.json', 'service-worker.js'].includes(file))
    .map((file) => `/some/folder/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  expect([...kept].sort()).toEqual(asked.sort());
});

test('where one file cannot be had, none is relied on', { tag: '@desk' }, async ({ page, host, context }) => {
  rmSync(path.join(host.folder, 'icon-512.png'));
  const begun = context.waitForEvent('serviceworker');
  await page.goto(`${host.url}/method/`);
  await begun;
  const registered = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registered).toBe(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('after one visit every page opens without a network', { tag: '@desk' }, async ({ page, host }) => {
  await visited(page, `${host.url}/`);
  await host.close();
  for (const address of addresses) {
    await page.goto(`${host.url}${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto(`${host.url}/ask`);
  await expect(page.locator('input[name="answer"]').first()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/some/folder/ask/');
});

test('the page of the first visit goes on without a network', async ({ page, host, isMobile }) => {
  test.slow();
  const { answers, family } = caseFor('Closed');
  await visited(page, `${host.url}/ask/`);
  await host.close();
  await new Wizard(page, isMobile ? 'touch' : 'mouse').finish(answers);
  await expect(new Result(page).verdict).toContainText(family);
  const working = new Working(page);
  await working.open();
  await expect(page.locator('#working canvas').first()).toBeVisible();
  await expect(new Result(page).verdict).toContainText(family);
});

test('a link, the studio and its text work without a network', { tag: '@desk' }, async ({ page, host }) => {
  await visited(page, `${host.url}/method/`);
  await host.close();
  await page.goto(`${host.url}/result/${firstLink()}`);
  await expect(page.getByText('Rules 0.1.0').first()).toBeVisible();
  await page.goto(`${host.url}/rules/`);
  const studio = new StudioPage(page);
  await studio.button('Change the published rules').click();
  await studio.view('Text');
  await studio.editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('nonsense: 1');
  await expect(studio.problems).toContainText('nonsense');
});

test('a page comes from the network while there is one', { tag: '@desk' }, async ({ page, host }) => {
  await visited(page, `${host.url}/method/`);
  change(host, 'method/index.html', '</html>', '</html><!-- newer -->');
  const answer = await page.goto(`${host.url}/method/`);
  expect((await answer?.text())?.trimEnd().endsWith('<!-- newer -->')).toBe(true);
});

test('a newer build takes the place of an older one', { tag: '@desk' }, async ({ page, host, context }) => {
  await visited(page, `${host.url}/method/`);
  const [before = []] = await keptOn(page);
  cpSync(path.join(host.folder, 'icon.svg'), path.join(host.folder, 'newer.svg'));
  change(host, 'service-worker.js', '/icon.svg', '/newer.svg');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  // While a page of the older build is open, that build is kept.
  await expect.poll(async () => (await keptOn(page)).length).toBe(2);
  await page.close();
  const later = await context.newPage();
  await later.goto(`${host.url}/ask/`);
  await expect.poll(async () => (await keptOn(later)).length).toBe(1);
  const [after = []] = await keptOn(later);
  const newer = before.map((file) => file.replace(/icon\.svg$/, 'newer.svg'));
  expect([...after].sort()).toEqual([...newer].sort());
});

/** A link that was made on the first rules, from `#` on. */
function firstLink(): string {
  const all = JSON.parse(readFileSync('tests/links/format-1.json', 'utf8')) as {
    name: string;
    link: string;
  }[];
  const link = all.find(({ name }) => name.startsWith('made with 0.1.0'))?.link ?? '';
  return link.slice(link.indexOf('#'));
}

/** Changes a file of a host; its compressed siblings go. */
function change({ folder }: Host, name: string, from: string, to: string): void {
  const file = path.join(folder, name);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}.`);
  writeFileSync(file, text.replace(from, to));
  for (const ending of ['.br', '.gz']) rmSync(file + ending);
}
