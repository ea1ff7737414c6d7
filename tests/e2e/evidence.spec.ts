/** The evidence page: found, filtered, linked to; what a source is worth to the run that lies saved. */
import type { Decision } from '../../src/lib/decision/decision.ts';
import { ajar } from './pages/command-line.ts';
import { keep } from './pages/saved-run.ts';
import { caseFor, rules } from './pages/rules.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test, type Page } from './test.ts';

const claimsOn = (page: Page) => page.locator('main li[id]');
const shownOn = (page: Page) => page.locator('main li[id]:visible');
const ofArticle = (id: string) => rules.evidence.filter(({ source }) => source === id);
const [article] = rules.sources.filter(({ kind }) => kind === 'article');
if (article === undefined) throw new Error('The rules have no article.');

test('shows every claim, with what is known of the articles', async ({ page, isMobile }) => {
  await page.goto('/evidence/');
  await expect(claimsOn(page)).toHaveCount(rules.evidence.length);
  await expect(page.getByText(`All ${rules.evidence.length} claims and facts`)).toBeVisible();
  for (const { note } of rules.sources.filter(({ kind }) => kind === 'article'))
    if (note) await expect(page.getByText(note).first()).toBeVisible();
  if (isMobile) await expectNoSidewaysScroll(page);
});

test('filters stand in the address, and an address filters', async ({ page, isMobile }) => {
  await page.goto('/evidence/');
  await page.getByLabel('Article or source').selectOption(article.id);
  await page.getByLabel('How it is used').selectOption('full');
  const full = ofArticle(article.id).filter(({ use }) => use === 'full');
  await expect(shownOn(page)).toHaveCount(full.length);
  expect(new URL(page.url()).search).toBe(`?article=${article.id}&use=full`);

  await page.reload();
  await expect(shownOn(page)).toHaveCount(full.length);
  await expect(page.getByLabel('Article or source')).toHaveValue(article.id);
  if (isMobile) await expectNoSidewaysScroll(page);
  else await expectAccessible(page);

  const [wanted] = full;
  await page.getByLabel('Words in it').fill(wanted?.id ?? '');
  await expect(shownOn(page)).toHaveCount(1);
  await page.getByLabel('Words in it').fill('no such words anywhere');
  await expect(page.getByText('No claim fits all of this.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all again' }).click();
  await expect(shownOn(page)).toHaveCount(rules.evidence.length);
  expect(new URL(page.url()).search).toBe('');
});

test('criterion and family filter as the rules say', { tag: '@desk' }, async ({ page }) => {
  const [criterion] = rules.criteria;
  const [family] = rules.families;
  await page.goto(`/evidence/?criterion=${criterion?.id}&family=${family?.id}`);
  const resting = new Set(
    rules.tradeoffs.filter((each) => each.criterion === criterion?.id).flatMap(({ evidence }) => evidence)
  );
  const familyOf = (party: string) => rules.alternatives.find(({ id }) => id === party)?.family ?? party;
  const expected = rules.evidence.filter(
    ({ id, favours }) => resting.has(id) && favours.map(familyOf).includes(family?.id ?? '')
  );
  await expect(shownOn(page)).toHaveCount(expected.length);
  expect(expected.length).toBeGreaterThan(0);
});

test('a link to a claim opens it with the focus on it, even where a filter hides it', async ({ page }) => {
  const claim = rules.evidence.at(-1)?.id ?? '';
  await page.goto(`/evidence/#${claim}`);
  await expect(page.locator(`[id="${claim}"]`)).toBeFocused();
  await expect(page.locator(`[id="${claim}"]`)).toBeInViewport();

  await page.goto(`/evidence/?article=${article.id}#${claim}`);
  await expect(page.locator(`[id="${claim}"]`)).toBeFocused();
});

test('contradictions lead there and back', { tag: '@desk' }, async ({ page }) => {
  const against = rules.evidence.find(({ contradicts }) => contradicts.length > 0);
  const [other = ''] = against?.contradicts ?? [];
  await page.goto(`/evidence/#${against?.id}`);
  const here = page.locator(`[id="${against?.id}"]`);
  const there = page.locator(`[id="${other}"]`);
  await here.getByRole('link', { name: other, exact: true }).click();
  await expect(there).toBeFocused();
  await there.getByRole('link', { name: against?.id ?? '', exact: true }).click();
  await expect(here).toBeFocused();
});

test('a source left out, or believed alone, gives what the command line says', async ({ page, isMobile }) => {
  test.slow();
  const { answers } = caseFor('Hybrid');
  const { sources, recommendation } = JSON.parse(
    ajar(['decide', '--answers', '-', '--format', 'json'], JSON.stringify({ answers }))
  ) as Decision;
  const labelOf = (id: string | null) =>
    rules.families.find((family) => family.id === id)?.label ?? 'No family';
  await keep(page, answers);
  await page.goto('/evidence/');
  await expect(page.getByRole('heading', { name: 'Your run' })).toBeVisible();
  let tried = 0;
  for (const { id, short } of rules.sources.filter(({ kind }) => kind === 'article')) {
    const card = page.getByRole('region', { name: short });
    const found = sources?.find(({ source }) => source === id);
    if (found === undefined) {
      await expect(card.getByText('No rule that counts in your run cites it.')).toBeVisible();
      continue;
    }
    for (const [how, button] of [
      ['without', 'Leave out'],
      ['only', 'Believe only this']
    ] as const) {
      await card.getByRole('button', { name: button }).click();
      const whatIf = card.getByRole('status');
      await expect(whatIf.locator('.name').first()).toHaveText(
        new RegExp(labelOf(recommendation.family), 'i')
      );
      await expect(whatIf.locator('.name').last()).toHaveText(labelOf(found[how]));
      if (tried === 0 && !isMobile) await expectAccessible(page);
      await whatIf.getByRole('button', { name: 'Undo' }).click();
      await expect(whatIf).toBeEmpty();
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(0);
  await page.getByLabel('Only what counts in your run').check();
  expect(await shownOn(page).count()).toBeLessThan(rules.evidence.length);
  await expect(shownOn(page).filter({ hasText: 'In your run' }).first()).toBeVisible();
  if (isMobile) await expectNoSidewaysScroll(page);
});

test.describe('where the rules cannot be fetched', () => {
  test.use({ expected: /Failed to load resource|net::ERR_FAILED/ });

  test('the page says so, and tries again', { tag: '@desk' }, async ({ page }) => {
    await page.route(/full.*\.json/, (route) => route.abort());
    await page.goto('/evidence/');
    await expect(page.getByRole('alert')).toContainText('could not be fetched');
    await expectAccessible(page);
    await page.unroute(/full.*\.json/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(claimsOn(page)).toHaveCount(rules.evidence.length);
  });
});
