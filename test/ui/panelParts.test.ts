import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';
import { ProjectPanel } from './projectPanel';
import { Workbench } from './workbench';

/** A Tuesday, 14:20 in Oslo. */
const NOW = '2026-11-24T13:20:05Z';

// What stands below the deliverables, and everything on the page that leads out of it.
describe('The parts of the project panel', () => {
  let stage: Stage;
  let workbench: Workbench;
  let panel: ProjectPanel;

  before(async () => {
    stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') }, { clock: NOW });
    workbench = await Workbench.open(stage, {
      from: 'samples/storefront',
      settings: { 'collab.me': 'ana' },
      size: { width: 1400, height: 1100 },
    });
    await workbench.openViewContainer('Collab');
    await workbench.tree('Project').row('Deliverables').waitFor();
    panel = await ProjectPanel.open(workbench);
  });
  after(async () => {
    await workbench?.close();
    await stage?.dispose();
  });

  /** What a person's lane, card or reviews say. */
  const person = (name: string): Locator => panel.section('people').locator('.person', { hasText: name });
  const asks = (title: string): Locator => workbench.page.locator('.quick-input-title', { hasText: title });

  it('lead from what matters to where it stands, and take the keyboard there', async () => {
    for (const [matter, section] of [
      ['1 overdue', 'deliverables'],
      ['3 reviews waiting', 'reviews'],
      ['2 changes proposed', 'scope'],
      ['3 open concerns', 'concerns'],
    ] as const) {
      await panel.frame.getByRole('button', { name: matter }).click();
      await panel.section(section).locator('h2:focus').waitFor();
    }
  });

  it('say of each change what it would do to the dates, before it is accepted', async () => {
    const scope = panel.section('scope');
    const change = scope.locator('.change', { hasText: 'Apple Pay at checkout' });
    await change.getByText('asked 18 Nov · Jonas · 12h').waitFor();
    await change.getByText('What would it do to the dates?').click();
    assert.deepEqual(await change.locator('li').allInnerTexts(), [
      'If Ana does it, it lands Fri 08:00 and moves Cards and Vipps.',
      'If Kiran does it, it lands Mon 08:00 and moves 4 dates.',
      'If Tess does it, it lands 2 Dec and moves no date.',
    ]);
    await scope.locator('.change.accepted', { hasText: 'Pay with Vipps' }).getByText('accepted').waitFor();
    assert.equal(await scope.locator('.change.accepted').getByRole('button', { name: 'Accept' }).count(), 0);
    await change.getByRole('button', { name: 'Accept Apple Pay at checkout' }).click();
    await asks('Accept Change Request').waitFor();
    await workbench.quickInput.cancel();
  });

  it('list the reviews that wait, by person, with the answer that is expected', async () => {
    const reviews = panel.section('reviews');
    const texts = await reviews.locator('h3, li').allInnerTexts();
    assert.deepEqual(
      texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()),
      [
        'Maria 3',
        'Token expiry and refresh in Login and sessions · asked 19 Nov 4d overdue',
        'Rounding of prices with VAT in Catalogue import · asked 20 Nov 1d overdue',
        'Catalogue import the whole deliverable, to accept it answer by Wed 06:20',
        'Kiran 1',
        'Token expiry and refresh in Login and sessions · asked 19 Nov 2d overdue',
      ],
    );
  });

  it('tell of people how late it is for them, what they still have to do, and how to reach them', async () => {
    const text = (await person('Ana Lima').innerText()).replaceAll(/\s+/g, ' ');
    for (const part of ['10:20 until 12:00', '40h in the next 7 days', '162h of 240h left to do', '50% of all work']) {
      assert.ok(text.includes(part), text);
    }
    const links = person('Ana Lima').getByRole('link');
    assert.deepEqual(
      await links.evaluateAll((all: readonly { readonly href: string }[]) => all.map(({ href }) => href)),
      ['mailto:ana@example.com', 'https://meet.example.com/ana', 'https://ana.example.com/'],
    );
    const context = workbench.page.context();
    const asked = context.waitForEvent('request', (request) => request.url() === 'https://ana.example.com/');
    const opened = context.waitForEvent('page');
    await links.last().click();
    await asked;
    await (await opened).close();
  });

  it('lead to the lines of what is clicked', async () => {
    const leads = async (button: Locator, line: number): Promise<void> => {
      await button.click();
      await workbench.statusBarItem(`Ln ${line}`).waitFor();
    };
    await leads(panel.frame.getByRole('button', { name: /^The new storefront takes orders/ }), 7);
    await leads(person('Ana Lima').getByRole('button', { name: 'Ana Lima' }), 39);
    await leads(panel.section('today').getByRole('button', { name: 'Kiran Shrestha' }), 54);
  });

  it('have buttons for what is missing, each of which asks', async () => {
    for (const [label, title] of [
      ['Add a deliverable', 'Add a Deliverable'],
      ['Add to the scope', 'Add to Scope'],
      ['Record a change request', 'Record a Change Request'],
      ['Raise a concern', 'Raise a Concern'],
      ['Add a person', 'Add a Person'],
      ['Share…', 'Share Project'],
    ] as const) {
      await panel.frame.getByRole('button', { name: label }).click();
      await asks(title).waitFor();
      await workbench.quickInput.cancel();
    }
    await panel.frame.getByRole('button', { name: 'Open File' }).click();
    await workbench.page.locator('.monaco-editor.focused').waitFor();
  });

  it('leave nothing behind', async () => {
    assert.deepEqual(workbench.outsideRequests, []);
    assert.deepEqual(await workbench.notifications(), []);
  });
});
