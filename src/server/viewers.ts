import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Viewer } from '../domain/project/whoIsLooking';
import type { InitializationOptions } from '../protocol/toServer';
import type { Identity } from './ports';

/** Finds out who is looking, folder by folder, from the editor's settings and from git. Answers are kept until they are forgotten. */
export class Viewers {
  readonly #connection: Connection;
  readonly #identity: Identity;
  readonly #known = new Map<string, Promise<Viewer>>();
  #fallback: string | undefined;
  #canAsk = false;

  constructor(connection: Connection, identity: Identity) {
    this.#connection = connection;
    this.#identity = identity;
  }

  /** Takes from the handshake what the editor says and what it can be asked. */
  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.#canAsk = capabilities.workspace?.configuration ?? false;
    this.#fallback = (initializationOptions as InitializationOptions | null | undefined)?.me;
  }

  viewerIn(folder: string): Promise<Viewer> {
    const known = this.#known.get(folder);
    if (known) return known;
    const viewer = this.#find(folder);
    this.#known.set(folder, viewer);
    return viewer;
  }

  /** Forgets all answers: settings or git's configuration may have changed. */
  forget(): void {
    this.#known.clear();
  }

  async #find(folder: string): Promise<Viewer> {
    const [setting, email] = await Promise.all([this.#settingIn(folder), this.#identity.emailIn(folder)]);
    return { id: setting, email };
  }

  async #settingIn(scopeUri: string): Promise<string | undefined> {
    if (!this.#canAsk) return this.#fallback;
    try {
      const setting: unknown = await this.#connection.workspace.getConfiguration({ scopeUri, section: 'collab.me' });
      return typeof setting === 'string' && setting !== '' ? setting : this.#fallback;
    } catch (error) {
      this.#connection.console.warn(`The setting collab.me cannot be read: ${String(error)}`);
      return this.#fallback;
    }
  }
}
