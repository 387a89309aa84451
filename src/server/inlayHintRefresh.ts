import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Instant } from '../domain/time/instant';

/** Timers may be a little early, in milliseconds. */
const EARLY = 50;

/**
 * Has the editor ask for inlay hints again once what they say has changed. It waits only after hints were answered, once, for the
 * first of them to go stale: an editor that still shows them asks again, which sets the next wait, and one that does not ends it. While
 * nobody looks there is no timer.
 */
export class InlayHintRefresh {
  readonly #connection: Connection;
  readonly #now: () => Instant;
  readonly #canRefresh: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;
  #isLookedAt = true;

  constructor(connection: Connection, now: () => Instant, { capabilities }: InitializeParams) {
    this.#connection = connection;
    this.#now = now;
    this.#canRefresh = capabilities.workspace?.inlayHint?.refreshSupport ?? false;
  }

  /** Asks for a refresh at that instant, or earlier if one is under way. */
  at(instant: Instant): void {
    if (!this.#canRefresh || instant >= this.#due) return;
    this.#due = instant;
    this.#arm();
  }

  /** Takes note of whether anybody looks; who looks again has what went stale meanwhile refreshed. */
  attend(isLookedAt: boolean): void {
    this.#isLookedAt = isLookedAt;
    this.#arm();
  }

  /** Asks for a refresh at once. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#due = Number.POSITIVE_INFINITY;
    if (!this.#canRefresh) return;
    this.#connection.languages.inlayHint.refresh().catch((error: unknown) => {
      this.#connection.console.warn(`Inlay hints were not refreshed: ${String(error)}`);
    });
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (!this.#isLookedAt || this.#due === Number.POSITIVE_INFINITY) return;
    this.#timer = setTimeout(() => this.refresh(), Math.max(0, this.#due - this.#now()) + EARLY);
  }
}
