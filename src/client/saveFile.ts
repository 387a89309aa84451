import { Uri, type WorkspaceFolder, window, workspace } from 'vscode';

/** A file to be saved wherever the user likes. */
export interface NewFile {
  /** What it is called in the question and, in lower case, in an error: `Calendar`. */
  readonly what: string;
  /** The name it is offered under. */
  readonly name: string;
  /** The ending of its name, without a dot. */
  readonly ending: string;
  readonly text: string;
}

/**
 * Asks where a file is to be saved, and saves it there.
 *
 * @returns where it was saved; undefined when it was not.
 */
export async function saveFile(
  folder: WorkspaceFolder,
  { what, name, ending, text }: NewFile,
): Promise<Uri | undefined> {
  const target = await window.showSaveDialog({
    title: `Save ${what}`,
    defaultUri: Uri.joinPath(folder.uri, name),
    filters: { [what]: [ending] },
  });
  if (target === undefined) return undefined;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return target;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`The ${what.toLowerCase()} could not be saved. ${reason}`);
    return undefined;
  }
}

/** Asks where a calendar is to be saved, and saves it there. */
export async function saveCalendar(folder: WorkspaceFolder, name: string, calendar: string): Promise<void> {
  await saveFile(folder, { what: 'Calendar', name, ending: 'ics', text: calendar });
}
