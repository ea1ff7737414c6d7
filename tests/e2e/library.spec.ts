/** The library and what goes in and out of the studio: kept, compared, brought back, removed; files brought in and taken along. */
import { readFileSync } from 'node:fs';
import { caseFor } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { keep } from './pages/saved-run.ts';
import { StudioPage } from './pages/studio.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

// Every test compiles and runs the whole shipped rules in three workers.
test.beforeEach(() => test.slow());

/** Before and after on 61 scenarios and 10,000 runs: seconds on an idle machine, many times that on a busy one. */
const WORKED_OUT = { timeout: 90_000 };

test('rules are kept with their impact, versioned, compared, brought back, renamed, removed and restored', async ({
  page,
  isMobile
}) => {
  test.setTimeout(240_000);
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.weigh('Budget and cost', '60');
  await studio.button('Keep').click();
  const dialog = page.getByRole('dialog', { name: 'Keep these rules' });
  await expect(dialog.getByRole('status')).toContainText('One change to the rules.', WORKED_OUT);
  await expect(dialog.getByRole('status')).toContainText('answers change family');
  await dialog.getByText('Changes to the rules', { exact: true }).click();
  await expect(dialog).toContainText('Changed: What matters › Budget and cost › Weight');
  await expectAccessible(page);
  await studio.keepAs('House rules', 'Money first');
  await expect(page.getByText('Kept as “House rules”, version 1.')).toBeVisible();

  await studio.fill('Weight', '70');
  await studio.button('Keep').click();
  await expect(dialog).toContainText('Against “House rules” as it was kept last:');
  await studio.keepAs('House rules', 'More so');
  await expect(page.getByText('Kept as “House rules”, version 2.')).toBeVisible();
  await studio.button('Start with other rules').click();

  const list = page.getByRole('region', { name: 'Kept in this browser' });
  await list.getByRole('button', { name: 'History: House rules' }).click();
  await expect(list).toContainText('More so');
  await list.getByRole('button', { name: /^What it changed: Version 2/ }).click();
  const compared = page.getByRole('dialog', { name: 'What changed in “House rules”' });
  await expect(compared).toContainText('weight 60 becomes 70');
  await expectAccessible(page);
  if (isMobile) await expectNoSidewaysScroll(page);
  await compared.getByRole('button', { name: 'Close' }).click();
  await list.getByRole('button', { name: /^Bring this version back: Version 1/ }).click();
  await expect(list).toContainText('Version 1 again');

  await list.getByRole('button', { name: 'Rename: House rules' }).click();
  await expect(list.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Our rules of the house');
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Remove: Our rules of the house' }).click();
  await expect(list.getByText('No rules are kept under a name yet.')).toBeVisible();
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Open: Our rules of the house' }).click();
  await studio.member('Budget and cost').click();
  await expect(page.getByLabel('Weight', { exact: true })).toHaveValue('60');
});

test('what is not kept under a name is asked for when left, and lies there as a draft, a broken text too', async ({
  page
}) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await page.getByRole('link', { name: 'Method' }).click();
  await expect(page).toHaveURL(/method/);
  await studio.begin();
  await studio.view('Text');
  await studio.editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('criteria: { cost: { weight: [ }\n');
  await expect(page.getByText('a draft lies in this browser')).toBeVisible();
  await page.getByRole('link', { name: 'Method' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your changes are not kept under a name' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await expect(studio.editor).toContainText('weight: [ }');
  await page.getByRole('link', { name: 'Method' }).click();
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(/method/);
  await studio.open();
  await page.getByRole('button', { name: /^Go on: Our rules/ }).click();
  await studio.view('Text');
  await expect(studio.editor).toContainText('weight: [ }');

  page.on('dialog', (asked) => void asked.accept());
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: /^Go on: Our rules/ })).toHaveCount(1);
});

test('a run is kept from its result, opens again as a copy, and as a scenario begins rules of one’s own', async ({
  page,
  isMobile
}) => {
  const { answers, family } = caseFor('Open');
  await keep(page, answers);
  await page.goto('/result/');
  const result = new Result(page);
  await expect(result.verdict).toContainText(family);
  await page.getByRole('button', { name: 'Keep this run', exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill('The pilot');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('Kept as “The pilot”, version 1.')).toBeVisible();

  await page.getByRole('button', { name: 'Keep it as a scenario' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keep this run as a scenario' });
  await expect(dialog).toContainText('This begins rules of your own');
  await expect(dialog.getByLabel('The answer is')).toHaveValue('open');
  await dialog.getByLabel('What the scenario is about').fill('The pilot in spring');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep the scenario' }).click();
  await expect(page.getByText('“The pilot in spring” is a scenario of your rules now.')).toBeVisible();
  await expect(page.getByText('You are on rules of your own.')).toBeVisible();
  if (isMobile) await expectNoSidewaysScroll(page);

  await page.getByRole('link', { name: 'Open the rules' }).click();
  await page.getByRole('button', { name: 'Open: The pilot' }).click();
  await expect(page.getByText('Opened from a file', { exact: false }).first()).toBeVisible();
  await expect(result.verdict).toContainText(family);
});

test('a scenario that fails says what was expected, what came out, and why', async ({ page }) => {
  await keep(page, caseFor('Open').answers);
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.button('Keep this run as a scenario').click();
  const dialog = page.getByRole('dialog', { name: 'Keep this run as a scenario' });
  await dialog.getByLabel('What the scenario is about').fill('It must be closed');
  await dialog.getByLabel('The answer is').selectOption('closed');
  await dialog.getByRole('button', { name: 'Keep the scenario' }).click();
  const failed = studio.outcome.getByRole('listitem').filter({ hasText: 'It must be closed' });
  await expect(failed).toContainText('Expected: Closed', { timeout: 30_000 });
  await expect(failed).toContainText('Came out: Open');
  await expect(failed).toContainText('Because: ');
  await expectAccessible(page);
});

test('the reasons go out as a table and come in again, with what differs shown before', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.button('Send, download, bring in').click();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await studio.button('The reasons as a table (CSV), which can be brought in again').click();
  const table = readFileSync(await (await saving).path(), 'utf8');
  const dialog = page.getByRole('dialog', { name: 'The reasons of this table' });
  await studio.bringIn('reasons.csv', table);
  await expect(dialog).toContainText('Nothing in the rules differs');
  await dialog.getByRole('button', { name: 'Leave everything' }).click();

  const [, label = ''] = (table.split('\r\n')[1] ?? '').split(',');
  await studio.bringIn('reasons.csv', table.replace(label, 'Said otherwise'));
  await expect(dialog).toContainText('Changed: Said otherwise');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Take it over' }).click();
  await expect(studio.changes).not.toHaveCount(0);
  await studio.button('Undo').click();
  await expect(studio.changes).toHaveCount(0);

  await studio.bringIn('reasons.csv', 'id,criterion,because\r\n,cost,So.\r\n');
  await expect(dialog).toContainText('Row 2, column “id”: This row has no id.');
});

test('where the browser has no room, it says so and offers the file', { tag: '@desk' }, async ({ page }) => {
  await page.addInitScript(() => {
    const full = (): never => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
    Storage.prototype.setItem = full;
  });
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.weigh('Budget and cost', '60');
  await expect(page.getByText('The browser has no room for a draft.')).toBeVisible();
  await studio.button('Keep').click();
  await studio.keepAs('House rules', '');
  const dialog = page.getByRole('dialog', { name: 'Keep these rules' });
  await expect(dialog.getByRole('alert')).toContainText('The browser has no room left. Nothing was lost');
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('weight: 60');
});
