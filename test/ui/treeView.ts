import { inspect, isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { until } from './until';

/** As much of a row's element as is read inside the page. */
interface RowElement {
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string }>;
}

/** A tree view in the side bar. VS Code draws only the rows in sight, so a test keeps its trees short. */
export class TreeView {
  /** The view with its header. */
  readonly pane: Locator;
  readonly #page: Page;

  constructor(page: Page, title: string) {
    this.#page = page;
    // A view may add a description to its title; one that is alone in its container hides its header.
    const header = `.pane-header:is([aria-label="${title} Section"], [aria-label^="${title} - "])`;
    this.pane = page.locator(`.pane:has(> ${header})`);
  }

  /** All rows in sight, from top to bottom. */
  get rows(): Locator {
    return this.pane.getByRole('treeitem');
  }

  /** The first row that holds `text`. */
  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text }).first();
  }

  /** Label and description of every row in sight, as they are read: `Booking form due Fri 17:00`. */
  async texts(): Promise<readonly string[]> {
    return this.rows.evaluateAll((rows: readonly RowElement[]) =>
      rows.map((row) =>
        [...row.querySelectorAll('.label-name, .label-description')]
          .map((part) => part.textContent.trim())
          .join(' ')
          .trim(),
      ),
    );
  }

  /**
   * Waits until the rows read exactly so.
   *
   * @throws an AssertionError with the rows as they are, when they do not in time.
   */
  async reads(expected: readonly string[]): Promise<void> {
    let texts: readonly string[] = [];
    const holds = async (): Promise<boolean> => isDeepStrictEqual((texts = await this.texts()), expected);
    await until(this.#page, holds, () => `The rows are not as expected:\n${inspect(texts)}`);
  }

  /** Waits until the rows hear the keyboard. */
  async focused(): Promise<void> {
    await this.pane.locator('.monaco-list:focus').waitFor();
  }

  /** Opens a row that is closed. */
  async expand(text: string | RegExp): Promise<void> {
    await this.#setExpanded(text, true);
  }

  /** Closes a row that is open. */
  async collapse(text: string | RegExp): Promise<void> {
    await this.#setExpanded(text, false);
  }

  /** Runs an inline action of a row by the name it has for a screen reader. */
  async rowAction(text: string | RegExp, action: string): Promise<void> {
    const row = this.row(text);
    await row.hover();
    await row.getByRole('button', { name: action }).click();
  }

  /** Runs an action in the view's title, or in the title it shares with its container, by its name for a screen reader. */
  async titleAction(action: string): Promise<void> {
    await (await this.findTitleAction(action)).click();
  }

  /** Such an action, once it is in sight. */
  async findTitleAction(action: string): Promise<Locator> {
    await this.pane.hover();
    const shared = this.#page.locator('.sidebar .composite.title');
    const button = this.pane.locator('.pane-header').or(shared).getByRole('button', { name: action });
    await button.waitFor();
    return button;
  }

  /** Folds the whole view away, which leaves its room to the others. */
  async fold(): Promise<void> {
    const header = this.pane.locator('.pane-header');
    await header.click();
    await header.and(this.#page.locator('[aria-expanded="false"]')).waitFor();
  }

  async #setExpanded(text: string | RegExp, expanded: boolean): Promise<void> {
    const row = this.row(text);
    if ((await row.getAttribute('aria-expanded')) === String(!expanded)) {
      await row.locator('.monaco-tl-twistie').click();
    }
    await this.rows
      .and(this.#page.locator(`[aria-expanded="${expanded}"]`))
      .filter({ hasText: text })
      .first()
      .waitFor();
  }
}
