import { type Disposable, Range, Uri, WorkspaceEdit, type WorkspaceFolder, commands, window, workspace } from 'vscode';
import { GOAL_TO_FILL_IN, agreementTemplate } from '../../domain/template';
import { AGREEMENT } from '../agreementWatcher';
import { commandIds } from '../commandIds';
import { gitIdentity } from '../gitIdentity';

/** Registers `Collab: Create .collab.yaml`. With several folders it asks which; a file that is there already is only opened. */
export function registerCreateAgreement(): Disposable {
  return commands.registerCommand(commandIds.create, async () => {
    const folder = await chooseFolder();
    if (folder === undefined) return;
    const file = Uri.joinPath(folder.uri, AGREEMENT);
    if (!(await exists(file)) && !(await writeTemplate(file, folder))) {
      void window.showErrorMessage(`${AGREEMENT} could not be written to ${folder.name}.`);
      return;
    }
    await openAtFirstBlank(file);
  });
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0];
  return window.showWorkspaceFolderPick({ placeHolder: `Which folder gets a ${AGREEMENT}?` });
}

async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** Never overwrites: if the file has come into being meanwhile, it stays as it is. */
async function writeTemplate(file: Uri, folder: WorkspaceFolder): Promise<boolean> {
  const person = await gitIdentity(folder.uri);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const text = agreementTemplate({ project: folder.name, timezone: timeZone, ...(person && { person }) });
  const edit = new WorkspaceEdit();
  edit.createFile(file, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  return workspace.applyEdit(edit);
}

async function openAtFirstBlank(file: Uri): Promise<void> {
  const document = await workspace.openTextDocument(file);
  const start = document.getText().indexOf(GOAL_TO_FILL_IN);
  const end = start + GOAL_TO_FILL_IN.length;
  const blank = start < 0 ? {} : { selection: new Range(document.positionAt(start), document.positionAt(end)) };
  await window.showTextDocument(document, { preview: false, ...blank });
}
