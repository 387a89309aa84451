import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Workbench } from './workbench';

const AGREEMENT = `# Kept by the harbour office.
project: Harbour
timezone: Europe/Madrid
people:
  ana: { name: Ana Ruiz, timezone: Europe/Madrid }
  maria: { name: Maria Lopes, timezone: America/Sao_Paulo }
deliverables:
  form:
    title: Booking form
    owner: ana
    acceptance:
      - met: It works with a keyboard alone
      - A guest can pick a berth # any berth
  map:
    title: Map of berths
`;

describe('Editing in the workbench', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: { '.collab.yaml': AGREEMENT },
      settings: { 'collab.me': 'ana', 'workbench.tree.expandMode': 'singleClick' },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openViewContainer('Collab');
    await workbench.tree('Project').expand('Booking form');
  });

  after(() => workbench.close());

  const onDisk = (): Promise<string> => workbench.read('.collab.yaml');
  const reads = (text: string): Promise<void> => workbench.reads('.collab.yaml', text);
  const message = (text: string | RegExp): Locator =>
    workbench.page.locator('.quick-input-message').filter({ hasText: text });

  it('ticks a criterion with its box', async () => {
    const row = workbench.tree('Project').row('A guest can pick a berth');
    await row.getByRole('checkbox').click();
    await reads(AGREEMENT.replace('- A guest', '- met: A guest'));
    await row.getByRole('checkbox', { checked: true }).click();
    await reads(AGREEMENT);
  });

  it('adds a deliverable with the keyboard alone, and says what it understands', async () => {
    await workbench.command('Collab: Add a Deliverable');
    await workbench.quickInput.accept('Search');
    await workbench.quickInput.activeRow('Ana Ruiz').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-title', { hasText: '(3/4)' }).waitFor();
    await workbench.quickInput.filter('12/1');
    await message('Dates with slashes mean different days').waitFor();
    await workbench.quickInput.filter('in 3 weeks');
    await message(/^The end of .* in Europe\/Madrid · in 21 days$/).waitFor();
    await workbench.screenshot('add-deliverable-due');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-title', { hasText: '(4/4)' }).waitFor();
    await workbench.quickInput.filter('2 days');
    await message('Press Enter for 2d').waitFor();
    await workbench.page.keyboard.press('Enter');
    await message('16h of working time').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.tree('Project').row('Search').waitFor();
    assert.match(
      await onDisk(),
      /\n {2}search:\n {4}title: Search\n {4}owner: ana\n {4}status: planned\n {4}estimate: 2d\n {4}due: \d{4}-\d\d-\d\d\n$/,
    );
    await workbench.activeTab('.collab.yaml').waitFor();
    await workbench.undo();
    await reads(AGREEMENT);
  });

  it('sets a status from the row', async () => {
    await workbench.tree('Project').rowAction('Map of berths', 'Set Status');
    await workbench.quickInput.pick('in review');
    await reads(AGREEMENT.replace('Map of berths\n', 'Map of berths\n    status: in-review\n'));
    await workbench.contextMenu(workbench.tree('Project').row('Map of berths'), 'Set Status');
    await workbench.quickInput.cancel();
    await workbench.tree('Project').rowAction('Map of berths', 'Set Status');
    await workbench.quickInput.pick('planned');
    await reads(AGREEMENT.replace('Map of berths\n', 'Map of berths\n    status: planned\n'));
  });

  it('moves from the menu and with the mouse', async () => {
    const before = await onDisk();
    await workbench.contextMenu(workbench.tree('Project').row('A guest can pick a berth'), 'Move Up');
    const moved = before.replace(
      /( {6}- met: It works.*\n)( {6}- A guest.*\n)/,
      (_, first: string, second: string) => second + first,
    );
    await reads(moved);
    const tree = workbench.tree('Project');
    await tree.row('It works with a keyboard').dragTo(tree.row('A guest can pick a berth'));
    await reads(before);
  });

  it('removes from the menu, asks where it is named elsewhere, and takes it back', async () => {
    const before = await onDisk();
    await workbench.contextMenu(workbench.tree('Project').row('Ana Ruiz'), 'Remove');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('The agreement names "Ana Ruiz" in 1 other place.').waitFor();
    await dialog.getByRole('button', { name: 'Remove Everywhere' }).click();
    await reads(before.replace(/ {2}ana: .*\n/, '').replace('    owner: ana\n', ''));
    await workbench.undo();
    await reads(before);
  });

  it('copies a row as Markdown', async () => {
    await workbench.contextMenu(workbench.tree('Project').row('A guest can pick a berth'), 'Copy as Markdown');
    await workbench.statusBarItem('Copied as Markdown').waitFor();
    assert.equal(await workbench.page.evaluate('navigator.clipboard.readText()'), '- [ ] A guest can pick a berth\n');
  });

  it('leaves no notification behind', async () => {
    assert.deepEqual(await workbench.notifications(), []);
  });
});
