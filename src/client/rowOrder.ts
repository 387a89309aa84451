import { type Disposable, EventEmitter, type Memento, commands } from 'vscode';
import type { DeliverableOrder } from '../views/projectTree/treeNode';

const STORED_AS = 'collab.deliverableOrder';

/** What deliverables stand in the order of in the Project view, as long as the workspace is there. */
export class RowOrder implements Disposable {
  readonly #storage: Memento;
  readonly #changed = new EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  /** @param storage the workspace's own. */
  constructor(storage: Memento) {
    this.#storage = storage;
    this.#tellMenus();
  }

  get current(): DeliverableOrder {
    return this.#storage.get<DeliverableOrder>(STORED_AS, 'file');
  }

  async change(order: DeliverableOrder): Promise<void> {
    await this.#storage.update(STORED_AS, order === 'file' ? undefined : order);
    this.#tellMenus();
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #tellMenus(): void {
    void commands.executeCommand('setContext', 'collab.sortedByRisk', this.current === 'risk');
  }
}
