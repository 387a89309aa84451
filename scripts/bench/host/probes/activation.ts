import * as vscode from 'vscode';
import { put, take } from '../answer';

/** What an activation took, in milliseconds: by the clock, and on a processor, which a busy machine distorts less. */
export interface Activation {
  readonly elapsed: number;
  readonly processor: number;
}

/** What came of it, by the extension's id; a text says why there is nothing to report. */
export type Activations = Readonly<Record<string, Activation | string>>;

/** How long nothing may have held up the event loop before a measurement, in milliseconds. */
const QUIET = 1000;
const STEP = 20;

/** Activates the extensions that `order.json` in the folder names, and writes to `activations.json` what each took. */
export async function activate(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (folder === undefined) throw new Error('No folder is open.');
  const order = await take<readonly string[]>(folder, 'order.json');
  // Activation is over before others are activated, as it is with every other extension.
  void measure(order).then((activations) => put(folder, 'activations.json', activations));
}

async function measure(order: readonly string[]): Promise<Activations> {
  const activations: Record<string, Activation | string> = {};
  for (const id of order) {
    await quiet();
    activations[id] = await activateOnce(id);
  }
  return activations;
}

async function activateOnce(id: string): Promise<Activation | string> {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined) return 'is not there';
  if (extension.isActive) return 'was active already';
  const before = process.cpuUsage();
  const start = performance.now();
  await extension.activate();
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { elapsed, processor: (user + system) / 1000 };
}

/** Settles when the host has had nothing else to do for a while. */
async function quiet(): Promise<void> {
  for (let since = performance.now(); performance.now() - since < QUIET;) {
    const start = performance.now();
    await new Promise((resolve) => setTimeout(resolve, STEP));
    if (performance.now() - start > 2 * STEP) since = performance.now();
  }
}
