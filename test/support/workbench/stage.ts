import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { type ExtensionSource, LocalWorkbench } from './localWorkbench';
import type { ServerOptions } from './server';

/** A VS Code server and a browser without a window, for any number of workbenches one after another. */
export class Stage {
  readonly workbench: LocalWorkbench;
  readonly browser: Browser;

  private constructor(workbench: LocalWorkbench, browser: Browser) {
    this.workbench = workbench;
    this.browser = browser;
  }

  /** Starts the server, with the extension, and the browser. */
  static async start(source: ExtensionSource, options: ServerOptions = {}): Promise<Stage> {
    const workbench = await LocalWorkbench.start(source, options);
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
