import { createHook } from 'node:async_hooks';
import * as vscode from 'vscode';
import { put } from '../answer';

/** What timers there are of an extension, and whether the window has the focus. */
export interface Timers {
  readonly focused: boolean;
  readonly pending: readonly string[];
}

/** Part of the path of the extension's installed code. */
const OURS = 'collab.collab-agreement';

/** Writes to `timers.json` in the folder what timers of our extension are pending, each time the focus comes or goes. */
export function activate(): void {
  const pending = new Map<number, string>();
  createHook({
    init(id, type) {
      if (type !== 'Timeout') return;
      const { stack = '' } = new Error('Set here');
      if (stack.includes(OURS)) pending.set(id, stack);
    },
    destroy: (id) => void pending.delete(id),
  }).enable();
  vscode.window.onDidChangeWindowState(({ focused }) => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    // Our extension is told of the focus in the same turn of the event loop.
    if (folder !== undefined)
      setImmediate(() => void put(folder, 'timers.json', { focused, pending: [...pending.values()] }));
  });
}
