import { type Disposable, commands } from 'vscode';
import { commandIds } from '../commandIds';
import type { Services } from '../services';

/** Registers `Collab: Open Project Panel`. */
export function registerOpenPanel({ panels }: Services): Disposable {
  return commands.registerCommand(commandIds.openPanel, () => panels.open());
}
