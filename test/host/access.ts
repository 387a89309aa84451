import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { TestAccess } from '../../src/client/extension';

/** The extension's insides, once it knows every folder. */
export async function testAccess(): Promise<TestAccess> {
  const extension = vscode.extensions.getExtension<TestAccess | undefined>('collab.collab-agreement');
  const access = await extension?.activate();
  assert.ok(access, 'The extension does not open itself to tests.');
  await access.ready;
  return access;
}

/** Waits until something holds that follows from what the store knows. The test's own timeout ends the wait. */
export async function until({ store }: TestAccess, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const subscription = store.onDidChange(() => {
      if (!holds()) return;
      subscription.dispose();
      resolve();
    });
  });
}

/** Puts a text into the agreement, and waits until that is what everything shows. */
export async function write(text: string): Promise<void> {
  await writeFile(agreement().fsPath, text);
  // A watcher hears of it a moment later; what it has read again then is the same.
  await vscode.commands.executeCommand('collab.refresh');
}

/** Gives whatever comes next the same beginning: nothing is asked, open or told, and this text is the agreement. */
export async function restore(text: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await closeEditors();
  await vscode.commands.executeCommand('notifications.clearAll');
  await write(text);
}

/** Label and description of every row of the Project view, indented. */
export function treeLines({ tree }: TestAccess): readonly string[] {
  const below = (key: string | undefined, indent: string): readonly string[] =>
    tree.getChildren(key).flatMap((child) => {
      const { label, description } = tree.getTreeItem(child);
      assert.ok(typeof label === 'string');
      const line = typeof description === 'string' ? `${label}: ${description}` : label;
      return [indent + line, ...below(child, `${indent}  `)];
    });
  return below(undefined, '');
}

/** The item of the first row whose label begins so. */
export function treeItem(
  { tree }: TestAccess,
  label: string,
): { readonly key: string; readonly item: vscode.TreeItem } {
  const find = (key?: string): string | undefined => {
    for (const child of tree.getChildren(key)) {
      const { label: text } = tree.getTreeItem(child);
      const found = typeof text === 'string' && text.startsWith(label) ? child : find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const key = find();
  assert.ok(key !== undefined, `No row begins with "${label}".`);
  return { key, item: tree.getTreeItem(key) };
}

/** The only folder of the workspace. */
export function folder(): vscode.WorkspaceFolder {
  const [only] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(only);
  return only;
}

/** The agreement in it. */
export function agreement(): vscode.Uri {
  return vscode.Uri.joinPath(folder().uri, '.collab.yaml');
}

/** Opens a file as its user does: nothing keeps the document once its editor is closed. */
export async function openEditor(file: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', file);
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document.uri.toString(), file.toString());
  return editor;
}

/** Closes every editor, throws away what is not saved, and waits until nothing holds the agreement any more. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  // VS Code closes a document a moment after its last editor.
  while (vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === agreement().toString())) {
    await new Promise<void>((resolve) => {
      const subscription = vscode.workspace.onDidCloseTextDocument(() => {
        subscription.dispose();
        resolve();
      });
    });
  }
}

/** Runs a command and takes every answer that stands ready, until it has ended; gives what the command gave. */
export async function takeEveryAnswer(command: string): Promise<unknown> {
  return whileRunning(command, 'workbench.action.acceptSelectedQuickOpenItem');
}

/** Runs a command and leaves whatever it asks, until it has ended; gives what the command gave. */
export async function leave(command: string, ...args: readonly unknown[]): Promise<unknown> {
  return whileRunning(command, 'workbench.action.closeQuickOpen', ...args);
}

/** A key that meets no question does nothing, so that it can be pressed until the command has ended. */
async function whileRunning(command: string, key: string, ...args: readonly unknown[]): Promise<unknown> {
  const running = vscode.commands.executeCommand(command, ...args);
  const ended = Promise.resolve(running).then(() => true);
  const pressed = async (): Promise<boolean> => {
    await vscode.commands.executeCommand(key);
    return false;
  };
  while (!(await Promise.race([ended, pressed()])));
  return running;
}
