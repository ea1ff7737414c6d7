/** The method page: an example that the real engine decides, sections that links lead to, and the end of all that is kept. */
import { keep } from './pages/saved-run.ts';
import { caseFor } from './pages/rules.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test, type Page } from './test.ts';

const SECTIONS =
  'value status intervals acceptability pairwise central-weights entropy expected-loss stability weight-change flips information sources freshness cost kept unknowns';

const figures = async (page: Page) =>
  Promise.all(
    (await page.locator('table tbody tr').all()).map(async (row) =>
      (await row.locator('td').allInnerTexts()).map((text) => Number(text.replace('−', '-')))
    )
  );

test('the worked example answers to answers and weights, and its points add up', async ({
  page,
  isMobile
}) => {
  await page.goto('/method/');
  const said = page.getByRole('status').first();
  await expect(said).toContainText('Leaning car');
  await page.getByLabel('Jammed').check();
  await expect(said).toContainText('Too close to call');
  await page.getByLabel('A short walk').check();
  await expect(said).toContainText('Train');
  await page.getByLabel('Nowhere').check();
  await expect(page.getByText('ruled out')).toBeVisible();

  const rows = await figures(page);
  const sums = rows.at(-1) ?? [];
  for (const [way, sum] of sums.entries())
    expect(rows.slice(0, -1).reduce((total, row) => total + (row[way] ?? 0), 0)).toBeCloseTo(sum, 6);
  if (isMobile) await expectNoSidewaysScroll(page);
  else await expectAccessible(page);
});

test('a weight moved past its interval changes the result', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/method/');
  const said = page.getByRole('status').first();
  await expect(said).toContainText('Leaning car');
  const text = await page.getByText(/while time matters from/).innerText();
  const from = Number(/from (\d+) to/.exec(text)?.[1]);
  expect(from).toBeGreaterThan(0);
  const time = page.getByLabel('Time');
  // The others add up to 55: the share of this one is weight / (weight + 55).
  const atShare = (share: number) => Math.floor((share * 55) / (100 - share) / 5) * 5;
  await time.fill(String(atShare(from) + 5));
  await expect(page.locator('.plain li').filter({ hasText: 'leads by' })).toContainText('Car');
  await time.fill(String(atShare(from) - 5));
  await expect(page.locator('.plain li').filter({ hasText: 'leads by' })).not.toContainText(/^\s*Car\s+\d/);
});

test('every section that other pages link to is there', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/method/');
  for (const id of SECTIONS.split(' ')) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
  await page.goto('/method/#stability');
  await expect(page.locator('#stability')).toBeInViewport();
});

/** Puts something into the library's database, as a page that kept it under a name would have left it. */
function keepNamed(): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('ajar-library', 1);
    opening.onerror = () => failed(new Error('The database does not open.'));
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('items', { keyPath: 'id' });
      opening.result.createObjectStore('texts', { keyPath: ['item', 'number'] });
      opening.result.createObjectStore('aside', { autoIncrement: true });
    };
    opening.onsuccess = () => {
      const writing = opening.result.transaction('items', 'readwrite');
      writing.objectStore('items').put({ id: 'kept-before' });
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}

/** How many things lie in the library's database; 0 where there is none. */
function namedItems(): Promise<number> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('ajar-library');
    opening.onerror = () => failed(new Error('The database does not open.'));
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('items')) {
        database.close();
        done(0);
        return;
      }
      const counting = database.transaction('items').objectStore('items').count();
      counting.onsuccess = () => {
        database.close();
        done(counting.result);
      };
    };
  });
}

test('everything kept here can be deleted', async ({ page, isMobile }) => {
  await keep(page, caseFor('Open').answers);
  await page.goto('/method/#kept');
  await expect(page.getByText('Rule sets and runs that you keep under a name')).toBeVisible();
  await page.evaluate(keepNamed);
  const forget = page.getByRole('button', { name: 'Delete everything here' });
  await forget.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  if (!isMobile) await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  expect(await page.evaluate(namedItems)).toBe(1);

  await forget.click();
  await page.getByRole('button', { name: 'Delete it all' }).click();
  await expect(page.getByText('Nothing of yours is kept in this browser now.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.evaluate(namedItems)).toBe(0);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Start the questions', exact: true })).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
