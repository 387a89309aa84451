import { type Command, Disposable, type ProviderResult, TreeItem, type TreeView } from 'vscode';
import { ShownTree } from '../views/shownTree';
import type { TreeRow } from '../views/treeRow';
import { markdownTooltip } from './display';
import type { MinuteTicker } from './minuteTicker';
import type { OpenRows } from './openRows';
import { treeItem } from './treeItem';

/** A view of rows. Its elements are their keys, so that a row is the same one for VS Code whenever it is made anew. */
export abstract class RowTree<N extends TreeRow<N>> implements Disposable {
  protected readonly shown = new ShownTree<N>();
  readonly #openRows: OpenRows;
  #ticking: Disposable | undefined;

  constructor(openRows: OpenRows) {
    this.#openRows = openRows;
  }

  getChildren(key?: string): string[] {
    return [...(key === undefined ? this.shown.roots() : this.shown.childrenOf(key))];
  }

  getParent(key: string): string | undefined {
    return this.shown.parentOf(key);
  }

  /** VS Code may still ask for a row that has just gone; it asks for those above it next. */
  getTreeItem(key: string): TreeItem {
    const node = this.shown.node(key);
    if (node === undefined) return new TreeItem('');
    const item = treeItem(node, this.#openRows.isOpen(key, node.open === true));
    const command = this.commandOf(node);
    if (command) item.command = command;
    return item;
  }

  resolveTreeItem(item: TreeItem, key: string): ProviderResult<TreeItem> {
    const tooltip = this.shown.node(key)?.tooltip?.();
    if (tooltip) item.tooltip = markdownTooltip(tooltip);
    return item;
  }

  dispose(): void {
    this.#ticking?.dispose();
  }

  /** What happens when a row is selected. */
  protected abstract commandOf(node: N): Command | undefined;

  /** Shows what there is to show by now. */
  protected abstract render(): void;

  /** Keeps which rows are open, and what stands in the view while it is seen. */
  protected follow(view: TreeView<string>, ticker: MinuteTicker): Disposable {
    const keepUpWhile = (visible: boolean): void => {
      this.#ticking?.dispose();
      this.#ticking = visible ? ticker.every(() => this.render()) : undefined;
      if (visible) this.render();
    };
    keepUpWhile(view.visible);
    return Disposable.from(
      view.onDidExpandElement(({ element }) => this.#remember(element, true)),
      view.onDidCollapseElement(({ element }) => this.#remember(element, false)),
      view.onDidChangeVisibility(({ visible }) => keepUpWhile(visible)),
    );
  }

  #remember(key: string, open: boolean): void {
    const node = this.shown.node(key);
    if (node) this.#openRows.remember(key, open, node.open === true);
  }
}
