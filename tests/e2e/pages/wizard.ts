/** The wizard as a person meets it: read the question, answer, go on. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answers, Question } from '../../../src/lib/rules/rule-set.ts';
import { rules } from './rules.ts';

export type Hand = 'mouse' | 'keyboard' | 'touch';

/** More steps than any run has: a journey that does not end fails here. */
const MOST_STEPS = 120;

export class Wizard {
  readonly heading: Locator;
  /** How many keys the last question took. */
  keys = 0;

  constructor(
    readonly page: Page,
    readonly hand: Hand
  ) {
    this.heading = page.getByRole('heading', { level: 1 });
  }

  async open(): Promise<void> {
    await this.page.goto('/ask/');
    await expect(this.page.locator('input[name="answer"]').first()).toBeVisible();
    await expect(this.heading).toBeFocused();
  }

  /** The question on screen; null on the pages around the questions. */
  async question(): Promise<Question | null> {
    const asked = await this.heading.textContent();
    return rules.questions.find(({ ask }) => ask === asked?.trim()) ?? null;
  }

  /**
   * Answers the question on screen and waits for what comes next.
   * @param value option ids; what is not in it, or not among the options, is answered with "Not sure"
   */
  async answer(question: Question, value: Answers[string] | undefined): Promise<void> {
    const before = await this.heading.textContent();
    const wanted = [value ?? 'unsure'].flat();
    this.keys = 0;
    for (const option of wanted) await this.#choose(question, option);
    if (question.kind === 'many') await this.#goOn('Next');
    await this.#arriveAfter(before);
  }

  /** Waits until there are answers in the browser: the code that keeps the first comes with the first sign of somebody. */
  async kept(): Promise<void> {
    await this.page.waitForFunction(() => localStorage.length > 0);
  }

  /** Goes on with the main act of the page. */
  async goOn(label: string): Promise<void> {
    const before = await this.heading.textContent();
    await this.#goOn(label);
    await this.#arriveAfter(before);
  }

  /** From where it stands to the result, by what the case says. @returns the ids of the questions that were asked */
  async finish(answers: Answers): Promise<readonly string[]> {
    const asked: string[] = [];
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (new URL(this.page.url()).pathname.endsWith('/result/')) return asked;
      const question = await this.question();
      if (question === null)
        await this.goOn((await this.page.locator('form .button.main').textContent()) ?? '');
      else {
        asked.push(question.id);
        await this.answer(question, answers[question.id]);
        expect(this.keys, `keys for ${question.id}`).toBeLessThanOrEqual(
          4 + [answers[question.id] ?? []].flat().length
        );
      }
    }
    throw new Error('The questions do not come to an end.');
  }

  async #choose(question: Question, option: string): Promise<void> {
    const index = question.options.findIndex(({ id }) => id === option);
    const input = this.page.locator(`input[name="answer"][value="${option}"]`);
    if (this.hand === 'keyboard') await this.#press(index < 0 ? '0' : String(index + 1));
    else if (this.hand === 'touch') await input.tap();
    else await input.click();
  }

  async #goOn(label: string): Promise<void> {
    const button = this.page.getByRole('button', { name: label, exact: true });
    if (this.hand === 'touch') await button.tap();
    else if (this.hand === 'mouse') await button.click();
    else if ((await this.question()) !== null) await this.#press('Enter');
    else await this.#tabTo(button);
  }

  async #tabTo(button: Locator): Promise<void> {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await this.page.keyboard.press('Tab');
    }
    await expect(button).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  async #press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** The next page has come, and its heading has the focus: by keyboard one is at the start of it. */
  async #arriveAfter(before: string | null): Promise<void> {
    await expect(this.heading).not.toHaveText(before ?? '');
    await expect(this.heading).toBeFocused();
  }
}
