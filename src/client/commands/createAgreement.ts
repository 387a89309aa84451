import { type Disposable, Range, Uri, WorkspaceEdit, type WorkspaceFolder, commands, window, workspace } from 'vscode';
import { GOAL_TO_FILL_IN } from '../../domain/template';
import { AGREEMENT } from '../agreementWatcher';
import { commandIds } from '../commandIds';
import { openFile } from '../openFile';
import { startingText } from '../startingText';

/** Registers `Collab: Create .collab.yaml`. With several folders it asks which; a file that is there already is only opened. */
export function registerCreateAgreement(): Disposable {
  return commands.registerCommand(commandIds.create, async () => {
    const folder = await chooseFolder();
    if (folder === undefined) return;
    const file = Uri.joinPath(folder.uri, AGREEMENT);
    if (await exists(file)) {
      await openFile(file);
      return;
    }
    const text = await startingText(folder);
    if (text === undefined) return;
    if (await create(file, text)) await openFile(file, firstBlank(text));
    else void window.showErrorMessage(`${AGREEMENT} could not be written to ${folder.name}.`);
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
async function create(file: Uri, text: string): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.createFile(file, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  return workspace.applyEdit(edit);
}

function firstBlank(text: string): Range {
  const before = text.slice(0, text.indexOf(GOAL_TO_FILL_IN)).split('\n');
  const [line, column] = [before.length - 1, before.at(-1)?.length ?? 0];
  return new Range(line, column, line, column + GOAL_TO_FILL_IN.length);
}
