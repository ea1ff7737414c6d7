/** The result as those hear it who do not see it: what stands on a control says what it belongs to, and nothing is read out twice. */
import { linkTo } from './pages/command-line.ts';
import { caseFor } from './pages/rules.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(() => test.slow());

test(
  'every part opened: toggles, tables and headings make sense by themselves',
  { tag: '@desk' },
  async ({ page }) => {
    await page.goto(`/result/${linkTo(caseFor('Hybrid').answers)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const main = page.getByRole('main');
    for (const part of ['working', 'analysts'])
      await page.locator(`#${part} > div > details > summary`).click();
    await expect(page.getByRole('heading', { name: 'Expected value of perfect information' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What it would cost' })).toBeVisible();
    const closed = main.locator('details:not([open]) > summary');
    for (let round = 0; round < 4 && (await closed.count()) > 0; round += 1)
      await main.locator('details').evaluateAll((all) => {
        for (const each of all) if (each instanceof HTMLDetailsElement) each.open = true;
      });
    await expect(main.locator('#weights').getByRole('table')).toBeVisible();

    const toggles = await main
      .locator('summary')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? each.textContent.trim()));
    expect(toggles.length).toBeGreaterThan(20);
    expect(toggles.filter((each, at) => toggles.indexOf(each) !== at)).toEqual([]);

    for (const table of await main.getByRole('table').all()) await expect(table).toHaveAccessibleName(/\w/);

    const levels = await main
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    const skipped = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);

    // The sentence under the hundred doors says what they show.
    const sure = await main
      .getByText(/^Leads in \d+ of 100 weightings|cannot change this/)
      .first()
      .innerText();
    await expect(main.locator('.below').getByRole('img', { name: sure })).toHaveCount(0);
    for (const list of await main.getByRole('list').all())
      await expect(list.getByRole('listitem')).not.toHaveCount(0);
  }
);

test(
  'small reasons stand closed on the page, where a search finds them',
  { tag: '@desk' },
  async ({ page }) => {
    await page.goto(`/result/${linkTo(caseFor('Hybrid').answers)}`);
    const toggle = page.locator('summary', { hasText: /smaller reasons? besides/ });
    const small = page.locator('#reasons details', { has: toggle }).getByRole('heading', {
      level: 3,
      includeHidden: true
    });
    await expect(small).not.toHaveCount(0);
    await expect(small.first()).toBeHidden();
    const name = await small.first().textContent();
    await toggle.click();
    await expect(page.getByRole('heading', { level: 3, name: name ?? '', exact: true })).toBeVisible();
  }
);
