import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Instant } from '../domain/time/instant';
import { Alarm } from './alarm';

/**
 * Has the editor ask for inlay hints again once what they say has changed. It waits only after hints were answered, once, for the
 * first of them to go stale: an editor that still shows them asks again, which sets the next wait, and one that does not ends it.
 */
export class InlayHintRefresh {
  readonly #connection: Connection;
  readonly #canRefresh: boolean;
  readonly #alarm: Alarm;

  constructor(connection: Connection, now: () => Instant, { capabilities }: InitializeParams) {
    this.#connection = connection;
    this.#canRefresh = capabilities.workspace?.inlayHint?.refreshSupport ?? false;
    this.#alarm = new Alarm(now, () => this.refresh());
  }

  /** Asks for a refresh at that instant, or earlier if one is under way. */
  at(instant: Instant): void {
    if (this.#canRefresh) this.#alarm.set(instant);
  }

  /** Takes note of whether anybody looks; who looks again has what went stale meanwhile refreshed. */
  attend(isLookedAt: boolean): void {
    this.#alarm.attend(isLookedAt);
  }

  /** Asks for a refresh at once. */
  refresh(): void {
    this.#alarm.clear();
    if (!this.#canRefresh) return;
    this.#connection.languages.inlayHint.refresh().catch((error: unknown) => {
      this.#connection.console.warn(`Inlay hints were not refreshed: ${String(error)}`);
    });
  }
}
