import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { workbenchNode } from './install';
import { repository } from './paths';
import { run } from './run';
import {
  folderArguments,
  type ServerFolders,
  serverMain,
  startServer,
  type WorkbenchServer,
  workbenchAddress,
} from './server';

/** How the extension gets into the workbench: from `dist/`, as under F5, or installed as a user would. */
export type ExtensionSource = 'development' | { readonly vsix: string };

/**
 * A VS Code server and a browser without a window, for any number of workbenches one after another. All state lies in
 * one temporary folder.
 */
export class Stage {
  readonly browser: Browser;
  /** A folder that goes with the stage, for the copies that tests work on. */
  readonly home: string;
  /** The folder of the user's settings. */
  readonly userData: string;
  readonly #server: WorkbenchServer;
  readonly #development: string | undefined;

  private constructor(
    browser: Browser,
    server: WorkbenchServer,
    home: string,
    folders: ServerFolders,
    development?: string,
  ) {
    this.browser = browser;
    this.#server = server;
    this.home = home;
    this.userData = folders.userData;
    this.#development = development;
  }

  /**
   * Starts the server, with the extension, and the browser.
   *
   * @param environment added to this process's own for the server and so for the extension: `{ TZ: 'Asia/Tokyo' }`.
   */
  static async start(source: ExtensionSource, environment: Readonly<Record<string, string>> = {}): Promise<Stage> {
    const home = await realpath(await mkdtemp(path.join(tmpdir(), 'collab-ui-')));
    const folders = {
      userData: path.join(home, 'user'),
      extensions: path.join(home, 'extensions'),
      serverData: path.join(home, 'server'),
    };
    if (source !== 'development') {
      await run(workbenchNode(), [serverMain, ...folderArguments(folders), '--install-extension', source.vsix], home);
    }
    const development = source === 'development' ? await linkRepository(home) : undefined;
    const [server, browser] = await Promise.all([startServer(folders, environment), launchBrowser()]);
    return new Stage(browser, server, home, folders, development);
  }

  /** The address of a workbench on `folder`. */
  address(folder: string): string {
    const development = this.#development;
    return workbenchAddress(this.#server, folder, development === undefined ? {} : { development });
  }

  /** Ends browser and server and removes their folder. */
  async dispose(): Promise<void> {
    await Promise.all([this.browser.close(), this.#server.dispose()]);
    await rm(this.home, { recursive: true, force: true });
  }
}

/**
 * Gives the repository a name under `home`. VS Code prefers the colour themes inside the folder of an extension under
 * development, and its own themes are installed inside the repository.
 */
async function linkRepository(home: string): Promise<string> {
  const link = path.join(home, 'development');
  await symlink(repository, link, 'junction');
  return link;
}
