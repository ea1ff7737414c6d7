/** The studio: a team changes the published rules, in a form and as text, and sees what that does. */
import { StudioPage } from './pages/studio.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

// Every test compiles and runs the whole shipped rules in three workers.
test.beforeEach(() => test.slow());

test('a weight raised in the form stands in the text, and undo takes it out of both', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.member('Budget and cost').click();
  await studio.fill('Weight', '30');
  await expect(studio.changes).toHaveCount(1);
  await expect(studio.changes).toContainText('criteria › cost › weight');
  await studio.view('Text');
  await expect(studio.editor).toContainText('cost: { weight: 30 }');
  await studio.button('Undo').click();
  await expect(studio.editor).not.toContainText('weight');
  await studio.button('Redo').click();
  await expect(studio.editor).toContainText('cost: { weight: 30 }');
  await studio.page.getByRole('button', { name: /^Take back/ }).click();
  await expect(studio.changes).toHaveCount(0);
  await expect(studio.editor).not.toContainText('criteria');
});

test('someone without YAML adds a question, a reason and a deal-breaker on it', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.part('Questions');
  await studio.add('Add a question', 'Do we run a data centre?');
  await studio.part('Reasons');
  await studio.add('Add a reason', 'Machines are there');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('Question', { exact: true }).selectOption('do-we-run-a-data-centre');
  await expect(page.getByText(/of 100$/).first()).toBeVisible();
  await studio.part('Deal-breakers');
  await studio.add('Add a deal-breaker', 'Nothing leaves the house');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('Question', { exact: true }).selectOption('do-we-run-a-data-centre');
  await expect(studio.problems.getByRole('status')).not.toContainText('error');
  await expect(studio.changes).toHaveCount(3);
  await studio.button('Use these rules').click();
  await expect(page.getByText('You are on rules of your own.')).toBeVisible();
  await studio.view('Text');
  await expect(studio.editor).toContainText('do-we-run-a-data-centre:');
  const text = await studio.text();
  expect(text).toMatch(/when: \{ do-we-run-a-data-centre: 'yes'/);
  if (test.info().project.name === 'phone') await expectNoSidewaysScroll(page);
});

test('a mistake in the text is found at its place, the last outcome stays, and one step mends it', async ({
  page
}) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.decided();
  await studio.view('Text');
  await studio.editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(
    'tradeoffs:\n  ours: { criterion: cots, gives: { open: 1 }, because: So it is. }\n'
  );
  await expect(studio.problems).toContainText('Line 7, column');
  await expect(studio.outcome).toContainText('Of the last rules that worked');
  await expect(studio.outcome.getByText('Too early to say')).toBeVisible();
  await studio.problems.getByRole('button', { name: 'Fix it: Write “cost”.' }).click();
  await expect(studio.editor).toContainText('criterion: cost,');
  await expect(studio.outcome).not.toContainText('Of the last rules that worked');
});

test('what rests on a member goes only with consent', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.part('Questions');
  await studio.member('How far along is this').click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('this goes with it');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Leave everything' }).click();
  await expect(studio.changes).toHaveCount(0);
});

test('from nothing, a few answers make rules that work', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.open();
  await studio.button('Begin with nothing').click();
  for (const field of await page.getByRole('textbox').all()) {
    const hint = (await field.getAttribute('placeholder')) ?? '';
    await field.fill(hint);
  }
  await studio.button('Make the rules').click();
  await expect(studio.problems.getByRole('status')).toContainText(/No problems|warning/);
  await studio.view('Text');
  await expect(studio.editor).toContainText('title: Build or buy?');
});

test('what an edit does stays in sight, however far down the list it is made', async ({ page, isMobile }) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.part('Reasons');
  const last = page.getByRole('heading', { level: 3 }).getByRole('button').last();
  await last.click();
  await expect(last).toBeInViewport();
  const outcome = page.getByRole('heading', { name: 'What it does' });
  if (isMobile) {
    await expect(outcome).not.toBeInViewport();
    const strip = page.getByRole('link', { name: 'What it does' });
    await expect(strip).toContainText('Hybrid');
    await expect(strip).toBeInViewport({ ratio: 1 });
    await strip.click();
  }
  await expect(outcome).toBeInViewport();
  await expect(last).toHaveAttribute('aria-expanded', 'true');
});

test('axe finds nothing with a form or the editor open', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.part('Reasons');
  await page.getByRole('heading', { level: 3 }).getByRole('button').first().click();
  await expectAccessible(page);
  if (test.info().project.name === 'phone') await expectNoSidewaysScroll(page);
  await studio.view('Text');
  await studio.editor.click();
  await studio.decided();
  await expectAccessible(page);
  if (test.info().project.name === 'phone') await expectNoSidewaysScroll(page);
});

test('by keyboard alone: a weight raised, a text typed with a completion, undone @desk', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.open();
  await studio.button('Change the published rules').focus();
  await page.keyboard.press('Enter');
  await studio.member('Budget and cost').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Weight', { exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await expect(studio.changes).toHaveCount(1);
  await page.getByRole('radio', { name: 'Form' }).focus();
  await page.keyboard.press('ArrowRight');
  await studio.editor.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('questions:\n  sta');
  await studio.listTakesKeys();
  await expect(page.getByRole('option', { name: 'stage', selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(studio.editor).toContainText('stage:');
  await page.keyboard.press('Control+z');
  await expect(studio.editor).not.toContainText('questions');
});

test('by keyboard alone: a reason is added without going past those that are there @desk', async ({
  page
}) => {
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.part('Reasons');
  const parts = page.getByRole('navigation', { name: 'Parts of the rules' }).getByRole('button');
  await parts.last().focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Add a reason' })).toBeFocused();
  await page.keyboard.type('Machines are there');
  await page.keyboard.press('Enter');
  await expect(studio.member('Machines are there')).toBeFocused();
  await expect(studio.changes).toContainText('New: Reasons › Machines are there');
});
