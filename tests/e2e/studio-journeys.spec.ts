/**
 * The studio's journeys from end to end: someone who never saw YAML makes rules and sends them, by mouse and by keyboard
 * alone, and a colleague answers by them; someone who works in git takes the file out, checks it, and brings it back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Decision } from '../../src/lib/decision/decision.ts';
import { ajar } from './pages/command-line.ts';
import { KeyboardHand, MouseHand, type Hand } from './pages/hand.ts';
import { Result } from './pages/result.ts';
import { rules } from './pages/rules.ts';
import { keep } from './pages/saved-run.ts';
import { StudioPage } from './pages/studio.ts';
import { Wizard } from './pages/wizard.ts';
import { expect, expectAccessible, test } from './test.ts';

test.beforeEach(() => test.slow());

const QUESTION = 'Do we run a data centre?';
const [FIRST] = rules.alternatives;
/** A case that comes to the way that a new deal-breaker rules out. */
const CASE = rules.scenarios.find(
  ({ expect: { alternative, family }, weights }) =>
    alternative[0] === FIRST!.id && family.length === 1 && Object.keys(weights).length === 0
)!;

async function makeRules(page: Page, hand: Hand): Promise<string> {
  const studio = new StudioPage(page);
  const part = (name: string) =>
    page.getByRole('navigation', { name: 'Parts of the rules' }).getByRole('button', { name });
  const add = async (what: string, name: string): Promise<void> => {
    await hand.write(page.getByRole('textbox', { name: what, exact: true }), name);
    await hand.press(studio.button(what));
    await studio.member(name).waitFor();
  };
  const ifQuestion = async (): Promise<void> => {
    await hand.press(studio.button('Add a condition'));
    await hand.choose(page.getByLabel('Question', { exact: true }), QUESTION);
  };

  await hand.press(studio.button('Change the published rules'));
  await hand.press(studio.member('Budget and cost'));
  await hand.write(page.getByLabel('Weight', { exact: true }), '40');
  await expect(studio.changes).toHaveCount(1);
  await hand.press(part('Questions'));
  await add('Add a question', QUESTION);
  await hand.press(part('Reasons'));
  await add('Add a reason', 'Machines are there');
  await ifQuestion();
  await hand.press(part('Deal-breakers'));
  await add('Add a deal-breaker', 'The hall is let');
  await ifQuestion();
  await expect(studio.changes).toHaveCount(4);
  await hand.press(studio.button('Keep this run as a scenario'));
  const dialog = page.getByRole('dialog', { name: 'Keep this run as a scenario' });
  await dialog.getByLabel('The answer is').waitFor({ timeout: 20_000 });
  await hand.write(dialog.getByLabel('What the scenario is about'), 'Our first run');
  await hand.press(dialog.getByRole('button', { name: 'Keep the scenario' }));
  await expect(studio.changes).toHaveCount(5);
  await expect(studio.problems.getByRole('status')).not.toContainText('error');

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await hand.press(studio.button('Send, download, bring in'));
  await hand.press(studio.button('Copy link to these rules'));
  await expect(page.getByText(/It holds your changes, no answers: [\d,]+ characters\./)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Answers the published questions as the case does, and the new one with yes. */
async function answerAll(wizard: Wizard): Promise<boolean> {
  let isAsked = false;
  for (let step = 0; step < 60; step += 1) {
    if (new URL(wizard.page.url()).pathname.endsWith('/result/')) return isAsked;
    const before = (await wizard.heading.textContent()) ?? '';
    const question = await wizard.question();
    if (question) await wizard.answer(question, CASE.answers[question.id]);
    else if (before === QUESTION) {
      isAsked = true;
      if (wizard.hand === 'keyboard') await wizard.page.keyboard.press('1');
      else await wizard.page.getByRole('radio', { name: 'Yes' }).click();
      await expect(wizard.heading).not.toHaveText(before);
    } else await wizard.goOn((await wizard.page.locator('form .button.main').textContent()) ?? '');
  }
  throw new Error('The questions do not come to an end.');
}

for (const kind of ['mouse', 'keyboard'] as const) {
  const handOn = (page: Page): Hand => (kind === 'mouse' ? new MouseHand() : new KeyboardHand(page));

  test(
    `without YAML, by ${kind}: rules are changed and sent; a colleague sees what differs and answers by them`,
    { tag: '@desk' },
    async ({ page, stranger }) => {
      test.setTimeout(240_000);
      await keep(page, CASE.answers);
      await new StudioPage(page).open();
      const link = await makeRules(page, handOn(page));

      const elsewhere = await stranger();
      await elsewhere.goto(link);
      const main = elsewhere.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('Our rules', { timeout: 20_000 });
      await expect(main).toContainText(`New: ${QUESTION}`);
      await expect(main).toContainText('New: Machines are there');
      await expect(main).toContainText('New: The hall is let');
      await expect(main).toContainText('becomes 40');
      await expectAccessible(elsewhere);
      await handOn(elsewhere).press(
        elsewhere.getByRole('button', { name: 'Answer the questions with these rules' })
      );
      const wizard = new Wizard(elsewhere, kind);
      await expect(elsewhere.locator('input[name="answer"]').first()).toBeVisible();
      expect(await answerAll(wizard)).toBe(true);
      const banner = elsewhere.getByRole('complementary', { name: 'Which rules these are' });
      await expect(banner).toContainText('These rules came with the link.');
      await expect(elsewhere.locator('#deal-breakers')).toContainText('The hall is let', { timeout: 20_000 });

      // On the published rules the same answers come to the way that is ruled out there.
      const result = new Result(elsewhere);
      const changed = (await elsewhere.getByRole('main').innerText()).split('\n', 12).join(' ');
      await banner.getByRole('button', { name: 'Back to the published rules' }).click();
      await expect(elsewhere.locator('#deal-breakers')).not.toContainText('The hall is let');
      await expect(result.verdict).toBeVisible();
      expect((await elsewhere.getByRole('main').innerText()).split('\n', 12).join(' ')).not.toBe(changed);
    }
  );
}

test(
  'with git: the file passes check, decides as the page did, and comes back with comments',
  { tag: '@desk' },
  async ({ page }, info) => {
    await keep(page, CASE.answers);
    const studio = new StudioPage(page);
    await studio.begin();
    await studio.weigh('Budget and cost', '40');
    await studio.button('Send, download, bring in').click();
    const saving = page.waitForEvent('download');
    await studio.button('Your changes, as written here (YAML)').click();
    const file = info.outputPath('rules.yaml');
    await (await saving).saveAs(file);
    expect(ajar(['check', file])).toContain('no errors, no warnings');

    await studio.button('Use these rules').click();
    await expect(page.getByText('You are on rules of your own.')).toBeVisible({ timeout: 20_000 });
    await page.goto('/result/');
    const onPage = (await new Result(page).said()).figures.map(([label, , score]) => [label, score]);
    const answers = JSON.stringify({ answers: CASE.answers });
    const decision = JSON.parse(
      ajar(['decide', '--rules', file, '--answers', '-', '--format', 'json'], answers)
    ) as Decision;
    const labelOf = (id: string) => rules.families.find((family) => family.id === id)?.label;
    const shown = (score: number | null) => (score === null ? '–' : String(Math.round(score)));
    expect(decision.families.map(({ id, score }) => [labelOf(id), shown(score)])).toEqual(
      expect.arrayContaining(onPage)
    );

    const edited = readFileSync(file, 'utf8').replace('weight: 40', 'weight: 50') + '# Agreed on Monday.\n';
    writeFileSync(file, edited);
    await studio.open();
    await studio.button('Go on with your rules').click();
    await studio.member('Budget and cost').waitFor();
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'rules.yaml'));
      return transfer;
    }, edited);
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped });
    await expect(page.getByText('Drop the file to bring it in')).toBeVisible();
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
    const dialog = page.getByRole('dialog', { name: 'These rules in place of yours' });
    await expect(dialog).toContainText('weight 40 becomes 50');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Take it over' }).click();
    await studio.view('Text');
    await expect(studio.editor).toContainText('# Agreed on Monday.');
    expect(await studio.text()).toBe(edited);
  }
);

async function paste(page: Page, text: string): Promise<void> {
  await page.getByText('Paste a text or a link').click();
  await page.getByLabel('Rules, a table, or an Ajar link').fill(text);
  await new StudioPage(page).button('Open the text').click();
}

const PASTED = `format: 1
extends: ${rules.id}@${rules.version}
id: pasted
version: 1.0.0
title: Pasted rules
criteria: { cost: { weight: 33 } }
`;

test('a pasted link opens the rules that it holds, and a run leads to its result', async ({ page }) => {
  const studio = new StudioPage(page);
  await studio.open();
  await paste(page, PASTED);
  await expect(studio.changes).toContainText('criteria › cost › weight');
  await studio.button('Start with other rules').click();
  await paste(page, 'https://ajar.example/result/#s=1.damaged.abcdef');
  await expect(page.getByRole('alert')).toContainText('The link is damaged or cut off.');
  await paste(page, ajar(['link', '--answers', '-'], JSON.stringify({ answers: CASE.answers })));
  await expect(page).toHaveURL(/result/);
  await expect(page.getByRole('button', { name: 'Make it mine' })).toBeVisible({ timeout: 20_000 });
});

test('a pasted run with rules of its own opens the rules, with the outcome of its answers', async ({
  page
}, info) => {
  const file = info.outputPath('pasted.yaml');
  writeFileSync(file, PASTED);
  const studio = new StudioPage(page);
  await studio.open();
  const answers = JSON.stringify({ answers: CASE.answers });
  await paste(page, ajar(['link', '--rules', file, '--answers', '-'], answers));
  await expect(studio.changes).toContainText('criteria › cost › weight');
  const { outcome } = studio;
  await expect(outcome).toContainText('With the answers that came along with these rules');
  await expect(outcome.getByText('Open the result of these answers')).toBeVisible();
  await expect(outcome).not.toContainText('Too early to say');
  await expectAccessible(page);
  await studio.button('Look at my own answers').click();
  await expect(outcome).toContainText('Without any answers');
  await studio.decided();
  await expect(outcome.getByText('Open the result of these answers')).toHaveCount(0);
});
