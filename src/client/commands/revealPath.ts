import { type Disposable, Range, type ViewColumn, commands } from 'vscode';
import type { Target } from '../../views/projectTree/treeNode';
import { commandIds } from '../commandIds';
import { openFile } from '../openFile';
import type { Services } from '../services';

/** Registers what happens when a row is selected. */
export function registerRevealPath(services: Services): Disposable {
  return commands.registerCommand(commandIds.revealPath, (target: Target) => revealPath(services, target));
}

/**
 * Opens an agreement where something stands in it: one line is selected, of several the start; else the file as it was left.
 *
 * @param column where it is opened; by default where VS Code opens files.
 */
export async function revealPath(
  { store, server }: Services,
  { folder, path }: Target,
  column?: ViewColumn,
): Promise<void> {
  const file = store.fileIn(folder);
  if (file === undefined) return;
  const place = path.length === 0 ? null : await server.locate({ file: file.toString(), path });
  if (place === null) return openFile(file, undefined, column);
  const { start, end } = place.start.line === place.end.line ? place : { start: place.start, end: place.start };
  return openFile(file, new Range(start.line, start.character, end.line, end.character), column);
}
