import {
  type Command,
  type DataTransfer,
  DataTransferItem,
  Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeDragAndDropController,
  TreeItemCheckboxState,
  type TreeView,
  window,
} from 'vscode';
import type { ProjectState } from '../protocol/toClient';
import { projectMessage, type Trouble } from '../views/projectMessage';
import { projectTree } from '../views/projectTree';
import type { TreeNode } from '../views/projectTree/treeNode';
import { oneLine } from '../views/text';
import { AGREEMENT } from './agreementWatcher';
import { commandIds } from './commandIds';
import { machineClock } from './display';
import type { MinuteTicker } from './minuteTicker';
import type { OpenRows } from './openRows';
import type { FolderProject, ProjectStore } from './projectStore';
import type { RowOrder } from './rowOrder';
import { RowTree } from './rowTree';
import { setIfOther } from './treeItem';

/** Rows that were dragged, and the one that they were dropped on. */
export interface Dropped {
  readonly rows: readonly TreeNode[];
  readonly target: TreeNode;
}

/** A row whose box was clicked, and how it is to be. */
export interface Ticked {
  readonly row: TreeNode;
  readonly ticked: boolean;
}

/** What stands for our own rows while they are dragged. */
const DRAGGED_ROWS = 'application/vnd.code.tree.collab.project';

/** The Project view. */
export class ProjectTree
  extends RowTree<TreeNode>
  implements TreeDataProvider<string>, TreeDragAndDropController<string>
{
  readonly #store: ProjectStore;
  readonly #order: RowOrder;
  readonly #changed = new EventEmitter<string[] | undefined>();
  readonly #view: TreeView<string>;
  readonly #subscriptions: Disposable;

  readonly #dropped = new EventEmitter<Dropped>();
  readonly #ticked = new EventEmitter<readonly Ticked[]>();

  readonly onDidChangeTreeData = this.#changed.event;
  readonly dragMimeTypes = [DRAGGED_ROWS];
  readonly dropMimeTypes = [DRAGGED_ROWS];
  /** Fires when rows of this view are dropped on one of them. */
  readonly onDidDrop = this.#dropped.event;
  /** Fires when boxes are clicked. They show the new state already, whatever comes of it. */
  readonly onDidTick = this.#ticked.event;

  constructor(store: ProjectStore, ticker: MinuteTicker, openRows: OpenRows, order: RowOrder) {
    super(openRows);
    this.#store = store;
    this.#order = order;
    this.#view = window.createTreeView('collab.project', {
      treeDataProvider: this,
      dragAndDropController: this,
      showCollapseAll: true,
      canSelectMany: true,
      manageCheckboxStateManually: true,
    });
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#changed,
      this.#dropped,
      this.#ticked,
      store.onDidChange(() => this.render()),
      order.onDidChange(() => this.render()),
      this.#view.onDidChangeCheckboxState(({ items }) => this.#tick(items)),
      this.follow(this.#view, ticker),
    );
  }

  /** The line above the rows; empty where all is well. */
  get message(): string {
    return this.#view.message ?? '';
  }

  /** The rows with these keys, as far as they are shown. */
  rows(keys: readonly string[]): readonly TreeNode[] {
    return keys.flatMap((key) => this.shown.node(key) ?? []);
  }

  /** Draws rows again as they are in the file, whatever was clicked. */
  redraw(rows: readonly TreeNode[]): void {
    this.#changed.fire(rows.map(({ key }) => key));
  }

  /** Shows the row with that key and selects it. */
  async reveal(key: string): Promise<void> {
    await this.#view.reveal(key);
  }

  handleDrag(keys: readonly string[], data: DataTransfer): void {
    data.set(DRAGGED_ROWS, new DataTransferItem([...keys]));
  }

  handleDrop(key: string | undefined, data: DataTransfer): void {
    const target = key === undefined ? undefined : this.shown.node(key);
    const keys: unknown = data.get(DRAGGED_ROWS)?.value;
    const rows = Array.isArray(keys) ? this.rows(keys.filter((dragged) => typeof dragged === 'string')) : [];
    if (target && rows.length > 0) this.#dropped.fire({ rows, target });
  }

  override dispose(): void {
    super.dispose();
    this.#subscriptions.dispose();
  }

  protected override commandOf({ target }: TreeNode): Command {
    return { title: 'Show in File', command: commandIds.revealPath, arguments: [target] };
  }

  #tick(items: readonly (readonly [string, TreeItemCheckboxState])[]): void {
    const ticked = items.flatMap(([key, state]) =>
      this.rows([key]).map((row) => ({ row, ticked: state === TreeItemCheckboxState.Checked })),
    );
    this.#ticked.fire(ticked);
  }

  protected override render(): void {
    const { projects, readable, server } = this.#store;
    const shown = readable.map(({ folder, state }) => ({
      folder: folder.uri.toString(),
      folderName: folder.name,
      snapshot: state.snapshot,
      isBroken: state.fault !== undefined,
    }));
    const changed = this.shown.replace(projectTree(shown, Date.now(), machineClock, this.#order.current));
    if (changed === 'everything') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire([...changed]);
    setIfOther(this.#view, 'message', projectMessage(server, troublesOf(projects), projects.length > 1) ?? '');
    const [only, ...others] = readable;
    const name = others.length > 0 ? '' : oneLine(only?.state.snapshot.project.name ?? '');
    setIfOther(this.#view, 'description', name);
  }
}

function troublesOf(projects: readonly FolderProject[]): readonly Trouble[] {
  return projects.flatMap(({ folder, state }) => {
    const text = troubleOf(state);
    return text === undefined ? [] : [{ folderName: folder.name, text }];
  });
}

function troubleOf(state: ProjectState): string | undefined {
  if (state.kind === 'unreadable') return `${AGREEMENT} cannot be read. ${state.message}`;
  if (state.kind === 'none' || state.fault === undefined) return undefined;
  return `A part of ${AGREEMENT} cannot be read. ${state.fault}`;
}
