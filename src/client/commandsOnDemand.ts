import { Disposable, commands } from 'vscode';
import { commandIds } from './commandIds';
import type { Services } from './services';

/**
 * Registers every command by its id alone. The code of all of them is loaded when the first is used, which is then carried out;
 * ticks and drops in the Project view are commands too.
 *
 * @param extensionId as VS Code knows us.
 */
export function registerCommandsOnDemand(services: Services, extensionId: string): Disposable {
  let registered: readonly Disposable[] = [];
  let loading: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    const { registerCommands } = await import('./allCommands.js');
    Disposable.from(...registered).dispose();
    registered = registerCommands(services, extensionId);
  };
  registered = Object.values(commandIds).map((id) =>
    commands.registerCommand(id, async (...args: readonly unknown[]) => {
      await (loading ??= load());
      return commands.executeCommand(id, ...args);
    }),
  );
  return Disposable.from(
    services.tree.onDidTick((ticked) => commands.executeCommand(commandIds.tickRows, ticked)),
    services.tree.onDidDrop((dropped) => commands.executeCommand(commandIds.dropRows, dropped)),
    new Disposable(() => Disposable.from(...registered).dispose()),
  );
}
