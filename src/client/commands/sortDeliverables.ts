import { Disposable, commands } from 'vscode';
import { commandIds } from '../commandIds';
import type { Services } from '../services';

/** Registers `Collab: Sort Deliverables by Risk` and `Collab: Sort Deliverables as in the File`. */
export function registerSortDeliverables({ rowOrder }: Services): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.sortByRisk, () => rowOrder.change('risk')),
    commands.registerCommand(commandIds.sortByFile, () => rowOrder.change('file')),
  );
}
