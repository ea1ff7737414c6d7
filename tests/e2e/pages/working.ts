/** The full working and the part for analysts, as a person opens them on a result of their own. */
import { expect, type Locator, type Page } from '@playwright/test';
import { linkTo } from './command-line.ts';
import { rules, type Case } from './rules.ts';

export class Working {
  readonly weights: Locator;
  /** What the weights on screen come to. */
  readonly live: Locator;

  constructor(readonly page: Page) {
    this.weights = page.locator('#weights');
    this.live = this.weights.locator('.live .score');
  }

  /** Opens answers from a link and makes them one's own. */
  async openOwn(answers: Case['answers']): Promise<void> {
    await this.page.goto(`/result/${linkTo(answers)}`);
    await this.page.getByRole('button', { name: 'Make it mine' }).click();
    await expect(this.page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
    await this.open();
  }

  /** Opens answers from a link and leaves them someone's copy. */
  async openCopy(answers: Case['answers']): Promise<void> {
    await this.page.goto(`/result/${linkTo(answers)}`);
    await expect(this.page.getByRole('button', { name: 'Make it mine' })).toBeVisible();
    await this.open();
  }

  /** Opens both parts. */
  async open(): Promise<void> {
    await this.disclose('The full working');
    await expect(this.weights).toBeVisible();
    await this.disclose('For analysts');
    await expect(this.page.locator('#analysts h3').first()).toBeVisible();
  }

  async disclose(name: string): Promise<void> {
    await this.page.locator('summary', { hasText: name }).first().click();
  }

  /** Opens everything that is closed inside them. */
  async discloseAll(): Promise<void> {
    for (const part of ['#working', '#analysts']) {
      const closed = this.page.locator(`${part} details:not([open]) > summary`).filter({ visible: true });
      while ((await closed.count()) > 0) await closed.first().click();
    }
  }

  /** The cells of the table under a part's toggle, row by row. */
  async table(part: string, nth = 0): Promise<readonly (readonly string[])[]> {
    const rows = await this.page.locator(`${part} table`).nth(nth).locator('tbody tr').all();
    return Promise.all(
      rows.map(async (row) => (await row.locator('th, td').allTextContents()).map((text) => text.trim()))
    );
  }

  /** The slider of a criterion. */
  slider(label: string): Locator {
    return this.weights.locator('li', { hasText: label }).getByRole('slider').first();
  }

  /** Drags the slider of a criterion by a part of its length, in ten moves. */
  async drag(label: string, by: number): Promise<void> {
    const slider = this.slider(label);
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error(`The slider of ${label} is not to be seen.`);
    const share = Number(await slider.inputValue());
    // The thumb is 24 px wide, and its middle goes from end to end less that.
    const at = (part: number): number => box.x + 12 + part * (box.width - 24);
    const middle = box.y + box.height / 2;
    await this.page.mouse.move(at(share), middle);
    await this.page.mouse.down();
    for (let step = 1; step <= 10; step += 1)
      await this.page.mouse.move(at(share + (by * step) / 10), middle);
    await this.page.mouse.up();
  }

  /** The weights as they stand in their fields, by criterion id. */
  async weightsNow(): Promise<Readonly<Record<string, number>>> {
    const fields = await this.weights.getByRole('spinbutton').all();
    const values = await Promise.all(fields.map((field) => field.inputValue()));
    const ids = rules.criteria.filter(({ weight }) => weight > 0).map(({ id }) => id);
    return Object.fromEntries(values.map((value, nth) => [ids[nth] ?? '', Number(value)] as const));
  }

  /** Sets a weight by its number. */
  async weigh(label: string, weight: number): Promise<void> {
    const field = this.weights.getByRole('spinbutton', { name: `Weight of ${label}`, exact: false });
    await field.fill(String(weight));
    await field.press('Tab');
  }
}
