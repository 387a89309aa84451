import type { Connection, InitializeParams } from 'vscode-languageserver';
import { DEFAULT_EXCLUDES, excludesOf } from './excludes';

/** Asks an editor what it leaves out of searches in a folder; one that cannot say leaves out what is usual. */
export class ExcludeSettings {
  readonly #connection: Connection;
  readonly #canAsk: boolean;

  constructor(connection: Connection, { capabilities }: Pick<InitializeParams, 'capabilities'>) {
    this.#connection = connection;
    this.#canAsk = capabilities.workspace?.configuration ?? false;
  }

  async in(scopeUri: string): Promise<readonly string[]> {
    if (!this.#canAsk) return DEFAULT_EXCLUDES;
    try {
      const answers: readonly unknown[] = await this.#connection.workspace.getConfiguration([
        { scopeUri, section: 'files.exclude' },
        { scopeUri, section: 'search.exclude' },
      ]);
      const isKnown = answers.some((answer) => typeof answer === 'object' && answer !== null);
      return isKnown ? answers.flatMap(excludesOf) : DEFAULT_EXCLUDES;
    } catch (error) {
      this.#connection.console.warn(`The settings of what to leave out cannot be read: ${String(error)}`);
      return DEFAULT_EXCLUDES;
    }
  }
}
