import type { Memento } from 'vscode';
import type { Instant } from '../domain/time/instant';
import { isAnotherHandOver } from '../views/handOver';

const STORED_AS = 'collab.toldHandOvers';

/** Hand-overs that are long gone are forgotten once there are more than this. */
const MOST = 200;

/** Which hand-overs the user was notified of, as long as the workspace is there: once is enough, whatever is edited or loaded again. */
export class ToldHandOvers {
  readonly #storage: Memento;
  readonly #told: Map<string, Instant>;

  /** @param storage the workspace's own; a window reads it once. */
  constructor(storage: Memento) {
    this.#storage = storage;
    this.#told = new Map(storage.get<readonly (readonly [string, Instant])[]>(STORED_AS, []));
  }

  /**
   * Whether the user has yet to hear that something is to be handed over by then. Whoever asks says it, so from now on it counts as told.
   *
   * @param key stands for a deliverable of a folder.
   */
  isNews(key: string, by: Instant): boolean {
    const told = this.#told.get(key);
    if (told !== undefined && !isAnotherHandOver(told, by)) return false;
    this.#told.delete(key);
    this.#told.set(key, by);
    void this.#storage.update(STORED_AS, [...this.#told].slice(-MOST));
    return true;
  }
}
