/** One mistake for each code of problems, put into the editor: found at its place, mended where a step can, and nothing is lost. */
import { AT_ONCE, CLEAN, IN_REVIEW, type Mistake } from './mistakes.ts';
import { StudioPage } from './pages/studio.ts';
import { expect, test } from './test.ts';

test.beforeEach(() => test.slow());

/** Where a piece of a text stands: line and column, from 1. */
function placeOf({ text, at }: Mistake): readonly [number, number] {
  const before = text.slice(0, text.indexOf(at));
  return [before.split('\n').length, before.length - before.lastIndexOf('\n')];
}

const OLD = 'Of the last rules that worked';

/** From a text without problems to the mistake and, where a step mends it, back to one without it. */
async function make(studio: StudioPage, mistake: Mistake): Promise<void> {
  await studio.retype(mistake.text);
  const problem = studio.problemAt(...placeOf(mistake));
  // Going through all answers begins when the text has come to rest, and takes its time on a busy machine.
  await expect(problem).toHaveCount(1, { timeout: 20_000 });
  await expect(problem).toContainText(`${mistake.severity}:`);
  // The last outcome stays, and says so where the text has none.
  await expect(studio.outcome.getByText(OLD)).toHaveCount(mistake.breaks ? 1 : 0);
  await expect(studio.outcome).not.toContainText('No outcome yet');
  const fix = problem.getByRole('button', { name: /^Fix it/ });
  await expect(fix).toHaveCount(mistake.fix ? 1 : 0);
  if (mistake.fix) {
    await fix.click();
    await expect(problem).toHaveCount(0);
  }
}

async function clean(studio: StudioPage): Promise<void> {
  await studio.retype(CLEAN);
  await expect(studio.problems.getByRole('status')).toHaveText('No problems found.');
  await expect(studio.outcome.getByText(OLD)).toHaveCount(0);
}

async function begin(studio: StudioPage): Promise<void> {
  await studio.openFile(CLEAN);
  await studio.decided();
  await studio.view('Text');
  await studio.editor.waitFor();
}

test('mistakes in the text, its shape and its names are found at once @desk', async ({ page }) => {
  const studio = new StudioPage(page);
  await begin(studio);
  for (const mistake of AT_ONCE) {
    await test.step(mistake.code, () => make(studio, mistake));
    await clean(studio);
  }
});

test('mistakes that only all answers show are found by going through them @desk', async ({ page }) => {
  const studio = new StudioPage(page);
  await begin(studio);
  for (const mistake of IN_REVIEW) {
    await test.step(mistake.code, () => make(studio, mistake));
    await clean(studio);
  }
});

test('by keyboard alone: to a mistake, mended, to where a name is declared and used @desk', async ({
  page
}) => {
  const studio = new StudioPage(page);
  await begin(studio);
  const text = CLEAN.replace(
    'criterion: back\n    when: { hours: few }',
    'criterion: bakc\n    when: { hours: few }'
  );
  await studio.retype(text);
  await expect(studio.problems.getByRole('status')).toHaveText('One error.');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+.');
  await expect(studio.problems.getByRole('status')).toHaveText('No problems found.');
  const about = page.getByRole('region', { name: 'About the place of the cursor' });
  await expect(about).toContainText('tradeoffs › short-days-are-easy › criterion');
  await page.keyboard.press('F12');
  await expect(about).toContainText('criteria › back');
  await expect(about).toContainText('What counts, and how much.');
  await expect(about).toContainText('“Your back”');
  await page.keyboard.press('Shift+F12');
  await expect(about).toContainText('tradeoffs › long-days-want-change › criterion');
  await studio.outcome.getByText('The scenarios exercise').waitFor({ timeout: 20_000 });
  await expect(about).toContainText('A scenario exercises it.');
  await expect(studio.editor.locator('xpath=ancestor::*').locator('.cm-unexercised').first()).toBeVisible();
});
