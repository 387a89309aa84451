import { type Disposable, EventEmitter, type Memento, commands } from 'vscode';
import type { Arrangement } from '../../views/reviewsTree';

const STORED_AS = 'collab.reviewArrangement';
const AT_FIRST: Arrangement = { grouping: 'reviewer', onlyMine: false };

/** How the Reviews view is arranged, which a window keeps. */
export class ReviewArrangement implements Disposable {
  readonly #storage: Memento;
  readonly #changed = new EventEmitter<void>();
  #current: Arrangement;

  readonly onDidChange = this.#changed.event;

  /** @param storage the workspace's own; a window reads it once. */
  constructor(storage: Memento) {
    this.#storage = storage;
    this.#current = { ...AT_FIRST, ...storage.get<Partial<Arrangement>>(STORED_AS) };
    this.#tellMenus();
  }

  get current(): Arrangement {
    return this.#current;
  }

  /** Arranges the view otherwise. */
  change(change: Partial<Arrangement>): void {
    this.#current = { ...this.#current, ...change };
    void this.#storage.update(STORED_AS, this.#current);
    this.#tellMenus();
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #tellMenus(): void {
    void commands.executeCommand('setContext', 'collab.onlyMyReviews', this.#current.onlyMine);
  }
}
