import {
  Disposable,
  EventEmitter,
  type ProviderResult,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { ProjectState } from '../protocol/toClient';
import { projectMessage, type Trouble } from '../views/projectMessage';
import { projectTree } from '../views/projectTree';
import { ShownTree } from '../views/projectTree/shownTree';
import type { TreeNode } from '../views/projectTree/treeNode';
import { oneLine } from '../views/text';
import { AGREEMENT } from './agreementWatcher';
import { commandIds } from './commandIds';
import { machineClock, markdownTooltip, themeIcon } from './display';
import type { MinuteTicker } from './minuteTicker';
import type { OpenRows } from './openRows';
import type { FolderProject, ProjectStore } from './projectStore';

/** The Project view. Its elements are the keys of rows, so that a row is the same one for VS Code whenever it is made anew. */
export class ProjectTree implements TreeDataProvider<string>, Disposable {
  readonly #store: ProjectStore;
  readonly #openRows: OpenRows;
  readonly #changed = new EventEmitter<string[] | undefined>();
  readonly #shown = new ShownTree();
  readonly #view: TreeView<string>;
  readonly #subscriptions: Disposable;
  #ticking: Disposable | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: ProjectStore, ticker: MinuteTicker, openRows: OpenRows) {
    this.#store = store;
    this.#openRows = openRows;
    this.#view = window.createTreeView('collab.project', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#changed,
      store.onDidChange(() => this.#render()),
      this.#view.onDidExpandElement(({ element }) => this.#remember(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#remember(element, false)),
      this.#view.onDidChangeVisibility(({ visible }) => {
        this.#ticking?.dispose();
        this.#ticking = visible ? ticker.every(() => this.#render()) : undefined;
        if (visible) this.#render();
      }),
    );
  }

  /** The line above the rows; empty where all is well. */
  get message(): string {
    return this.#view.message ?? '';
  }

  /** Shows the row with that key and selects it. */
  async reveal(key: string): Promise<void> {
    await this.#view.reveal(key);
  }

  getChildren(key?: string): string[] {
    return [...(key === undefined ? this.#shown.roots() : this.#shown.childrenOf(key))];
  }

  getParent(key: string): string | undefined {
    return this.#shown.parentOf(key);
  }

  /** VS Code may still ask for a row that has just gone; it asks for those above it next. */
  getTreeItem(key: string): TreeItem {
    const node = this.#shown.node(key);
    return node ? treeItem(node, this.#openRows.isOpen(key, node.open === true)) : new TreeItem('');
  }

  resolveTreeItem(item: TreeItem, key: string): ProviderResult<TreeItem> {
    const tooltip = this.#shown.node(key)?.tooltip?.();
    if (tooltip) item.tooltip = markdownTooltip(tooltip);
    return item;
  }

  dispose(): void {
    this.#ticking?.dispose();
    this.#subscriptions.dispose();
  }

  #remember(key: string, open: boolean): void {
    const node = this.#shown.node(key);
    if (node) this.#openRows.remember(key, open, node.open === true);
  }

  #render(): void {
    const { projects, readable, server } = this.#store;
    const shown = readable.map(({ folder, state }) => ({
      folder: folder.uri.toString(),
      folderName: folder.name,
      snapshot: state.snapshot,
    }));
    const changed = this.#shown.replace(projectTree(shown, Date.now(), machineClock));
    if (changed === 'everything') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire([...changed]);
    setIfOther(this.#view, 'message', projectMessage(server, troublesOf(projects), projects.length > 1) ?? '');
    const [only, ...others] = readable;
    const name = others.length > 0 ? '' : oneLine(only?.state.snapshot.project.name ?? '');
    setIfOther(this.#view, 'description', name);
  }
}

/** Every assignment crosses to the window, whether or not it changes anything. */
function setIfOther(view: TreeView<string>, field: 'message' | 'description', text: string): void {
  if ((view[field] ?? '') !== text) view[field] = text;
}

function troublesOf(projects: readonly FolderProject[]): readonly Trouble[] {
  return projects.flatMap(({ folder, state }) => {
    const text = troubleOf(state);
    return text === undefined ? [] : [{ folderName: folder.name, text }];
  });
}

function troubleOf(state: ProjectState): string | undefined {
  if (state.kind === 'unreadable') return state.message;
  if (state.kind === 'none' || state.fault === undefined) return undefined;
  return `A part of ${AGREEMENT} cannot be read. ${state.fault}`;
}

function treeItem(
  { key, kind, state, label, description, icon, spoken, target, children }: TreeNode,
  open: boolean,
): TreeItem {
  const { None, Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(label, children === undefined ? None : open ? Expanded : Collapsed);
  item.id = key;
  item.contextValue = state === undefined ? kind : `${kind} ${state}`;
  item.command = { title: 'Show in File', command: commandIds.revealPath, arguments: [target] };
  if (description !== undefined) item.description = description;
  if (icon !== undefined) item.iconPath = themeIcon(icon);
  if (spoken !== undefined) item.accessibilityInformation = { label: spoken };
  return item;
}
