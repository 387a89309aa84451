import { type ExtensionContext, ExtensionMode, window } from 'vscode';
import { AgreementEditor } from './agreementEditor';
import { ClockItem } from './clockItem';
import { registerAddCheckin } from './commands/addCheckin';
import { registerAddDeliverable } from './commands/addDeliverable';
import { registerAddPerson } from './commands/addPerson';
import { registerAddToScope } from './commands/addToScope';
import { registerCopyMarkdown } from './commands/copyMarkdown';
import { registerCreateAgreement } from './commands/createAgreement';
import { registerCriteria } from './commands/criteria';
import { registerDecideOnChange } from './commands/decideOnChange';
import { registerExportCalendar } from './commands/exportCalendar';
import { registerGetStarted } from './commands/getStarted';
import { registerMarkMeAway } from './commands/markMeAway';
import { registerMoveEntries } from './commands/moveEntries';
import { registerOpenAgreement } from './commands/openAgreement';
import { registerPlanMeeting } from './commands/planMeeting';
import { registerRaiseConcern } from './commands/raiseConcern';
import { registerRecordChange } from './commands/recordChange';
import { registerRefresh } from './commands/refresh';
import { registerRemoveEntries } from './commands/removeEntries';
import { registerRenameId } from './commands/renameId';
import { registerRestartServer } from './commands/restartServer';
import { registerRevealPath } from './commands/revealPath';
import { registerSetDeliverableFields } from './commands/setDeliverableFields';
import { registerSetMyHours } from './commands/setMyHours';
import { registerSettleConcern } from './commands/settleConcern';
import { registerShowWorkingHours } from './commands/showWorkingHours';
import { registerTravel } from './commands/travel';
import { keepContextKeys } from './contextKeys';
import { keepSnapshotsFresh } from './freshness';
import { LanguageServer } from './languageServer';
import { MinuteTicker } from './minuteTicker';
import { OpenRows } from './openRows';
import { ProjectStore } from './projectStore';
import { ProjectTree } from './projectTree';
import type { Services } from './services';

/** What tests in the extension host look at. Nobody else is given it. */
export interface TestAccess {
  readonly store: ProjectStore;
  readonly tree: ProjectTree;
  readonly clock: ClockItem;
  readonly services: Services;
  /** Settles when the server has spoken of every folder. */
  readonly ready: Promise<void>;
}

/** Called by VS Code when the extension is first needed. The server, and the library that talks to it, follow afterwards. */
export function activate(context: ExtensionContext): TestAccess | undefined {
  const track = <D extends { dispose(): unknown }>(disposable: D): D => {
    context.subscriptions.push(disposable);
    return disposable;
  };

  const store = track(new ProjectStore());
  const ticker = track(new MinuteTicker());
  const server = track(new LanguageServer(context.asAbsolutePath('dist/server.js'), store));
  const tree = track(new ProjectTree(store, ticker, new OpenRows(context.workspaceState)));
  const clock = track(new ClockItem(store, ticker));
  const services = { store, server, editor: new AgreementEditor(store, server), ticker, tree };
  track(keepContextKeys(store));
  track(keepSnapshotsFresh(services));
  track(registerGetStarted(context.extension.id));
  track(registerCreateAgreement());
  track(registerAddDeliverable(services));
  track(registerSetDeliverableFields(services));
  track(registerCriteria(services));
  track(registerRenameId(services));
  track(registerMoveEntries(services));
  track(registerRemoveEntries(services));
  track(registerCopyMarkdown(services));
  track(registerAddPerson(services));
  track(registerSetMyHours(services));
  track(registerMarkMeAway(services));
  track(registerTravel(services));
  track(registerAddToScope(services));
  track(registerRecordChange(services));
  track(registerDecideOnChange(services));
  track(registerRaiseConcern(services));
  track(registerSettleConcern(services));
  track(registerAddCheckin(services));
  track(registerExportCalendar(services));
  track(registerOpenAgreement(services));
  track(registerPlanMeeting(services));
  track(registerRefresh(services));
  track(registerRestartServer(services));
  track(registerRevealPath(services));
  track(registerShowWorkingHours(services));

  const ready = untilComplete(store);
  setImmediate(() => {
    server.begin();
    void window.withProgress({ location: { viewId: 'collab.project' } }, () => ready);
  });
  return context.extensionMode === ExtensionMode.Test ? { store, tree, clock, services, ready } : undefined;
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
