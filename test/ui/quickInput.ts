import type { Locator, Page } from 'playwright-core';

/** The box at the top of the window that lists things to pick or asks for text. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget:visible');
  }

  /** The field that filters the list, or takes the text. */
  get field(): Locator {
    return this.#widget.locator('.quick-input-box input');
  }

  /** The rows that the filter leaves, as far as they are in sight. */
  get rows(): Locator {
    return this.#widget.getByRole('option');
  }

  /** Waits until the box is open. */
  async opened(): Promise<void> {
    await this.field.waitFor();
  }

  /** Replaces what is in the field. */
  async filter(text: string): Promise<void> {
    await this.field.fill(text);
  }

  /** The first row that holds `text`. */
  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text }).first();
  }

  /** Waits for the first row that holds `text`, and picks it. */
  async pick(text: string | RegExp): Promise<void> {
    await this.row(text).click();
  }

  /** Answers a question for text, or picks the row that has the focus. */
  async accept(text?: string): Promise<void> {
    await this.opened();
    if (text !== undefined) {
      await this.filter(text);
    }
    await this.#page.keyboard.press('Enter');
  }

  /** Leaves without an answer, and waits until the box is gone. */
  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }
}
