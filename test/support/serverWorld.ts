import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Program, argumentsOf, bundle } from './bundle';
import { LanguageClient } from './languageClient';

/** A workspace folder of a test. */
export interface TestFolder {
  readonly path: string;
  readonly uri: string;
  /** Path and URI of its agreement, there or not. */
  readonly agreementPath: string;
  readonly agreement: string;
}

/** A place on disk with the server's program, folders to open and editors to open them with, all gone at the end. */
export class ServerWorld {
  readonly #root: string;
  readonly #program: Program;
  readonly #clients: LanguageClient[] = [];
  #folders = 0;

  private constructor(root: string, program: Program) {
    this.#root = root;
    this.#program = program;
  }

  /** Bundles the server, or the command line that has it too, as it is released. */
  static async create(program: Program = 'server'): Promise<ServerWorld> {
    const root = await mkdtemp(path.join(tmpdir(), 'collab-server-'));
    await bundle(program, path.join(root, 'dist'));
    return new ServerWorld(root, program);
  }

  /** Puts the README where a server finds it that starts from now on. */
  async addReadme(): Promise<string> {
    const readme = path.join(this.#root, 'README.md');
    await copyFile('README.md', readme);
    return pathToFileURL(readme).href;
  }

  /** A new folder, with this agreement if there is to be one. */
  async folder(agreement?: string | Uint8Array): Promise<TestFolder> {
    const folder = path.join(this.#root, `folder ${++this.#folders}`);
    const agreementPath = path.join(folder, '.collab.yaml');
    await mkdir(folder);
    if (agreement !== undefined) await writeFile(agreementPath, agreement);
    return {
      path: folder,
      uri: pathToFileURL(folder).href,
      agreementPath,
      agreement: pathToFileURL(agreementPath).href,
    };
  }

  /** An editor with a server of its own, which waits for the handshake. */
  start(): LanguageClient {
    const program = path.join(this.#root, 'dist', `${this.#program}.js`);
    const client = new LanguageClient(program, argumentsOf(this.#program));
    this.#clients.push(client);
    return client;
  }

  /** Ends servers that a failed test has left, and takes everything from the disk. */
  async remove(): Promise<void> {
    for (const client of this.#clients) client.kill();
    await rm(this.#root, { recursive: true, force: true });
  }
}
