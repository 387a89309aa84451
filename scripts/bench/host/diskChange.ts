import { mkdtemp, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { InstalledHost } from './installedHost';

/**
 * How long it takes, in milliseconds, from the moment another program writes the file until both the tree and the clock show it,
 * measured as often as `times` says.
 */
export async function measureDiskChanges(vsix: string, times: number): Promise<readonly number[]> {
  await using host = await InstalledHost.start([vsix]);
  const folder = await mkdtemp(path.join(host.home, 'project-'));
  const write = (version: number): Promise<void> => writeFile(path.join(folder, '.collab.yaml'), agreement(version));
  await write(0);
  const page = await host.open(folder);
  await page.locator('.activitybar').getByRole('tab', { name: 'Collab' }).click();
  await page.waitForFunction(isShown(0));
  const found: number[] = [];
  for (let version = 1; version <= times; version++) {
    const shown = page.waitForFunction(isShown(version), undefined, { polling: 'raf' });
    const began = performance.now();
    await write(version);
    await shown;
    found.push(performance.now() - began);
  }
  return found;
}

/** Its goal is the first row of the tree; the only one who ever works is named in the clock. */
function agreement(version: number): string {
  return `project: Harbour
goal: Goal number ${version}.
people:
  ana: { name: Ana${version}, timezone: UTC, hours: Mon-Sun 00:00-24:00 }
  never: { timezone: UTC, away: [2020-01-01..2039-12-31] }
`;
}

/** An expression that is true in the page once it shows that version. */
function isShown(version: number): string {
  const some = (selector: string, text: string): string =>
    `[...document.querySelectorAll('${selector}')].some(({ textContent }) => textContent.includes('${text}'))`;
  return `${some('[role=treeitem]', `Goal number ${version}.`)} && ${some('.statusbar-item', `Ana${version} `)}`;
}
