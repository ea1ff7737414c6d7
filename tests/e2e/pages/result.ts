/** The result page as a person meets it: the verdict, the figures behind it, the link to send. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** A row of the table of families, as it is printed. */
export type Row = readonly string[];

export class Result {
  readonly verdict: Locator;

  /** What a trial shows; there is at most one. */
  readonly trial: Locator;
  /** What only paper has at the end of page 1: the short list, then the foot. */
  readonly firstPage: Locator;

  constructor(readonly page: Page) {
    this.verdict = page.getByRole('heading', { level: 1 });
    this.trial = page.getByRole('group', { name: 'Tried, not saved' });
    this.firstPage = page.locator('div.print-only');
  }

  /** Tries the first change that leads to another result, and waits for what it comes to. */
  async tryFirst(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Try it/ })
      .first()
      .click();
    await expect(this.trial.getByText('As tried')).toBeVisible();
  }

  /** Opens the other ways to take it along. */
  async openMore(): Promise<void> {
    await this.page.getByText('More ways to take it along').click();
  }

  /** Downloads a kind of record. @returns where it lies */
  async downloadPath(label: string): Promise<string> {
    const begun = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: `Download: ${label}` }).click();
    return (await begun).path();
  }

  /** Downloads a kind of record. @returns its text */
  async download(label: string): Promise<string> {
    return readFileSync(await this.downloadPath(label), 'utf8');
  }

  /** Opens a file with a button. */
  async openFile(name: string, text: string, button = 'Choose a file'): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: button }).click();
    await (await asked).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  /** Everything that must be the same wherever the same answers are opened. */
  async said(): Promise<{
    readonly verdict: string;
    readonly figures: readonly Row[];
    readonly reasons: readonly string[];
  }> {
    await expect(this.page.locator('canvas')).toBeVisible();
    const rows = await this.page.locator('table').first().locator('tbody tr').all();
    const figures = await Promise.all(
      rows.map(async (row) => (await row.locator('th, td').allTextContents()).map((text) => text.trim()))
    );
    // The owner's page has a Change beside each answer; a copy has none.
    const open = this.page.locator('#reasons li').filter({ visible: true });
    const reasons = (await open.allTextContents()).map((text) =>
      text.replaceAll('Change', '').replace(/\s+/g, ' ').trim()
    );
    return { verdict: (await this.verdict.innerText()).replace(/\s+/g, ' '), figures, reasons };
  }

  /** Opens everything that is folded, what lies inside of it too. */
  async unfold(): Promise<void> {
    await this.page
      .locator('details')
      .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
  }

  /** Copies the link. @returns what is in the clipboard then */
  async copyLink(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.getByRole('button', { name: 'Copy link' }).first().click();
    await expect(this.page.getByText('Link copied.')).toBeVisible();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
