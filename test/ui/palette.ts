import type { Page } from 'playwright-core';
import { QuickInput } from './quickInput';
import { until } from './until';

/** The list of all commands of a window. */
export class Palette {
  readonly #page: Page;
  readonly #box: QuickInput;

  constructor(page: Page) {
    this.#page = page;
    this.#box = new QuickInput(page);
  }

  /**
   * Opens the palette and waits until Enter runs the command with that title. It may come late, since the palette lists only what
   * is enabled when it opens.
   *
   * @returns what the palette is filtered by.
   */
  async find(title: string): Promise<string> {
    const filter = `>${title}`;
    const isListed = (): Promise<boolean> => this.#lists(title, filter);
    await until(this.#page, isListed, () => `The palette does not list '${title}'.`);
    return filter;
  }

  /** Runs a command by its title, category included: `Collab: Plan a Meeting`. */
  async run(title: string): Promise<void> {
    await this.#box.acceptActive(await this.find(title));
  }

  /** Opens the palette, and leaves it open where it lists a command first. */
  async #lists(title: string, filter: string): Promise<boolean> {
    if (!(await this.#opens())) return false;
    await this.#box.filter(filter);
    // Only a row that was filtered shows what it was found by; rows of before would still move.
    const found = this.#page.locator('.highlight').getByText(title, { exact: true });
    const listed = this.#box.activeRow(title).filter({ has: found }).waitFor({ timeout: 1_000 });
    return listed.then(
      () => true,
      () => this.#box.cancel().then(() => false),
    );
  }

  /** Presses the key that opens it. While the focus is on its way from one window or page to another, nothing hears that. */
  async #opens(): Promise<boolean> {
    await this.#page.keyboard.press('F1');
    return this.#box.opened(3_000).then(
      () => true,
      () => false,
    );
  }
}
