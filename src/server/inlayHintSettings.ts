import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { InlayHintKinds } from '../service/inlayHints';

/** What is shown where nobody says otherwise. */
const ALL: InlayHintKinds = { dueDates: true, localTimes: true, occurrences: true };

/** Which inlay hints are wanted, from the editor's settings for each file. Answers are kept until they are forgotten. */
export class InlayHintSettings {
  readonly #connection: Connection;
  readonly #canAsk: boolean;
  readonly #known = new Map<string, Promise<InlayHintKinds>>();

  constructor(connection: Connection, { capabilities }: InitializeParams) {
    this.#connection = connection;
    this.#canAsk = capabilities.workspace?.configuration ?? false;
  }

  kindsFor(file: string): Promise<InlayHintKinds> {
    const known = this.#known.get(file);
    if (known) return known;
    const kinds = this.#ask(file);
    this.#known.set(file, kinds);
    return kinds;
  }

  /** Forgets all answers: settings may have changed. */
  forget(): void {
    this.#known.clear();
  }

  async #ask(scopeUri: string): Promise<InlayHintKinds> {
    if (!this.#canAsk) return ALL;
    try {
      const answer: unknown = await this.#connection.workspace.getConfiguration({
        scopeUri,
        section: 'collab.inlayHints',
      });
      const settings = (answer ?? {}) as Readonly<Record<string, unknown>>;
      const isWanted = (kind: keyof InlayHintKinds): boolean => settings[kind] !== false;
      return {
        dueDates: isWanted('dueDates'),
        localTimes: isWanted('localTimes'),
        occurrences: isWanted('occurrences'),
      };
    } catch (error) {
      this.#connection.console.warn(`The settings collab.inlayHints cannot be read: ${String(error)}`);
      return ALL;
    }
  }
}
