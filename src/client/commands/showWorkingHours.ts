import { Disposable, type QuickPickItem, commands, window } from 'vscode';
import { viewerClock } from '../../views/wallClock';
import { type HoursRow, workingHours } from '../../views/workingHours';
import { commandIds } from '../commandIds';
import { machineClock, themeIcon, withoutIcons } from '../display';
import type { FolderProject } from '../projectStore';
import type { ReadProject } from '../../protocol/toClient';
import type { Services } from '../services';
import { revealPath } from './revealPath';

/** Registers `Collab: Show Working Hours`: everybody's hours, kept true while they are shown; choosing one opens their line. */
export function registerShowWorkingHours(services: Services): Disposable {
  return commands.registerCommand(commandIds.showWorkingHours, () => {
    const project = services.store.current;
    if (project) showWorkingHours(services, project.folder.index);
  });
}

interface PersonItem extends QuickPickItem {
  readonly person: string;
}

function showWorkingHours(services: Services, folderIndex: number): void {
  const { store, ticker } = services;
  const pick = window.createQuickPick<PersonItem>();
  const project = (): FolderProject<ReadProject> | undefined =>
    store.readable.find(({ folder }) => folder.index === folderIndex);
  const render = (): void => {
    const active = pick.activeItems[0]?.person;
    const snapshot = project()?.state.snapshot;
    pick.title = withoutIcons(snapshot?.project.name ?? 'Working hours');
    pick.items = snapshot
      ? workingHours(snapshot, Date.now(), viewerClock(snapshot, machineClock)).map(personItem)
      : [];
    pick.activeItems = pick.items.filter(({ person }) => person === active);
  };
  pick.placeholder = 'Working hours: choose a person to open their line';
  pick.matchOnDescription = true;
  pick.keepScrollPosition = true;
  render();
  const subscriptions = Disposable.from(
    pick,
    ticker.every(render),
    store.onDidChange(render),
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      const folder = project()?.folder.uri.toString();
      pick.hide();
      if (chosen && folder) void revealPath(services, { folder, path: ['people', chosen.person] });
    }),
    pick.onDidHide(() => subscriptions.dispose()),
  );
  pick.show();
}

function personItem({ person, icon, name, state, shared }: HoursRow): PersonItem {
  return {
    person,
    label: withoutIcons(name),
    description: withoutIcons(state),
    detail: shared,
    iconPath: themeIcon(icon),
  };
}
