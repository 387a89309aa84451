import { cp, mkdtemp } from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { repository } from '../../../test/support/workbench/paths';
import type { InstalledHost } from './installedHost';

/** A window on a copy of the sample project with its agreement in the editor. */
export interface ProjectWindow {
  readonly page: Page;
  readonly folder: string;
}

/** Opens that window, and the file as a person does. */
export async function openProject(host: InstalledHost): Promise<ProjectWindow> {
  const folder = await mkdtemp(path.join(host.home, 'project-'));
  await cp(path.join(repository, 'samples/storefront'), folder, { recursive: true });
  const page = await host.open(folder);
  await page.getByRole('treeitem', { name: '.collab.yaml' }).dblclick();
  await page.locator('.tab.active', { hasText: '.collab.yaml' }).waitFor();
  return { page, folder };
}

/** Shows the Project view and waits for its rows. */
export async function showProjectView(page: Page): Promise<void> {
  await page.locator('.activitybar').getByRole('tab', { name: 'Collab' }).click();
  await page
    .getByRole('treeitem', { name: /Deliverables/ })
    .first()
    .waitFor();
}

/** Gives the window the focus or takes it away, in the way the browser would. */
export async function setFocus(page: Page, focused: boolean): Promise<void> {
  await page.evaluate(
    `document.hasFocus = () => ${focused}; window.dispatchEvent(new Event('${focused ? 'focus' : 'blur'}'))`,
  );
}
