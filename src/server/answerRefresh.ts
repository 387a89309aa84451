import { CodeLensRefreshRequest, type Connection, type InitializeParams } from 'vscode-languageserver';
import type { Instant } from '../domain/time/instant';
import { Alarm } from './alarm';

/** How an editor is asked to ask for something again. */
interface Refreshed {
  /** What that is, for the log. */
  readonly name: string;
  readonly canRefresh: boolean;
  readonly refresh: () => Promise<void>;
}

/**
 * Has the editor ask for something again once what it says has changed. It waits only after it was answered, once, for the
 * first of it to go stale: an editor that still shows it asks again, which sets the next wait, and one that does not ends it.
 */
export class AnswerRefresh {
  readonly #connection: Connection;
  readonly #refreshed: Refreshed;
  readonly #alarm: Alarm;

  private constructor(connection: Connection, now: () => Instant, refreshed: Refreshed) {
    this.#connection = connection;
    this.#refreshed = refreshed;
    this.#alarm = new Alarm(now, () => this.refresh());
  }

  static ofInlayHints(connection: Connection, now: () => Instant, { capabilities }: InitializeParams): AnswerRefresh {
    return new AnswerRefresh(connection, now, {
      name: 'Inlay hints',
      canRefresh: capabilities.workspace?.inlayHint?.refreshSupport ?? false,
      refresh: () => connection.languages.inlayHint.refresh(),
    });
  }

  static ofCodeLenses(connection: Connection, now: () => Instant, { capabilities }: InitializeParams): AnswerRefresh {
    return new AnswerRefresh(connection, now, {
      name: 'Code lenses',
      canRefresh: capabilities.workspace?.codeLens?.refreshSupport ?? false,
      refresh: () => connection.sendRequest(CodeLensRefreshRequest.type),
    });
  }

  /** Asks for a refresh at that instant, or earlier if one is under way. */
  at(instant: Instant): void {
    if (this.#refreshed.canRefresh) this.#alarm.set(instant);
  }

  /** Takes note of whether anybody looks; who looks again has what went stale meanwhile refreshed. */
  attend(isLookedAt: boolean): void {
    this.#alarm.attend(isLookedAt);
  }

  /** Asks for a refresh at once. */
  refresh(): void {
    this.#alarm.clear();
    const { name, canRefresh, refresh } = this.#refreshed;
    if (!canRefresh) return;
    refresh().catch((error: unknown) => {
      this.#connection.console.warn(`${name} were not refreshed: ${String(error)}`);
    });
  }
}
