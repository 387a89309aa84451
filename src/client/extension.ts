import { type ExtensionContext, ExtensionMode, window } from 'vscode';
import { AgreementEditor } from './agreementEditor';
import { ClockItem } from './clockItem';
import { registerCommandsOnDemand } from './commandsOnDemand';
import { keepContextKeys } from './contextKeys';
import { keepSnapshotsFresh } from './freshness';
import { HandOverItem } from './handOverItem';
import { LanguageServer } from './languageServer';
import { MinuteTicker } from './minuteTicker';
import { OpenRows } from './openRows';
import { PanelsOnDemand } from './panelsOnDemand';
import { ProjectStore } from './projectStore';
import { ProjectTree } from './projectTree';
import { RowOrder } from './rowOrder';
import { PlaceStore } from './reviews/placeStore';
import { ReviewArrangement } from './reviews/reviewArrangement';
import { ReviewsOnDemand } from './reviewsOnDemand';
import type { Services } from './services';
import { ToldHandOvers } from './toldHandOvers';

/** What tests in the extension host look at. Nobody else is given it. */
export interface TestAccess {
  readonly store: ProjectStore;
  readonly tree: ProjectTree;
  readonly clock: ClockItem;
  readonly handOver: HandOverItem;
  readonly services: Services;
  readonly reviews: ReviewsOnDemand;
  /** Settles when the server has spoken of every folder. */
  readonly ready: Promise<void>;
}

/** Called by VS Code when the extension is first needed. The server, and the library that talks to it, follow afterwards; commands when they are used. */
export function activate(context: ExtensionContext): TestAccess | undefined {
  const track = <D extends { dispose(): unknown }>(disposable: D): D => {
    context.subscriptions.push(disposable);
    return disposable;
  };

  const store = track(new ProjectStore());
  const places = track(new PlaceStore());
  const ticker = track(new MinuteTicker());
  const server = track(new LanguageServer(context.asAbsolutePath('dist/server.js'), store, places));
  const rowOrder = track(new RowOrder(context.workspaceState));
  const tree = track(new ProjectTree(store, ticker, new OpenRows(context.workspaceState), rowOrder));
  const clock = track(new ClockItem(store, ticker));
  const handOver = track(new HandOverItem(store, ticker, new ToldHandOvers(context.workspaceState)));
  const panels = track(new PanelsOnDemand(() => services, context.extensionUri));
  const arrangement = track(new ReviewArrangement(context.workspaceState));
  const editor = new AgreementEditor(store, server);
  const services: Services = { store, server, editor, ticker, tree, rowOrder, panels, places, arrangement };
  const reviews = track(new ReviewsOnDemand(services, context));
  track(keepContextKeys(store));
  track(keepSnapshotsFresh(services));
  track(registerCommandsOnDemand(services, context.extension.id));

  const ready = untilComplete(store);
  setImmediate(() => {
    server.begin();
    void window.withProgress({ location: { viewId: 'collab.project' } }, () => ready);
  });
  const access = { store, tree, clock, handOver, services, reviews, ready };
  return context.extensionMode === ExtensionMode.Test ? access : undefined;
}

/** Settles when the server has spoken of every folder. */
function untilComplete(store: ProjectStore): Promise<void> {
  return new Promise((resolve) => {
    const subscription = store.onDidChange(() => {
      if (!store.isComplete) return;
      subscription.dispose();
      resolve();
    });
  });
}
