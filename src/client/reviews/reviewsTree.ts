import { Disposable, type ProviderResult, TreeItem } from 'vscode';
import { reviewsMessage } from '../../views/reviewsMessage';
import { reviewsTree, waitingOnMe } from '../../views/reviewsTree';
import type { ReviewNode } from '../../views/reviewsTree/reviewNode';
import { ShownTree } from '../../views/shownTree';
import { counted } from '../../views/text';
import { commandIds } from '../commandIds';
import { machineClock, markdownTooltip } from '../display';
import { OpenRows } from '../openRows';
import type { Services } from '../services';
import { setIfOther, treeItem } from '../treeItem';
import type { ChangedCode } from './changedCode';
import type { ReviewStage } from './reviewViews';
import { shownReviews } from './shownReviews';

/** The Reviews view. Its elements are the keys of rows, as in the Project view. */
export class ReviewsTree implements Disposable {
  readonly #services: Services;
  readonly #changedCode: ChangedCode;
  readonly #stage: ReviewStage;
  readonly #openRows: OpenRows;
  readonly #shown = new ShownTree<ReviewNode>();
  readonly #subscriptions: Disposable;
  #ticking: Disposable | undefined;

  constructor(services: Services, changed: ChangedCode, stage: ReviewStage) {
    this.#services = services;
    this.#changedCode = changed;
    this.#stage = stage;
    this.#openRows = new OpenRows(stage.workspaceState, 'collab.openReviews');
    const { view } = stage;
    const render = (): void => this.#render();
    this.#subscriptions = Disposable.from(
      services.store.onDidChange(render),
      services.places.onDidChange(render),
      services.arrangement.onDidChange(render),
      changed.onDidChange(render),
      view.onDidExpandElement(({ element }) => this.#remember(element, true)),
      view.onDidCollapseElement(({ element }) => this.#remember(element, false)),
      view.onDidChangeVisibility(({ visible }) => this.#tickWhile(visible)),
    );
    this.#tickWhile(view.visible);
    this.#render();
  }

  /** The line above the rows; empty where they say it all. */
  get message(): string {
    return this.#stage.view.message ?? '';
  }

  /** How much waits for whoever is looking, as the badge says it. */
  get badge(): number {
    return this.#stage.view.badge?.value ?? 0;
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
    if (node === undefined) return new TreeItem('');
    const item = treeItem(node, this.#openRows.isOpen(key, node.open === true));
    const { checkpoint, place } = node.target;
    if (checkpoint || place) {
      item.command = { title: 'Show in Code', command: commandIds.revealPlace, arguments: [node.target] };
    }
    return item;
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

  #tickWhile(visible: boolean): void {
    this.#ticking?.dispose();
    this.#ticking = visible ? this.#services.ticker.every(() => this.#render()) : undefined;
    if (visible) this.#render();
  }

  #render(): void {
    const { places, arrangement } = this.#services;
    const { view, redraw } = this.#stage;
    const shown = shownReviews(this.#services, (folder) => this.#changedCode.in(folder));
    const rows = reviewsTree(shown, arrangement.current, Date.now(), machineClock);
    const changed = this.#shown.replace(rows);
    if (changed === 'everything') redraw.fire(undefined);
    else if (changed.length > 0) redraw.fire([...changed]);
    const searches = shown.flatMap(({ folder }) => places.indexOf(folder)?.state ?? []);
    const knowsMe = shown.some(({ snapshot }) => snapshot.me !== undefined);
    setIfOther(view, 'message', reviewsMessage({ searches, knowsMe, rows: rows.length }, arrangement.current) ?? '');
    setIfOther(view, 'description', arrangement.current.onlyMine ? 'waiting on me' : '');
    this.#count(waitingOnMe(shown));
  }

  #count(waiting: number): void {
    const { view } = this.#stage;
    if ((view.badge?.value ?? 0) === waiting) return;
    const tooltip = `${counted(waiting, 'review waits', 'reviews wait')} for you`;
    view.badge = waiting === 0 ? undefined : { value: waiting, tooltip };
  }
}
