import { type Disposable, commands } from 'vscode';
import { commandIds } from '../commandIds';

/**
 * Registers `Collab: Get Started`, which opens the walkthrough. Nothing else ever opens it.
 *
 * @param extension the id of this extension, which walkthroughs are known by.
 */
export function registerGetStarted(extension: string): Disposable {
  return commands.registerCommand(commandIds.getStarted, () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${extension}#start`, false),
  );
}
