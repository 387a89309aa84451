import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { type ExtensionSource, LocalWorkbench } from './localWorkbench';

/** A VS Code server and a browser without a window, for any number of workbenches one after another. */
export class Stage {
  readonly workbench: LocalWorkbench;
  readonly browser: Browser;

  private constructor(workbench: LocalWorkbench, browser: Browser) {
    this.workbench = workbench;
    this.browser = browser;
  }

  /**
   * Starts the server, with the extension, and the browser.
   *
   * @param environment added to this process's own for the server and so for the extension: `{ TZ: 'Asia/Tokyo' }`.
   */
  static async start(source: ExtensionSource, environment: Readonly<Record<string, string>> = {}): Promise<Stage> {
    const workbench = await LocalWorkbench.start(source, environment);
    try {
      return new Stage(workbench, await launchBrowser());
    } catch (error) {
      await workbench.dispose();
      throw error;
    }
  }

  /** Ends browser and server and removes what they kept. */
  async dispose(): Promise<void> {
    await Promise.all([this.browser.close(), this.workbench.dispose()]);
  }
}
