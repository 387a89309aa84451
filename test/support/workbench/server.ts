import { type ChildProcess, spawn } from 'node:child_process';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { workbenchNode } from './install';
import { vscodeServer } from './paths';

/** The folders a VS Code server keeps its state in; none of them need exist. */
export interface ServerFolders {
  readonly userData: string;
  readonly extensions: string;
  readonly serverData: string;
}

/** A running VS Code server, and the workbench it serves. */
export interface WorkbenchServer {
  /** `127.0.0.1:PORT`, also the authority of this server's `vscode-remote:` URIs. */
  readonly authority: string;
  /** Settles when the server has ended, wanted or not. */
  readonly ended: Promise<void>;
  /** Ends the server with every process it started: extension hosts, language servers, terminals. */
  dispose(): Promise<void>;
}

/** The server's program, for the Node that `workbenchNode` names. */
export const serverMain = path.join(vscodeServer, 'out/server-main.js');
const patienceMs = 20_000;

/**
 * Starts a VS Code server on a free port of 127.0.0.1, without a gallery, telemetry or workspace trust.
 *
 * @param environment added to this process's own; extension hosts and language servers inherit it.
 * @throws an error with what the server printed, when it does not come up.
 */
export async function startServer(
  folders: ServerFolders,
  environment: Readonly<Record<string, string>> = {},
): Promise<WorkbenchServer> {
  const child = spawn(
    workbenchNode(),
    [
      serverMain,
      '--host=127.0.0.1',
      '--port=0',
      '--without-connection-token',
      '--accept-server-license-terms',
      '--enable-smoke-test-driver',
      '--disable-workspace-trust',
      '--telemetry-level=off',
      ...folderArguments(folders),
    ],
    {
      // Sockets go beside the server's state, not into the machine's temporary folder, where they would stay.
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: folders.serverData, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  const endWithUs = (): void => kill(child, 'SIGKILL');
  process.once('exit', endWithUs);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      process.removeListener('exit', endWithUs);
      resolve();
    });
  });
  const dispose = async (): Promise<void> => {
    kill(child, 'SIGTERM');
    const force = setTimeout(() => kill(child, 'SIGKILL'), 3_000);
    await ended;
    clearTimeout(force);
    kill(child, 'SIGKILL');
  };
  try {
    return { authority: `127.0.0.1:${await listeningPort(child)}`, ended, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** The server's arguments that name its folders. */
export function folderArguments({ userData, extensions, serverData }: ServerFolders): readonly string[] {
  return ['--user-data-dir', userData, '--extensions-dir', extensions, '--server-data-dir', serverData];
}

/**
 * Where the workbench of a server opens `folder`.
 *
 * @param development the folder of an extension to load from its sources.
 * @param tests a module whose `run()` the extension host calls; the page then says when it ended.
 */
export function workbenchAddress(
  server: Pick<WorkbenchServer, 'authority'>,
  folder: string,
  extension: { readonly development?: string; readonly tests?: string } = {},
): string {
  const remote = (file: string): string => `vscode-remote://${server.authority}${file}`;
  const payload: (readonly [string, string])[] = [];
  if (extension.development !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(extension.development)]);
  }
  if (extension.tests !== undefined) {
    payload.push(['extensionTestsPath', remote(extension.tests)]);
  }
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://${server.authority}/?${query.toString()}`;
}

async function listeningPort(child: ChildProcess): Promise<string> {
  let printed = '';
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) {
    throw new Error('The VS Code server has no output to read.');
  }
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`VS Code's server ${why}:\n${printed}`));
    const timer = setTimeout(() => fail(`did not listen within ${patienceMs / 1000} s`), patienceMs);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
    const read = (line: string): void => {
      printed += `${line}\n`;
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) {
        clearTimeout(timer);
        resolve(port);
      }
    };
    createInterface(stdout).on('line', read);
    createInterface(stderr).on('line', read);
  });
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // The whole group has ended already.
  }
}
