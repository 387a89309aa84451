import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';
import { Workbench, type WorkbenchOptions } from './workbench';

/** A Tuesday, 14:20 in Oslo. */
const NOW = '2026-11-24T13:20:05Z';

const REVIEWED = `project: Harbour
people: { ana: { timezone: Europe/Oslo } }
deliverables:
  login:
    title: Login
    checkpoints:
      wording: { title: Wording of the login, reviewers: [ana] }
`;
const CODE = '// REVIEW(wording): is it clear?\nexport const LOGIN = 1;\n';

/** What a user has bound to keys, which no menu and no palette keeps from being run. */
const KEYS = {
  'Control+F7': 'collab.insertCheckpoint',
  'Control+F8': 'collab.insertMention',
  'Control+F9': 'collab.approveCheckpoint',
} as const;

// The packed extension, installed as a user would install it, in a folder that nobody trusts.
describe('In Restricted Mode', () => {
  let stage: Stage;
  let workbench: Workbench;

  before(async () => {
    stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') }, { clock: NOW, workspaceTrust: true });
    const keys = Object.entries(KEYS).map(([key, command]) => ({ key: key.replace('Control', 'ctrl'), command }));
    await mkdir(path.join(stage.workbench.userData, 'User'), { recursive: true });
    await writeFile(path.join(stage.workbench.userData, 'User/keybindings.json'), JSON.stringify(keys));
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

  /** The titles of our own commands that the palette offers. */
  const commandsOffered = async (): Promise<readonly string[]> => {
    await workbench.page.keyboard.press('F1');
    await workbench.quickInput.opened();
    await workbench.quickInput.filter('>Collab: ');
    await workbench.quickInput.row('Collab: Open Agreement').waitFor();
    const rows = await workbench.quickInput.rows.allInnerTexts();
    await workbench.quickInput.cancel();
    return rows.flatMap((text) => /Collab: ([\w -]+)/u.exec(text)?.[1] ?? []);
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
      assert.deepEqual(
        (await commandsOffered()).filter((title) =>
          /^(?:Add|Set|Mark|I Am|Record|Accept|Decline|Raise|Resolve|Create)/u.test(title),
        ),
        [],
      );
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

  describe('a project whose code asks for reviews', () => {
    before(() => open({ files: { '.collab.yaml': REVIEWED, 'login.ts': CODE } }));
    after(() => workbench?.close());

    it('lists them, and leads to their places', async () => {
      await workbench.openViewContainer('Collab');
      await workbench.tree('Reviews').row('login.ts:1').click();
      await workbench.activeTab('login.ts').waitFor();
      await workbench.screenshot('restricted-reviews');
    });

    it('does not let them be settled, and offers no command that writes', async () => {
      const row = workbench.tree('Reviews').row('Wording of the login');
      await row.hover();
      const approve = row.getByRole('button', { name: 'Approve Checkpoint' });
      await approve.waitFor();
      assert.equal(await approve.getAttribute('aria-disabled'), 'true');
      assert.deepEqual(
        (await commandsOffered()).filter((title) => /Insert|Approve|Request|Reopen|Promote|Remove/u.test(title)),
        [],
      );
    });

    it('says what to do where a key is bound to a command that writes', async () => {
      const told = workbench.page.locator('.notification-list-item', { hasText: 'Trust this folder to change its' });
      for (const key of Object.keys(KEYS)) {
        await workbench.page.keyboard.press('Control+1');
        await workbench.page.keyboard.press(key);
        await workbench.command('Notifications: Show Notifications');
        await told.first().waitFor();
        await workbench.command('Notifications: Clear All Notifications');
        await told.first().waitFor({ state: 'detached' });
      }
      assert.equal(await workbench.read('login.ts'), CODE);
      assert.equal(await workbench.read('.collab.yaml'), REVIEWED);
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
