import type { Locator, Page } from 'playwright-core';
import { patienceMs, until } from './until';

/** As much of a field as is read inside the page. */
interface Field {
  readonly value: string;
}

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

  /** Waits until the box is open and hears the keyboard, for so many milliseconds where that is not certain. */
  async opened(timeout: number = patienceMs): Promise<void> {
    await this.field.and(this.#page.locator(':focus')).waitFor({ timeout });
  }

  /** Replaces what is in the field. */
  async filter(text: string): Promise<void> {
    await this.field.fill(text);
  }

  /** The first row that holds `text`. */
  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text }).first();
  }

  /** The row that Enter picks, if it holds `text`. */
  activeRow(text: string | RegExp): Locator {
    return this.#widget.locator('.monaco-list-row.focused').filter({ hasText: text });
  }

  /** Picks the row that is active, and waits until the box with its filter has gone or has made room for another. */
  async acceptActive(filter: string): Promise<void> {
    await this.#page.keyboard.press('Enter');
    await until(
      this.#page,
      async () => !(await this.#texts()).includes(filter),
      () => `The box with '${filter}' does not close.`,
    );
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

  /** Leaves without an answer once the box is there, and waits until it is gone. */
  async cancel(): Promise<void> {
    await this.opened();
    await this.#page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** What stands in the field: nothing where no box is open. */
  async #texts(): Promise<readonly string[]> {
    return this.field.evaluateAll((fields: readonly Field[]) => fields.map(({ value }) => value));
  }
}
