import { type Disposable, Uri, commands } from 'vscode';
import { commandIds } from '../commandIds';

/** Registers what happens when the link of a path pattern is followed: its folder, by its URI, is shown in the Explorer. */
export function registerRevealFolder(): Disposable {
  return commands.registerCommand(commandIds.revealFolder, async (folder: string) => {
    await commands.executeCommand('revealInExplorer', Uri.parse(folder));
  });
}
