import { type Disposable, commands } from 'vscode';
import { commandIds } from '../commandIds';
import type { Services } from '../services';

/** Registers `Collab: Restart Language Server`. */
export function registerRestartServer({ server }: Services): Disposable {
  return commands.registerCommand(commandIds.restartServer, () => server.restart());
}
