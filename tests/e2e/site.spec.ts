/** The built site as a static host serves it: every page, the 404 page, a folder other than the root. */
import { serve } from '../../scripts/serve.mjs';
import { addresses, BUILD } from './build.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

for (const address of addresses) {
  test(`${address} answers and comes to rest`, async ({ page, isMobile }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.waitForLoadState('networkidle');
    if (isMobile) await expectNoSidewaysScroll(page);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${address}, ${colorScheme}`, async ({ page }) => {
      // The evidence page holds over two hundred claims.
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(address, { waitUntil: 'networkidle' });
      await expectAccessible(page, colorScheme);
    });
  }
}

test.describe('before its scripts run, nothing on a page can be pressed that would be lost', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of addresses)
    test(address, { tag: '@desk' }, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const awake = page.locator(':is(button, input, select, textarea):enabled:not(.unseen)');
      await expect(awake.filter({ visible: true })).toHaveCount(0);
    });
});

test('an address without its slash is sent on to the one with it', async ({ request }) => {
  const response = await request.get('/ask', { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers()['location']).toBe('/ask/');
});

test.describe('an address that does not exist', () => {
  test.use({ expected: /status of 404|Not found: \/no\/such\/page\// });

  test('has a page that says so, with status 404', async ({ page }) => {
    const response = await page.goto('/no/such/page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link').first()).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('under a folder of a host', () => {
  test.use({
    baseURL: async ({ playwright: _ }, use) => {
      const site = await serve({ folder: BUILD, base: '/some/folder', port: 0 });
      await use(site.url);
      await site.close();
    }
  });

  test('the same build works unchanged', async ({ page, baseURL }) => {
    await page.goto(`${baseURL}/ask/`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/some/folder/ask/');
  });
});
