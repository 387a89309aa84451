import { Disposable, type QuickPickItem, QuickPickItemKind, ThemeIcon, commands, window } from 'vscode';
import type { Snapshot } from '../../domain/project/snapshot';
import { unusualTimes } from '../../views/unusualTimes';
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

/** A row of the list: something about a person, or a command to go on with. */
interface HoursItem extends QuickPickItem {
  readonly person?: string;
  readonly command?: string;
}

function showWorkingHours(services: Services, folderIndex: number): void {
  const { store, ticker } = services;
  const pick = window.createQuickPick<HoursItem>();
  const project = (): FolderProject<ReadProject> | undefined =>
    store.readable.find(({ folder }) => folder.index === folderIndex);
  const render = (): void => {
    const [active] = pick.activeItems;
    const snapshot = project()?.state.snapshot;
    pick.items = snapshot ? hoursItems(snapshot, Date.now()) : [];
    const again = pick.items.find(({ label, person }) => label === active?.label && person === active.person);
    if (again) pick.activeItems = [again];
  };
  pick.title = 'Working Hours';
  pick.placeholder = 'Choose a person to open their line';
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
      if (chosen?.command !== undefined) void commands.executeCommand(chosen.command);
      if (chosen?.person !== undefined && folder) {
        void revealPath(services, { folder, path: ['people', chosen.person] });
      }
    }),
    pick.onDidHide(() => subscriptions.dispose()),
  );
  pick.show();
}

/** Everybody's hours, what is unusual about them, and what may come next. */
function hoursItems(snapshot: Snapshot, now: number): readonly HoursItem[] {
  const clock = viewerClock(snapshot, machineClock);
  return [
    ...workingHours(snapshot, now, clock).map(personItem),
    { label: '', kind: QuickPickItemKind.Separator },
    ...unusualTimes(snapshot, now, clock).map(({ text, person }) => ({
      label: withoutIcons(text),
      iconPath: new ThemeIcon('info'),
      person,
    })),
    { label: 'Plan a Meeting', iconPath: new ThemeIcon('organization'), command: commandIds.planMeeting },
    { label: 'Open Project Panel', iconPath: new ThemeIcon('dashboard'), command: commandIds.openPanel },
  ];
}

function personItem({ person, icon, name, state, shared }: HoursRow): HoursItem {
  return {
    person,
    label: withoutIcons(name),
    description: withoutIcons(state),
    detail: shared,
    iconPath: themeIcon(icon),
  };
}
