import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../test/support/workbench/browser';
import { workbenchNode } from '../../../test/support/workbench/install';
import { run } from '../../../test/support/workbench/run';
import {
  type WorkbenchServer,
  folderArguments,
  serverMain,
  startServer,
  workbenchAddress,
} from '../../../test/support/workbench/server';
import { writeUserSettings } from '../../../test/support/workbench/settings';
import { descendantsOf } from '../lib/processes';
import { type TemporaryFolder, temporaryFolder } from '../lib/temporaryFolder';

/** VS Code looks for programs that listen on ports, a thousand system calls a second: more than anything that is measured here. */
const quietHost = { 'remote.autoForwardPorts': false, 'remote.autoForwardPortsSource': 'output' };

/** A VS Code server with packed extensions installed, and a browser without a window. Every page has an extension host of its own. */
export class InstalledHost implements AsyncDisposable {
  readonly #home: TemporaryFolder;
  readonly #server: WorkbenchServer;
  readonly #browser: Browser;

  private constructor(home: TemporaryFolder, server: WorkbenchServer, browser: Browser) {
    this.#home = home;
    this.#server = server;
    this.#browser = browser;
  }

  /** Installs the packages at these paths and starts server and browser. */
  static async start(packages: readonly string[]): Promise<InstalledHost> {
    const home = await temporaryFolder();
    const folders = {
      userData: path.join(home.path, 'user'),
      extensions: path.join(home.path, 'extensions'),
      serverData: path.join(home.path, 'server'),
    };
    await writeUserSettings(folders.userData, quietHost);
    const install = packages.flatMap((vsix) => ['--install-extension', vsix]);
    await run(workbenchNode(), [serverMain, ...folderArguments(folders), ...install], home.path);
    const server = await startServer(folders);
    try {
      return new InstalledHost(home, server, await launchBrowser());
    } catch (error) {
      await server.dispose();
      throw error;
    }
  }

  /** A temporary folder that goes with the host; what it is to open can lie there. */
  get home(): string {
    return this.#home.path;
  }

  /** Opens a window on a folder and waits until VS Code has restored it. Closing its context ends its extension host. */
  async open(folder: string): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(workbenchAddress(this.#server, folder));
    await page.waitForFunction('window.driver !== undefined');
    await page.evaluate('window.driver.whenWorkbenchRestored()');
    return page;
  }

  /** The id of the process below the server whose command line holds a text, as soon as there is one. Linux only. */
  async process(commandPart: string): Promise<number> {
    for (;;) {
      const server = descendantsOf(process.pid).find(({ command }) => command.includes(`${this.home}/server`));
      const wanted = server && descendantsOf(server.id).find(({ command }) => command.includes(commandPart));
      if (wanted !== undefined) return wanted.id;
      await sleep(100);
    }
  }

  /** Ends everything and removes what was installed. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    await this.#server.dispose();
    await this.#home[Symbol.asyncDispose]();
  }
}
