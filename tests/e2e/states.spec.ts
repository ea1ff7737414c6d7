/** axe on every state that a page can be in, light and dark; on a phone, no state scrolls sideways. */
import { linkTo } from './pages/command-line.ts';
import { caseFor, rules } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { Wizard } from './pages/wizard.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test, type Page } from './test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  // A layout does not depend on its colours: a phone, where layout is looked at, does without the dark.
  test.describe(colorScheme, { tag: colorScheme === 'dark' ? '@desk' : [] }, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    const expectSound = (page: Page, isMobile: boolean): Promise<void> =>
      isMobile ? expectNoSidewaysScroll(page) : expectAccessible(page, colorScheme);

    test('the wizard: every kind of question, what matters, enough, the review, started over', async ({
      page,
      isMobile
    }) => {
      test.slow();
      const wizard = new Wizard(page, isMobile ? 'touch' : 'mouse');
      const seen = new Set<string>();
      const { answers } = caseFor('Hybrid');
      await wizard.open();
      for (let step = 0; step < 80 && !page.url().endsWith('/result/'); step += 1) {
        const question = await wizard.question();
        const state = question?.kind ?? (await wizard.heading.textContent()) ?? '';
        if (!seen.has(state)) await expectSound(page, isMobile);
        seen.add(state);
        if (question !== null) await wizard.answer(question, answers[question.id]);
        else if (await page.getByRole('button', { name: 'Set each one' }).isVisible()) {
          await page.getByRole('button', { name: 'Set each one' }).click();
          await expectSound(page, isMobile);
          await wizard.goOn('No, go on');
        } else break;
      }
      expect(seen.size).toBeGreaterThanOrEqual(4);

      await page.getByRole('button', { name: 'Your answers' }).click();
      await expect(wizard.heading).toHaveText('Your answers');
      await expectSound(page, isMobile);
      await page.getByRole('button', { name: 'Start over' }).click();
      await expect(page.getByText('Your answers were put aside.')).toBeVisible();
      await expectSound(page, isMobile);
      await page.getByRole('button', { name: 'Bring them back' }).click();
      await expect(page.getByText('Your answers were put aside.')).toBeHidden();
    });

    for (const { id, label } of rules.families) {
      test(`a result: ${label}`, async ({ page, isMobile }) => {
        test.slow();
        await page.goto(`/result/${linkTo(caseFor(label).answers)}`);
        await expect(new Result(page).verdict).toContainText(label);
        await page.getByText('The same as a table').click();
        for (const fold of await page.getByText(/smaller reasons? besides/i).all()) await fold.click();
        const places = page.getByText('Where this comes from').filter({ visible: true });
        for (const place of await places.all()) await place.click();
        await expectSound(page, isMobile);
        expect(id).not.toBe('');
      });
    }

    for (const family of ['none', 'tie']) {
      const scenario = rules.scenarios.find(({ expect: expected }) => expected.family.includes(family));
      if (scenario === undefined) continue;
      test(`a result: ${scenario.title}`, async ({ page, isMobile }) => {
        await page.goto(`/result/${linkTo(scenario.answers)}`);
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Reading the answers');
        await expectSound(page, isMobile);
      });
    }

    test('the finished example, from the start', async ({ page, isMobile }) => {
      await page.goto('/');
      await page.getByRole('link', { name: /example|finished/i }).click();
      await expect(page.getByText('A finished example, not your answers.')).toBeVisible();
      await expectSound(page, isMobile);
    });
  });
}
