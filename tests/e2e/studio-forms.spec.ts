/** The forms of the studio for every part of a rule file: somebody without YAML writes each, and the file says it. */
import { StudioPage } from './pages/studio.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

test.beforeEach(() => test.slow());

test('a source, and evidence from it @desk', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.part('Sources');
  await studio.add('Add a source', 'Minutes of the board');
  await studio.choose('Kind', 'Primary source');
  await studio.fill('Published on', '2026-10-30');
  await studio.part('Evidence');
  await studio.add('Add evidence', 'The board wants no second supplier.');
  await studio.choose('Source', 'Minutes of the board');
  await studio.addTo('Speaks for', 'Closed');
  await expect(studio.changes).toHaveCount(2);
  await studio.view('Text');
  await expect(studio.editor).toContainText(
    'minutes-of-the-board: { title: Minutes of the board, kind: primary, published: 2026-10-30 }'
  );
  await expect(studio.editor).toContainText('source: minutes-of-the-board');
  await expect(studio.editor).toContainText('favours: [closed]');
  await expect(studio.problems.getByRole('status')).not.toContainText('error');
});

test('a hybrid of parts that makes sense under a condition, and has the points of other ways @desk', async ({
  page
}) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.part('Ways');
  await studio.add('Add a way', 'One for the office');
  await studio.choose('Family', 'Hybrid');
  await studio.addInside('It makes sense only if all of these hold', 'There is one office.');
  await studio.addInside('Parts, if it is made of other ways', 'Letters');
  await studio
    .inside('Letters')
    .getByRole('combobox', { name: 'Add: Ways that can do it' })
    .selectOption('closed-api');
  await page
    .locator('summary', { hasText: /^More$/ })
    .last()
    .click();
  await studio.addTo('Has the points of other ways, by what matters', 'Everything else');
  await expect(studio.inside('Everything else').getByRole('checkbox', { checked: true })).toHaveCount(1);
  await studio.view('Text');
  const text = await studio.text();
  expect(text).toContain('family: hybrid');
  expect(text).toMatch(/needs:.*there-is-one-office: \{ when: \{\}, because: There is one office\. \}/);
  expect(text).toMatch(/parts: \{ letters: \{ does: Letters, ways: \[open-own, closed-api\] \} \}/);
  expect(text).toMatch(/like: \{ all: \[open-own\] \}/);
});

test('a cost with a case, a bill that rests on it, and a comparison @desk', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.part('Costs');
  await studio.add('Add a cost', 'Our own price');
  await studio.fill('Value', '3');
  await page
    .locator('summary', { hasText: /^More$/ })
    .first()
    .click();
  await studio.button('Add Case').click();
  await studio.inside('Case 1').getByLabel('Value', { exact: true }).fill('2');
  await studio.inside('Case 1').getByLabel('Value', { exact: true }).blur();
  await studio.part('Monthly bills');
  await studio.member('A closed model through its maker').click();
  await studio.choose('Price of a million tokens read', 'Our own price');
  await studio.choose('Price of a million tokens written', 'A number of its own');
  await studio.part('Cost comparisons');
  await studio.add('Add a comparison', 'Ours against theirs');
  await studio.view('Text');
  const text = await studio.text();
  expect(text).toMatch(
    /our-own-price: \{ label: Our own price, value: 3, cases: \[\{ when: \{\}, value: 2 \}\] \}/
  );
  expect(text).toMatch(/closed-api: \{ price-in: our-own-price, price-out: 1 \}/);
  expect(text).toContain('ours-against-theirs:');
  await studio.button('Undo').click();
  await expect(studio.editor).not.toContainText('ours-against-theirs');
});

test('a next step, and an answer moved, copied and renamed with its uses @desk', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.part('Next steps');
  await studio.add('Add a next step', 'Ask the works council.');
  await studio.choose('When', 'To verify');
  await studio.addTo('Only where this is recommended', 'Open');
  await expect(page.getByText('cannot put this part into another order')).toBeVisible();
  await studio.part('Questions');
  await studio.member('How far along is this').click();
  await studio.button('Move down An idea or a first trial').click();
  await expect(studio.changes.filter({ hasText: 'Moved' })).toHaveCount(1);
  await studio.button('Copy A pilot').click();
  await expect(studio.changes.filter({ hasText: 'pilot-2' })).toHaveCount(1);
  await page.locator('summary', { hasText: 'Name in the file: pilot-2' }).click();
  await page.getByLabel('Name in the file', { exact: true }).and(page.locator(':visible')).fill('trial');
  await studio.button('Rename').and(page.locator(':visible')).click();
  await expect(studio.changes.filter({ hasText: 'trial' })).toHaveCount(1);
  await studio.view('Text');
  await expect(studio.editor).toContainText('do: Ask the works council.');
  await expect(studio.editor).toContainText('for: [open]');
});

for (const [part, member] of [
  ['Ways', 'Sensitive work on open weights'],
  ['Costs', 'Closed model, a million tokens read'],
  ['Monthly bills', 'Open weights on rented servers'],
  ['Scenarios', '']
] as const) {
  test(`the form of ${part} with everything open is accessible and fits a phone`, async ({ page }) => {
    const studio = new StudioPage(page);
    await studio.begin();
    await studio.part(part);
    await studio.member(member).first().click();
    for (const more of await page.locator('.member summary').all()) await more.click();
    await expectAccessible(page);
    if (test.info().project.name === 'phone') await expectNoSidewaysScroll(page);
  });
}
