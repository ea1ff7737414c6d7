/** One hand on the controls of a page: the mouse, or the keyboard alone, which has to reach everything by Tab. */
import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has: a control that cannot be reached fails here. */
const MOST_TABS = 500;

export interface Hand {
  /** Presses a button or follows a link. */
  press(control: Locator): Promise<void>;
  /** Writes a text in the place of what stands in a field, and leaves it. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses from a list. @param label how the choice begins */
  choose(list: Locator, label: string): Promise<void>;
}

export class MouseHand implements Hand {
  async press(control: Locator): Promise<void> {
    await control.click();
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await field.blur();
  }

  async choose(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label });
  }
}

export class KeyboardHand implements Hand {
  constructor(readonly page: Page) {}

  async press(control: Locator): Promise<void> {
    await this.#reach(control);
    await this.page.keyboard.press('Enter');
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.#reach(field);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Tab');
  }

  /** A list that has the focus goes to what is typed. */
  async choose(list: Locator, label: string): Promise<void> {
    await this.#reach(list);
    await this.page.keyboard.type(label);
    await expect(list.locator('option:checked')).toHaveText(label);
  }

  async #reach(control: Locator): Promise<void> {
    await control.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(control, 'reached by Tab').toBeFocused();
  }
}
