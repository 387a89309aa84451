import {
  Disposable,
  type TabGroup,
  TabInputText,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewView,
  window,
} from 'vscode';
import type { ReadProject } from '../../protocol/toClient';
import { shorten } from '../../views/text';
import type { FolderProject } from '../projectStore';
import type { Services } from '../services';
import { fillWithPanel } from './panelHtml';
import { PanelPage } from './panelPage';

/** The project panels of a window, one for each folder at most, and the view of the same in the side bar. */
export class Panels implements Disposable {
  readonly #services: Services;
  readonly #extension: Uri;
  readonly #open = new Map<string, WebviewPanel>();

  /** @param extension where we are installed. */
  constructor(services: Services, extension: Uri) {
    this.#services = services;
    this.#extension = extension;
  }

  /** Shows the panel of the project that the user works on. */
  open(): void {
    const { current } = this.#services.store;
    if (current === undefined) return;
    const folder = current.folder.uri.toString();
    const shown = this.#open.get(folder);
    if (shown) return shown.reveal();
    const panel = window.createWebviewPanel('collab.panel', 'Project', ViewColumn.Active, { enableFindWidget: true });
    this.#take(panel, folder);
  }

  /** Fills a panel again that VS Code has restored. @param state what its page had kept. */
  restore(panel: WebviewPanel, state: unknown): void {
    const kept = typeof state === 'object' && state !== null && 'folder' in state ? state.folder : undefined;
    const folder = typeof kept === 'string' ? kept : this.#services.store.current?.folder.uri.toString();
    if (folder === undefined || this.#open.has(folder)) panel.dispose();
    else this.#take(panel, folder);
  }

  /** Fills the view in the side bar, which shows the project that the user works on. */
  fill(view: WebviewView): void {
    fillWithPanel(view.webview, this.#extension, 'side-bar');
    const { webview, onDidChangeVisibility } = view;
    const place = { webview, onDidChangeVisibility, isVisible: () => view.visible, column: () => undefined };
    const page = new PanelPage(this.#services, place, () => this.#services.store.current);
    view.onDidDispose(() => page.dispose());
  }

  dispose(): void {
    Disposable.from(...this.#open.values()).dispose();
  }

  #take(panel: WebviewPanel, folder: string): void {
    const { store } = this.#services;
    const project = (): FolderProject<ReadProject> | undefined => store.readableIn(folder);
    const name = (): void => {
      panel.title = shorten(project()?.state.snapshot.project.name ?? '', LONGEST_TITLE) || 'Project';
    };
    this.#open.set(folder, panel);
    const icon = (look: string): Uri => Uri.joinPath(this.#extension, 'media', `agreement-${look}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    name();
    fillWithPanel(panel.webview, this.#extension, 'editor');
    const place = {
      webview: panel.webview,
      onDidChangeVisibility: panel.onDidChangeViewState,
      isVisible: () => panel.visible,
      column: () => columnBeside(panel, store.fileIn(folder)),
    };
    const subscriptions = Disposable.from(new PanelPage(this.#services, place, project), store.onDidChange(name));
    panel.onDidDispose(() => {
      this.#open.delete(folder);
      subscriptions.dispose();
    });
  }
}

/**
 * Where a file is opened from a panel: where it is open already, else next to the panel. Which editor group is active is not asked,
 * since a click in the panel may be heard before it has made the panel's group that.
 */
function columnBeside({ viewColumn = ViewColumn.One }: WebviewPanel, file: Uri | undefined): ViewColumn {
  const isOpenIn = ({ tabs }: TabGroup): boolean =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === file?.toString());
  const other = window.tabGroups.all.find((group) => group.viewColumn !== viewColumn && isOpenIn(group));
  return other?.viewColumn ?? viewColumn + 1;
}

/** In characters; a tab with more leaves no room for others. */
const LONGEST_TITLE = 40;
