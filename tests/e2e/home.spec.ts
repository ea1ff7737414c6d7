/** The start page: what it promises, the examples it shows, the run it finds; and the page for what is not there, without scripts. */
import { rules } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { Wizard } from './pages/wizard.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

test('every finished example opens as what it says it came to', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/');
  const examples = page.getByRole('region', { name: 'Finished examples' }).getByRole('listitem');
  await expect(examples).toHaveCount(6);
  for (let place = 0; place < 6; place += 1) {
    const link = examples.nth(place).getByRole('link');
    const scenario = new URL((await link.getAttribute('href')) ?? '', page.url()).hash.split('=')[1];
    const title = rules.scenarios.find(({ id }) => id === scenario)?.title ?? '';
    const headline = (await link.innerText()).trim();
    await expect(examples.nth(place)).toContainText(title);
    await link.click();
    await page.waitForURL((address) => address.pathname.endsWith('/result/') && address.hash === '');
    await expect(new Result(page).verdict).toContainText(headline);
    await expect(page.getByText(title)).toBeVisible();
    await page.goBack();
  }
});

test('a phone shows three examples, of a family each', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  const links = page.getByRole('region', { name: 'Finished examples' }).getByRole('link');
  await expect(links).toHaveCount(3);
  expect(await links.allInnerTexts()).toEqual(rules.families.map(({ label }) => label));
  await expectNoSidewaysScroll(page);
});

test(
  'an example that does not exist opens the one that shows the most',
  { tag: '@desk' },
  async ({ page }) => {
    await page.goto('/result/#example=no-such-scenario');
    await expect(page.getByText('A finished example, not your answers.')).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
  }
);

test('the start page resumes a run', async ({ page, isMobile }) => {
  const wizard = new Wizard(page, isMobile ? 'touch' : 'mouse');
  await wizard.open();
  const question = await wizard.question();
  if (question !== null) await wizard.answer(question, 'unsure');
  await wizard.kept();
  const here = await wizard.heading.textContent();
  await page.goto('/');
  await expect(page.getByText('One answer is saved in this browser')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Resume' }).click();
  await expect(wizard.heading).toHaveText(here ?? '');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, expected: /status of 404/ });

  test('an address that does not exist says so, and leads home', async ({ page }) => {
    const response = await page.goto('/no/such/page/');
    expect(response?.status()).toBe(404);
    await expect(page).toHaveTitle(/not found/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open, closed, or both?');
  });
});
