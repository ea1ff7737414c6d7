/** From the first question to a colleague who sees the same: by mouse, by keyboard alone, by touch on a small phone. */
import type { Decision } from '../../src/lib/decision/decision.ts';
import type { AjarDocument } from '../../src/lib/document/document.ts';
import { ajar } from './pages/command-line.ts';
import { cases, caseFor, rules } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { Wizard, type Hand } from './pages/wizard.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

/** Each hand on its device. */
const HANDS: readonly (readonly [Hand, string])[] = [
  ['mouse', '@desk'],
  ['keyboard', '@desk'],
  ['touch', '@phone']
];

for (const [hand, tag] of HANDS) {
  test(
    `complete the wizard by ${hand}, send the link, see the same elsewhere`,
    { tag },
    async ({ page, isMobile, stranger }) => {
      test.slow();
      const { answers, family } = caseFor('Open');
      const wizard = new Wizard(page, hand);
      await wizard.open();
      const asked = await wizard.finish(answers);
      expect(asked.length).toBeGreaterThanOrEqual(rules.questions.filter(({ core }) => core).length);

      const result = new Result(page);
      await expect(result.verdict).toContainText(family);
      const here = await result.said();
      await expectAccessible(page);
      if (isMobile) await expectNoSidewaysScroll(page);

      const link = await result.copyLink();
      expect(new URL(page.url()).hash).toBe('');
      const elsewhere = await stranger();
      await elsewhere.goto(link);
      const there = new Result(elsewhere);
      await expect(there.verdict).toContainText(family);
      expect(await there.said()).toEqual(here);
      expect(new URL(elsewhere.url()).hash).toBe('');

      const document = ajar(['open', link, '--format', 'json']);
      const { result: claimed } = JSON.parse(document) as AjarDocument;
      const decision = JSON.parse(
        ajar(['decide', '--answers', '-', '--format', 'json'], document)
      ) as Decision;
      const onPage = here.figures.map(([label, , score]) => [label, score]);
      expect(decision.families.map(({ id, score }) => [labelOf(id), shown(score)])).toEqual(
        expect.arrayContaining(onPage)
      );
      // To the last digit: the browser wrote what it saw, unrounded, into the link.
      const { family: best, status, lead } = decision.recommendation;
      expect(claimed).toEqual({ family: best, status, lead });
      expect(labelOf(best)).toBe(family);
    }
  );
}

const labelOf = (id: string | null) => rules.families.find((family) => family.id === id)?.label;
const shown = (score: number | null) => (score === null ? '–' : String(Math.round(score)));

test('a link of a full run is short', { tag: '@desk' }, async ({ page }) => {
  test.slow();
  const [longest] = [...cases].sort((a, b) => Object.keys(b.answers).length - Object.keys(a.answers).length);
  const wizard = new Wizard(page, 'mouse');
  await wizard.open();
  await page.getByRole('button', { name: 'Answer everything, in order' }).click();
  await wizard.finish(longest?.answers ?? {});
  const link = await new Result(page).copyLink();
  expect(link.length).toBeLessThanOrEqual(700);
});

test('a run reloaded half-way resumes where it was', async ({ page, isMobile }) => {
  const wizard = new Wizard(page, isMobile ? 'touch' : 'mouse');
  await wizard.open();
  const { answers } = caseFor('Open');
  for (let count = 0; count < 4; count += 1) {
    const question = await wizard.question();
    if (question !== null) await wizard.answer(question, answers[question.id]);
  }
  const here = await wizard.heading.textContent();
  await page.reload();
  await expect(wizard.heading).toHaveText(here ?? '');

  await page.goto('/');
  await expect(page.getByText('Four answers are saved in this browser')).toBeVisible();
});

test('the very first answer is kept when the tab is closed at once', async ({ page, context, isMobile }) => {
  const wizard = new Wizard(page, isMobile ? 'touch' : 'mouse');
  await wizard.open();
  const question = await wizard.question();
  await wizard.heading.hover();
  await wizard.answer(question!, caseFor('Open').answers[question!.id]);
  await page.close();
  const again = await context.newPage();
  await again.goto('/');
  await expect(again.getByText('One answer is saved in this browser')).toBeVisible();
});

test('who does not count tokens works them out from people, uses and words', async ({ page, isMobile }) => {
  const wizard = new Wizard(page, isMobile ? 'touch' : 'mouse');
  await wizard.open();
  const { answers } = caseFor('Open');
  let question = await wizard.question();
  while (question !== null && !question.options.some(({ amount }) => amount)) {
    await wizard.answer(question, answers[question.id]);
    question = await wizard.question();
  }
  const asked = await wizard.heading.textContent();
  await page.getByText('Work it out').click();
  await page.getByLabel('People who use it').pressSequentially('200');
  await page.getByLabel('Uses a month, each').pressSequentially('200');
  await page.getByLabel('Words in and out in one use').pressSequentially('1125');
  await expect(page.getByText('About 60 million tokens a month.')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Choose this answer' }).click();
  await expect(page.getByText('This is your answer.')).toBeVisible();
  await expect(wizard.heading).toHaveText(asked ?? '');
  const fitting = question!.options.find(({ amount }) => amount && amount.low <= 60 && amount.high >= 60);
  await expect(page.locator('input[name="answer"]:checked')).toHaveValue(fitting!.id);
});

test('the browser’s Back goes one question back, and forward again', async ({ page, isMobile }) => {
  const wizard = new Wizard(page, isMobile ? 'touch' : 'mouse');
  await wizard.open();
  const { answers } = caseFor('Open');
  const headings: (string | null)[] = [];
  for (let count = 0; count < 3; count += 1) {
    headings.push(await wizard.heading.textContent());
    const question = await wizard.question();
    if (question !== null) await wizard.answer(question, answers[question.id]);
  }
  await page.goBack();
  await expect(wizard.heading).toHaveText(headings[2] ?? '');
  await page.goBack();
  await expect(wizard.heading).toHaveText(headings[1] ?? '');
  await page.goForward();
  await expect(wizard.heading).toHaveText(headings[2] ?? '');
});

test('an unfinished run opens as too early to say, with a way on', async ({ page, isMobile }) => {
  const wizard = new Wizard(page, isMobile ? 'touch' : 'mouse');
  await wizard.open();
  const question = await wizard.question();
  if (question !== null) await wizard.answer(question, caseFor('Open').answers[question.id]);
  await wizard.kept();
  await page.goto('/result/');
  await expect(new Result(page).verdict).toContainText('Too early to say');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => wizard.question()).not.toBeNull();
});
