import { type Disposable, commands, window } from 'vscode';
import { commandIds } from '../commandIds';
import type { Services } from '../services';

/** Registers `Collab: Refresh`, which has every agreement read again, and starts a server that does not answer. */
export function registerRefresh({ server }: Services): Disposable {
  return commands.registerCommand(commandIds.refresh, () =>
    window.withProgress({ location: { viewId: 'collab.project' } }, async () => {
      if (!(await server.refresh())) server.restart();
    }),
  );
}
