import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { workbenchNode } from './install';
import { repository } from './paths';
import { run } from './run';
import {
  folderArguments,
  type ServerOptions,
  serverMain,
  startServer,
  type WorkbenchServer,
  workbenchAddress,
} from './server';

/** How the extension gets into the workbench: from `dist/`, as under F5, or installed as a user would. */
export type ExtensionSource = 'development' | { readonly vsix: string };

/** A VS Code server with the extension in it. All its state lies in one temporary folder that goes with it. */
export class LocalWorkbench {
  /** The temporary folder; copies that tests work on go there too. */
  readonly home: string;
  readonly #server: WorkbenchServer;
  readonly #development: string | undefined;

  private constructor(home: string, server: WorkbenchServer, development: string | undefined) {
    this.home = home;
    this.#server = server;
    this.#development = development;
  }

  /** Starts the server. */
  static async start(source: ExtensionSource, options: ServerOptions = {}): Promise<LocalWorkbench> {
    const home = await realpath(await mkdtemp(path.join(tmpdir(), 'collab-workbench-')));
    const folders = {
      userData: userDataIn(home),
      extensions: path.join(home, 'extensions'),
      serverData: path.join(home, 'server'),
    };
    const development = source === 'development' ? await linkRepository(home) : undefined;
    if (source !== 'development') {
      await run(workbenchNode(), [serverMain, ...folderArguments(folders), '--install-extension', source.vsix], home);
    }
    return new LocalWorkbench(home, await startServer(folders, options), development);
  }

  /** The folder of the user's settings. */
  get userData(): string {
    return userDataIn(this.home);
  }

  /** Settles when the server has ended, wanted or not. */
  get ended(): Promise<void> {
    return this.#server.ended;
  }

  /** The address of a window on a folder, on a `.code-workspace` file, or with an empty text on neither. */
  address(opened: string): string {
    return workbenchAddress(
      this.#server,
      opened,
      this.#development === undefined ? {} : { development: this.#development },
    );
  }

  /** Ends the server and removes its state. */
  async dispose(): Promise<void> {
    await this.#server.dispose();
    await rm(this.home, { recursive: true, force: true });
  }
}

function userDataIn(home: string): string {
  return path.join(home, 'user');
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
