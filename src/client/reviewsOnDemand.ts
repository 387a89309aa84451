import { Disposable, EventEmitter, type ExtensionContext, type TreeItem, type TreeView, window } from 'vscode';
import type { ReviewViews } from './reviews/reviewViews';
import type { Services } from './services';

/**
 * Everything that shows reviews: the view, marks in editors and in the explorer. Their code is loaded when the view is seen, or when
 * the agreement or the code first names a review; until then nothing is worked out.
 */
export class ReviewsOnDemand implements Disposable {
  readonly #load: () => Promise<ReviewViews>;
  readonly #asked = new EventEmitter<string[] | undefined>();
  readonly #view: TreeView<string>;
  readonly #waiting: Disposable;
  #loading: Promise<ReviewViews> | undefined;

  constructor(services: Services, { extensionUri, workspaceState }: ExtensionContext) {
    this.#load = async () => {
      const { ReviewViews } = await import('./allCommands.js');
      this.#waiting.dispose();
      return new ReviewViews(services, { view: this.#view, redraw: this.#asked, extensionUri, workspaceState });
    };
    this.#view = window.createTreeView('collab.reviews', {
      treeDataProvider: {
        onDidChangeTreeData: this.#asked.event,
        getChildren: async (key?: string) => (await this.loaded()).tree.getChildren(key),
        getParent: async (key) => (await this.loaded()).tree.getParent(key),
        getTreeItem: async (key) => (await this.loaded()).tree.getTreeItem(key),
        resolveTreeItem: async (item: TreeItem, key) => (await this.loaded()).tree.resolveTreeItem(item, key),
      },
      showCollapseAll: true,
    });
    const { store, places } = services;
    const look = (): void => {
      const hasReviews = store.readable.some(
        ({ folder, state }) =>
          (places.indexOf(folder.uri.toString())?.places.length ?? 0) > 0 ||
          state.snapshot.project.deliverables.some(({ checkpoints }) => checkpoints.length > 0),
      );
      if (hasReviews) void this.loaded();
    };
    this.#waiting = Disposable.from(store.onDidChange(look), places.onDidChange(look));
  }

  /** The views, which are loaded if they are not yet. */
  loaded(): Promise<ReviewViews> {
    return (this.#loading ??= this.#load());
  }

  dispose(): void {
    Disposable.from(this.#waiting, this.#view, this.#asked).dispose();
    void this.#loading?.then((views) => views.dispose());
  }
}
