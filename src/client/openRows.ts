import type { Memento } from 'vscode';

const STORED_AS = 'collab.openRows';

/** Rows of entries that are long gone are forgotten once there are more than this. */
const MOST = 500;

/**
 * Which rows the user has opened or closed otherwise than they come. VS Code itself remembers that only until the window is
 * loaded again.
 */
export class OpenRows {
  readonly #storage: Memento;
  readonly #open: Map<string, boolean>;

  /** @param storage the workspace's own; a window reads it once. */
  constructor(storage: Memento) {
    this.#storage = storage;
    this.#open = new Map(storage.get<readonly (readonly [string, boolean])[]>(STORED_AS, []));
  }

  /** Whether the row with that key is to be shown open. */
  isOpen(key: string, byDefault: boolean): boolean {
    return this.#open.get(key) ?? byDefault;
  }

  /** Takes note of what the user did to a row. */
  remember(key: string, open: boolean, byDefault: boolean): void {
    this.#open.delete(key);
    if (open !== byDefault) this.#open.set(key, open);
    void this.#storage.update(STORED_AS, [...this.#open].slice(-MOST));
  }
}
