import * as path from 'node:path';
import { until } from './until';
import type { Workbench } from './workbench';

/** The question where a file is to be saved. */
export class SaveDialog {
  readonly #workbench: Workbench;
  readonly #proposed: string;

  private constructor(workbench: Workbench, proposed: string) {
    this.#workbench = workbench;
    this.#proposed = proposed;
  }

  /** The name that is proposed, without its folder. */
  get name(): string {
    return path.basename(this.#proposed);
  }

  /** Waits until it proposes a path that ends so: it does once it has read the folder, and listens from then on. */
  static async proposing(workbench: Workbench, title: string, name: RegExp): Promise<SaveDialog> {
    const { page, quickInput } = workbench;
    await page.locator('.quick-input-title', { hasText: title }).waitFor();
    let proposed = '';
    const isProposed = async (): Promise<boolean> => name.test((proposed = await quickInput.field.inputValue()));
    await until(page, isProposed, () => `The dialog proposes '${proposed}'.`);
    await quickInput.opened();
    return new SaveDialog(workbench, proposed);
  }

  /** Accepts what is proposed, and gives the file once its end is there, since it is written after the dialog has closed. */
  async accept(end: string): Promise<string> {
    await this.#workbench.quickInput.acceptActive(this.#proposed);
    return this.#workbench.saved(this.name, end);
  }
}
