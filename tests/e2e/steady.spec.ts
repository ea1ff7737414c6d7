/** What stands on a page before its scripts have come stays where it is when they have. */
import { caseFor } from './pages/rules.ts';
import { keep } from './pages/saved-run.ts';
import { expect, test, type Page } from './test.ts';

declare global {
  /** How far things have jumped by themselves: the sum of all layout shifts. */
  var jumped: number;
}

/** The bar below which a page counts as steady is 0.1; a footer that comes into view is half of that. */
const BAR = 0.05;

/** The same where everything comes at once: nothing moves. */
const STILL = 0.01;

/** Each page with a heading that it has in the end. */
const PAGES = {
  '/': 'Open, closed, or both?',
  '/result/': 'No answers here yet',
  '/evidence/': 'Sources',
  '/rules/': 'The rules'
} as const;

for (const [address, heading] of Object.entries(PAGES))
  test(`${address} is steady`, async ({ page }) => {
    await openSlowly(page, address);
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
    expect(await jumpedUntilRest(page)).toBeLessThanOrEqual(BAR);
  });

test('/evidence/ is steady while the run that lies saved is decided', async ({ page }) => {
  await keep(page, caseFor('Hybrid').answers);
  await openSlowly(page, '/evidence/');
  await expect(page.getByRole('heading', { name: 'Your run' })).toBeVisible();
  await expect(page.locator('main li[id]').filter({ hasText: 'In your run' }).first()).toBeVisible();
  expect(await jumpedUntilRest(page)).toBeLessThanOrEqual(STILL);
});

/** Opens a page whose scripts begin once it has been painted without them. */
async function openSlowly(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    globalThis.jumped = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') globalThis.jumped += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let painted: () => void = () => undefined;
  const first = new Promise<void>((done) => (painted = done));
  // The two that begin: held, they keep no styles waiting.
  await page.route('**/immutable/entry/*.js', async (route) => {
    await first;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  painted();
}

async function jumpedUntilRest(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => globalThis.jumped);
}
