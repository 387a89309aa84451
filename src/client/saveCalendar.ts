import { Uri, type WorkspaceFolder, window, workspace } from 'vscode';

/** Asks where a calendar is to be saved, and saves it there. */
export async function saveCalendar(folder: WorkspaceFolder, name: string, calendar: string): Promise<void> {
  const target = await window.showSaveDialog({
    title: 'Save Calendar',
    defaultUri: Uri.joinPath(folder.uri, name),
    filters: { Calendar: ['ics'] },
  });
  if (target === undefined) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(calendar));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`The calendar could not be saved. ${reason}`);
  }
}
