import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { repository } from '../support/workbench/paths';
import { until } from './until';

/** Waits until VS Code has put a window together as it was left. */
export async function untilRestored(page: Page): Promise<void> {
  await page.waitForFunction('window.driver !== undefined');
  await page.evaluate('window.driver.whenWorkbenchRestored()');
}

/** Loads a window again, and waits until it is restored. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await untilRestored(page);
}

/**
 * Waits until a window on a `.code-workspace` file has its folders open. One that was never open before may miss them: VS Code
 * looks for them while it has no way to the file yet. Loaded again, it knows them.
 */
export async function untilFoldersAreOpen(page: Page): Promise<void> {
  const folders = page.locator('.explorer-folders-view').getByRole('treeitem');
  const areThere = async (): Promise<boolean> => {
    const found = folders.first().waitFor({ timeout: 3_000 });
    return found.then(
      () => true,
      () => reload(page).then(() => false),
    );
  };
  await until(page, areThere, () => 'The window does not open the folders of its workspace.');
}

/** Webviews load their own files from an address that their service worker answers; it never leaves the machine. */
export function isOutside({ protocol, hostname }: URL): boolean {
  const inside = hostname === '127.0.0.1' || hostname.endsWith('.vscode-resource.vscode-cdn.net');
  return /^(https?|wss?):$/.test(protocol) && !inside;
}

/** Copies a folder of the repository below another, with files written into it, and gives where the copy is. */
export async function copyFolder(home: string, from: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(home, 'copy-')), path.basename(from));
  await cp(path.join(repository, from), folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}
