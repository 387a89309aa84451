import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { Flow } from './flow';
import { Workbench } from './workbench';

/** People who always work, or never, so that it does not matter when the test runs. */
const AGREEMENT = `project: Harbour
goal: Guests book a berth on their phone.
timezone: Europe/Madrid
people:
  ana: { name: Ana Ruiz, timezone: Europe/Madrid, hours: Mon-Sun 00:00-24:00, contact: { web: 'https://ana.example.com' } }
  maria: { name: "$(zap) Maria <b>", timezone: America/Sao_Paulo, hours: Mon-Sun 00:00-24:00 }
deliverables:
  form:
    title: Booking form
    owner: ana
    status: in-review
    acceptance:
      - met: It works with a keyboard alone
      - A guest can pick a berth
  map:
    title: Map of berths
    status: dropped
`;

describe('The Project view and the clock', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: { '.collab.yaml': AGREEMENT },
      settings: { 'collab.me': 'ana' },
    });
    await workbench.openViewContainer('Collab');
  });

  after(() => workbench.close());

  const clock = (): Locator => workbench.statusBarItem('Overlap all day');
  const people = ['People 2 of 2 working now', 'Ana Ruiz you · working', /^\$\(zap\) Maria <b> \d\d:\d\d · working$/];

  it('shows the agreement in file order', async () => {
    const tree = workbench.tree('Project');
    await tree.row('People').waitFor();
    const texts = await tree.texts();
    const expected = [
      'Guests book a berth on their phone.',
      'Deliverables 0 of 1 accepted',
      'Booking form Ana',
      'Map of berths',
      ...people,
    ];
    assert.equal(texts.length, expected.length, texts.join('\n'));
    for (const [index, text] of texts.entries()) {
      const wanted = expected[index];
      if (wanted instanceof RegExp) assert.match(text, wanted);
      else assert.equal(text, wanted);
    }
  });

  it('keeps what is opened and closed over a reload', async () => {
    const tree = workbench.tree('Project');
    await tree.expand('Booking form');
    await tree.collapse('People');
    const texts = await tree.texts();
    assert.ok(texts.includes('It works with a keyboard alone'), texts.join('\n'));
    // By the time this has been answered, what was opened and closed before has been written down.
    await workbench.command('Collab: Open Agreement');
    await workbench.activeTab('.collab.yaml').waitFor();
    await workbench.reload();
    await workbench.openViewContainer('Collab');
    await workbench.tree('Project').reads(texts);
  });

  it('says to a screen reader what the icons show', async () => {
    const tree = workbench.tree('Project');
    const label = (text: string): Promise<string | null> => tree.row(text).getAttribute('aria-label');
    assert.match((await label('Booking form')) ?? '', /^Booking form, in review, Ana/);
    assert.match((await label('It works with a keyboard')) ?? '', /^Met: It works/);
  });

  it('opens the line of the row that is selected', async () => {
    await workbench.tree('Project').row('A guest can pick a berth').click();
    await workbench.activeTab('.collab.yaml').waitFor();
    await workbench.statusBarItem('Ln 14').waitFor();
  });

  it('says in the status bar that everyone works, and shows who in its hover', async () => {
    const hover = await workbench.hover(clock());
    await hover.getByText('$(zap) Maria <b>').waitFor();
    assert.match(await hover.innerText(), /Ana\sRuiz[\s\u2060]+\d\d:\d\d[\s\u2060]+working[\s\u2060]+you/);
    await hover.getByRole('link', { name: 'Open agreement' }).waitFor();
    assert.equal(await hover.locator('b, .codicon-zap').count(), 0);
  });

  it('lists working hours when the clock is clicked, and opens the line of who is chosen', async () => {
    await clock().click();
    await workbench.quickInput.row('Ana Ruiz · you').waitFor();
    assert.match(await workbench.quickInput.row('Maria').innerText(), /\$\W?\(zap\) Maria <b>/);
    await workbench.quickInput.pick('Maria');
    await workbench.statusBarItem('Ln 6').waitFor();
  });

  it('offers to create an agreement where there is none, and shows it', async () => {
    await workbench.command('View: Close All Editors');
    await rm(path.join(workbench.folder, '.collab.yaml'));
    await workbench.page.getByText('This project has no agreement yet').waitFor();
    await clock().waitFor({ state: 'hidden' });
    await workbench.page.getByRole('button', { name: 'Create .collab.yaml' }).click();
    await new Flow(
      workbench,
      'Create .collab.yaml',
      Array.from({ length: 7 }, () => ({})),
    ).finish();
    await workbench.activeTab('.collab.yaml').waitFor();
    await workbench.tree('Project').row('What is true once this project has succeeded').waitFor();
  });

  it('never shows a notification, and asks for nothing outside', async () => {
    assert.deepEqual(await workbench.notifications(), []);
    assert.deepEqual(workbench.outsideRequests, []);
  });
});
