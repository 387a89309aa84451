import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Palette } from './palette';
import { ProjectPanel } from './projectPanel';
import { Workbench } from './workbench';

// A page is made anew whenever it comes into sight again. Whatever its user did with it has to be there then.
describe('The state of the project panel', () => {
  let workbench: Workbench;
  let panel: ProjectPanel;
  let other: Page | undefined;
  /** A day that the page cannot come to by itself. */
  const date = new Date(Date.now() + 40 * 86_400_000);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(date).replaceAll(',', '');

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      from: 'samples/storefront',
      settings: { 'collab.me': 'maria' },
      size: { width: 1400, height: 1100 },
    });
    await workbench.openViewContainer('Collab');
    await workbench.tree('Project').row('Deliverables').waitFor();
    panel = await ProjectPanel.open(workbench);
    await panel.filter('Owner').selectOption({ label: 'Tess Okafor' });
    await panel.section('deliverables').getByRole('button', { name: 'Table' }).click();
    await panel
      .section('deliverables')
      .getByRole('button', { name: /^Details/ })
      .click();
    await panel.section('today').getByLabel('Another day').fill(date.toISOString().slice(0, 10));
    await panel.section('today').getByRole('heading', { name: day }).waitFor();
    await panel.picker.focus();
    for (const key of ['Home', 'PageUp', 'PageUp', 'Shift+PageUp']) await workbench.page.keyboard.press(key);
    await isAsItWas();
  });
  after(() => workbench?.close());

  const isAsItWas = async (): Promise<void> => {
    await panel.section('today').getByRole('heading', { name: day }).waitFor();
    await panel.meeting.getByText(/ 02:00–03:00 · 1 hour · \d of 5 work/).waitFor();
    await panel.frame.locator('.details').waitFor();
    assert.equal(await panel.filter('Owner').inputValue(), 'tess');
    assert.equal(await panel.frame.locator('.entry').count(), 1);
    assert.equal(await panel.frame.locator('.as-table').count(), 1);
  };

  it('is there after another editor was in front of it', async () => {
    await workbench.openFile('README.md');
    await workbench.page.locator('.tab', { hasText: 'Nordlys storefront' }).click();
    panel = await ProjectPanel.inFront(workbench);
    await isAsItWas();
  });

  it('goes along to another editor group', async () => {
    await workbench.command('View: Move Editor into Next Group');
    await workbench.page.locator('.editor-group-container').nth(1).locator('.tab', { hasText: 'Nordlys' }).waitFor();
    panel = await ProjectPanel.inFront(workbench);
    await isAsItWas();
  });

  it('goes along to a window of its own, where the panel does what it does anywhere', async () => {
    const opened = workbench.page.context().waitForEvent('page');
    await workbench.command('View: Move Editor Group into New Window');
    other = await opened;
    panel = await ProjectPanel.inFront(workbench, other);
    await isAsItWas();
    await panel.frame.getByRole('button', { name: 'Accessibility audit and repairs', exact: true }).click();
    await other.locator('.tab.active', { hasText: '.collab.yaml' }).waitFor();
  });

  it('comes back from there', async () => {
    assert.ok(other);
    await new Palette(other).find('View: Restore Editors into Main Window');
    const closed = other.waitForEvent('close');
    await other.keyboard.press('Enter');
    await closed;
    await workbench.page.locator('.tab', { hasText: 'Nordlys storefront' }).click();
    panel = await ProjectPanel.inFront(workbench);
    await isAsItWas();
  });

  it('is there after a reload', async () => {
    await workbench.reload();
    panel = await ProjectPanel.inFront(workbench);
    await isAsItWas();
  });

  it('leaves nothing behind', async () => {
    assert.deepEqual(workbench.outsideRequests, []);
    assert.deepEqual(await workbench.notifications(), []);
  });
});
