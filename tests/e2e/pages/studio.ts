/** The studio at /rules, as a person sees it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class StudioPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/rules/', { waitUntil: 'networkidle' });
  }

  /** Begins with changes to the published rules. */
  async begin(): Promise<void> {
    await this.open();
    await this.button('Change the published rules').click();
    await this.button('Undo').waitFor();
    await this.member('Budget and cost').waitFor();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  member(name: string): Locator {
    return this.page.getByRole('heading', { level: 3 }).getByRole('button', { name: new RegExp(`^${name}`) });
  }

  async part(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Parts of the rules' })
      .getByRole('button', { name, exact: true })
      .click();
  }

  /** Adds a member of the part on screen; it opens. */
  async add(button: string, name: string): Promise<void> {
    await this.page.getByLabel(button, { exact: true }).first().fill(name);
    await this.button(button).click();
    await this.member(name).waitFor();
  }

  /** Types into a field and leaves it, which is when it counts. */
  async fill(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.blur();
  }

  /** Opens something that matters in the form, and gives it a weight. */
  async weigh(criterion: string, weight: string): Promise<void> {
    await this.member(criterion).click();
    await this.fill('Weight', weight);
  }

  /** Fills and sends the dialog that keeps the rules. */
  async keepAs(name: string, note: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Keep these rules' });
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('What is new in this version').fill(note);
    await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  }

  /** Brings a file in with the button. */
  async bringIn(name: string, text: string): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.button('Choose a file').click();
    await (await asked).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  /** Chooses one more for a list of names. */
  async addTo(field: string, option: string): Promise<void> {
    await this.page.getByLabel(`Add: ${field}`, { exact: true }).selectOption({ label: option });
  }

  /** Adds a member inside the open member. */
  async addInside(field: string, name: string): Promise<void> {
    const fields = this.inside(field);
    await fields.getByLabel(`New: ${field}`, { exact: true }).fill(name);
    await fields.getByRole('button', { name: 'Add', exact: true }).click();
    await this.inside(name).first().waitFor();
  }

  /** The fields that stand together under a name. */
  inside(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  async view(name: 'Form' | 'Text'): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
  }

  get editor(): Locator {
    return this.page.getByRole('textbox', { name: 'Text of the rules, in YAML' });
  }

  /** The text in the editor, if it is short enough to stand there whole. */
  async text(): Promise<string> {
    await this.editor.locator('.cm-line').first().waitFor();
    const lines = await this.editor.locator('.cm-line').allTextContents();
    return lines.join('\n');
  }

  /** Opens a file of rules. */
  async openFile(text: string): Promise<void> {
    await this.open();
    await this.bringIn('rules.yaml', text);
    await this.button('Undo').waitFor();
  }

  /** Puts another text in the place of the one in the editor. */
  async retype(text: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** A problem of the list, by its place; its fix is a button in it. */
  problemAt(line: number, column: number): Locator {
    const place = this.page.getByRole('button', { name: `Line ${line}, column ${column}`, exact: true });
    return this.problems.getByRole('listitem').filter({ has: place });
  }

  /** Waits until the list of completions takes keys: it is deaf for a moment, lest somebody who types chooses by mistake. */
  async listTakesKeys(): Promise<void> {
    const selected = this.page.getByRole('option', { selected: true });
    const first = (await selected.textContent()) ?? '';
    await expect(async () => {
      await this.page.keyboard.press('ArrowDown');
      await expect(selected).not.toHaveText(first, { timeout: 500 });
    }).toPass();
    await this.page.keyboard.press('ArrowUp');
    await expect(selected).toHaveText(first);
  }

  get changes(): Locator {
    return this.page.getByRole('region', { name: 'Your changes' }).getByRole('listitem');
  }

  get problems(): Locator {
    return this.page.getByRole('region', { name: 'Problems' });
  }

  get outcome(): Locator {
    return this.page.getByRole('region', { name: 'What it does' });
  }

  /** The first outcome stands there. */
  async decided(): Promise<void> {
    await this.outcome.getByText('Too early to say').waitFor();
  }
}
