/** The result page as a person meets it: the verdict, the figures behind it, the link to send. */
import { expect, type Locator, type Page } from '@playwright/test';

/** A row of the table of families, as it is printed. */
export type Row = readonly string[];

export class Result {
  readonly verdict: Locator;

  constructor(readonly page: Page) {
    this.verdict = page.getByRole('heading', { level: 1 });
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
    const reasons = (await this.page.locator('#reasons li').allTextContents()).map((text) =>
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
