import assert from 'node:assert/strict';
import * as path from 'node:path';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';
import { Workbench, type WorkbenchOptions } from './workbench';

/** A Tuesday, 14:20 in Oslo. */
const NOW = '2026-11-24T13:20:05Z';

// The packed extension, installed as a user would install it, in a folder that nobody trusts.
describe('In Restricted Mode', () => {
  let stage: Stage;
  let workbench: Workbench;

  before(async () => {
    stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') }, { clock: NOW, workspaceTrust: true });
  });

  after(() => stage?.dispose());

  const open = async (options: WorkbenchOptions): Promise<void> => {
    workbench = await Workbench.open(stage, {
      size: { width: 1280, height: 1500 },
      settings: {
        'collab.me': 'ana',
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
      },
      ...options,
    });
  };

  describe('a project', () => {
    before(() => open({ from: 'samples/storefront' }));
    after(() => workbench?.close());

    it('wakes the extension, and tells who works', async () => {
      await workbench.statusBarItem(/Jonas \d\dm \+2/).waitFor();
      await workbench.openViewContainer('Collab');
      await workbench.tree('Project').row('The payment provider').waitFor();
      await workbench.screenshot('restricted-project');
    });

    it('is told about by the palette, and not changed', async () => {
      await workbench.page.keyboard.press('F1');
      await workbench.quickInput.opened();
      await workbench.quickInput.filter('>Collab: ');
      await workbench.quickInput.row('Collab: Open Agreement').waitFor();
      const rows = await workbench.quickInput.rows.allInnerTexts();
      const ours = rows.flatMap((text) => /Collab: ([\w -]+)/u.exec(text)?.[1] ?? []);
      assert.deepEqual(
        ours.filter((title) => /^(?:Add|Set|Mark|I Am|Record|Accept|Decline|Raise|Resolve|Create)/u.test(title)),
        [],
      );
      await workbench.quickInput.cancel();
    });

    it('has rows that do not let anything be written', async () => {
      const row = workbench.tree('Project').row('The payment provider');
      await row.hover();
      const resolve = row.getByRole('button', { name: 'Resolve Concern' });
      await resolve.waitFor();
      assert.equal(await resolve.getAttribute('aria-disabled'), 'true');
      await workbench.tree('Project').row('Login and sessions').click({ button: 'right' });
      const item = workbench.page.locator('.monaco-menu').getByRole('menuitem', { name: 'Set Status' });
      assert.equal(await item.getAttribute('aria-disabled'), 'true');
      await workbench.page.keyboard.press('Escape');
    });

    it('shows a box as the file has it, and says why it stays so', async () => {
      const text = await workbench.read('.collab.yaml');
      const tree = workbench.tree('Project');
      await tree.expand('Login and sessions');
      const box = tree.row('Sessions expire').getByRole('checkbox');
      await box.click();
      await workbench.command('Notifications: Show Notifications');
      const told = workbench.page.locator('.notification-list-item', { hasText: 'Trust this folder to change its' });
      await told.first().waitFor();
      await workbench.command('Notifications: Clear All Notifications');
      await tree.row('Sessions expire').getByRole('checkbox', { checked: false }).waitFor();
      assert.equal(await workbench.read('.collab.yaml'), text);
    });
  });

  describe('a folder without an agreement', () => {
    before(() => open({ from: 'samples/storefront/web' }));
    after(() => workbench?.close());

    it('gets none', async () => {
      await workbench.openViewContainer('Collab');
      const create = workbench.page.getByRole('button', { name: 'Create .collab.yaml' });
      await create.waitFor();
      await workbench.screenshot('restricted-without-agreement');
      assert.equal(await create.getAttribute('aria-disabled'), 'true');
    });
  });
});
