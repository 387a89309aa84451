import { type Disposable, commands, window } from 'vscode';
import { EXPORT_CALENDAR } from '../../protocol/planning';
import { calendarFileName } from '../../views/calendarFile';
import { commandIds } from '../commandIds';
import { saveCalendar } from '../saveFile';
import type { Services } from '../services';

/** Registers `Collab: Export Calendar`, which saves due dates and check-ins for any calendar program. */
export function registerExportCalendar({ store, server }: Services): Disposable {
  return commands.registerCommand(commandIds.exportCalendar, async () => {
    const project = store.current;
    if (project === undefined) return;
    const { file, snapshot } = project.state;
    const exported = await server.plan(EXPORT_CALENDAR, { file });
    if (exported.kind === 'refused') {
      void window.showErrorMessage(exported.reason);
    } else if (exported.answer === null) {
      void window.showInformationMessage('The agreement has no due dates and no check-ins to export.');
    } else {
      await saveCalendar(project.folder, calendarFileName(snapshot.project.name), exported.answer);
    }
  });
}
