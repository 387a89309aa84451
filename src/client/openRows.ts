import type { Memento } from 'vscode';

/** Rows of entries that are long gone are forgotten once there are more than this. */
const MOST = 500;

/**
 * Which rows the user has opened or closed otherwise than they come. VS Code itself remembers that only until the window is
 * loaded again.
 */
export class OpenRows {
  readonly #storage: Memento;
  readonly #name: string;
  readonly #open: Map<string, boolean>;

  /**
   * @param storage the workspace's own; a window reads it once.
   * @param name what they are stored as.
   */
  constructor(storage: Memento, name = 'collab.openRows') {
    this.#storage = storage;
    this.#name = name;
    this.#open = new Map(storage.get<readonly (readonly [string, boolean])[]>(name, []));
  }

  /** Whether the row with that key is to be shown open. */
  isOpen(key: string, byDefault: boolean): boolean {
    return this.#open.get(key) ?? byDefault;
  }

  /** Takes note of what the user did to a row. */
  remember(key: string, open: boolean, byDefault: boolean): void {
    this.#open.delete(key);
    if (open !== byDefault) this.#open.set(key, open);
    void this.#storage.update(this.#name, [...this.#open].slice(-MOST));
  }
}
