import { type ChildProcess, spawn } from 'node:child_process';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { workbenchNode } from './install';
import { vscodeServer } from './paths';

/** The folders a VS Code server keeps its state in; none of them need exist. */
export interface ServerFolders {
  readonly userData: string;
  readonly extensions: string;
  readonly serverData: string;
}

/** What a VS Code server is started with, beside its folders. */
export interface ServerOptions {
  /** Added to this process's own environment; extension hosts and language servers inherit it: `{ TZ: 'Asia/Tokyo' }`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** When time begins for every process of the server, in ISO 8601 and UTC; from there it goes on. Default: it is now. */
  readonly clock?: string;
  /** Whether folders have to be trusted before anything in them is changed. Default: all are. */
  readonly workspaceTrust?: boolean;
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
 * Starts a VS Code server on a free port of 127.0.0.1, without a gallery and telemetry.
 *
 * @throws an error with what the server printed, when it does not come up.
 */
export async function startServer(folders: ServerFolders, options: ServerOptions = {}): Promise<WorkbenchServer> {
  const child = spawn(
    workbenchNode(),
    [
      ...(options.clock === undefined ? [] : clockArguments(options.clock)),
      serverMain,
      '--host=127.0.0.1',
      '--port=0',
      '--without-connection-token',
      '--accept-server-license-terms',
      '--enable-smoke-test-driver',
      ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
      '--telemetry-level=off',
      ...folderArguments(folders),
    ],
    {
      // Sockets go beside the server's state, not into the machine's temporary folder, where they would stay.
      env: {
        ...process.env,
        EXTENSIONS_GALLERY: '{}',
        XDG_RUNTIME_DIR: folders.serverData,
        ...options.environment,
      },
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

/** Has Node load a clock of ours before the server, which passes it on to all processes that it starts. */
function clockArguments(begins: string): readonly string[] {
  return [`--import=${pathToFileURL(path.join(__dirname, 'clock.mjs')).href}?${encodeURIComponent(begins)}`];
}

/** The server's arguments that name its folders. */
export function folderArguments({ userData, extensions, serverData }: ServerFolders): readonly string[] {
  return ['--user-data-dir', userData, '--extensions-dir', extensions, '--server-data-dir', serverData];
}

/**
 * Where the workbench of a server opens something, as `code` would: a folder, a `.code-workspace` file, or with an empty text
 * neither.
 *
 * @param development the folder of an extension to load from its sources.
 * @param tests a module whose `run()` the extension host calls; the page then says when it ended.
 */
export function workbenchAddress(
  server: Pick<WorkbenchServer, 'authority'>,
  opened: string,
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
  const query = new URLSearchParams({ [queryKeyOf(opened)]: opened, payload: JSON.stringify(payload) });
  return `http://${server.authority}/?${query.toString()}`;
}

/** What a workbench calls what it opens; `ew` is for an empty window. */
function queryKeyOf(opened: string): string {
  if (opened === '') return 'ew';
  return opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
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
