import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';
import { Flow } from './flow';
import { until } from './until';
import { Workbench } from './workbench';

/** A Tuesday, 14:20 in Oslo. */
const NOW = '2026-11-24T13:20:05Z';

const AGREEMENT = `project: Harbour booking site
timezone: Europe/Oslo
people:
  ana:
    name: Ana Ruiz
    timezone: Europe/Oslo
    hours: Mon-Fri 09:00-17:00
  bo:
    name: Bo Ek
    timezone: Europe/Oslo
    responds: 2h
  maria:
    name: Maria Berg
    client: true
    timezone: Europe/Oslo
    away: [2026-11-26..2026-11-27]
    responds: 2h
reviewers: [maria]
scope:
  changes:
    pay: { title: Pay online, asked: 2026-11-20, effort: 12h, status: proposed }
deliverables:
  form:
    title: Booking form
    owner: ana
    status: in-progress
    remaining: 9h
    due: 2026-11-27 12:00
  receipt:
    title: Receipt by mail
    owner: ana
    after: [form]
    estimate: 4h
    due: 2026-12-04
  map:
    title: Map of berths
    owner: bo
    estimate: 2h
    due: 2026-12-11
`;

/** What is late here could be handed over now, accepted by somebody else, done by somebody else, or due later. */
const LATE = `project: Harbour booking site
timezone: Europe/Oslo
people:
  ana: { timezone: Europe/Oslo }
  bo: { timezone: Europe/Oslo, responds: 4h }
  tess: { timezone: Europe/Oslo, hours: Mon-Fri 08:00-18:00, responds: 3d }
  maria: { timezone: Europe/Oslo, responds: 2d }
reviewers: [maria]
deliverables:
  map: { title: Map of berths, owner: ana, remaining: 12h, due: 2026-11-30 }
  form:
    title: Booking form
    owner: ana
    remaining: 2d
    due: 2026-11-27 17:00
`;

describe('The forecast', () => {
  let stage: Stage;
  let workbench: Workbench;

  before(async () => {
    stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') }, { clock: NOW });
    workbench = await Workbench.open(stage, {
      files: { '.collab.yaml': AGREEMENT },
      settings: { 'collab.me': 'ana' },
      size: { width: 1300, height: 900 },
    });
    await workbench.openViewContainer('Collab');
    await workbench.resizeSideBar(380);
    await workbench.openFile('.collab.yaml');
  });

  after(async () => {
    await workbench?.close();
    await stage?.dispose();
  });

  const line = (text: string | RegExp): Locator => workbench.editor.locator('.view-line', { hasText: text });
  const lens = (text: RegExp): Locator => workbench.editor.locator('.codelens-decoration', { hasText: text });

  it('says in the file when things land and what they wait for', async () => {
    await workbench.goTo(33);
    await lens(/lands Mon 09:2\d, 2d late: waits for Maria, who is away until Mon 09:00/u).waitFor();
    await line(/title:\sBooking\sform.*lands\sMon\s09:2\d,\s2d\slate/u).waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`forecast-file-${theme}`);
    }
  });

  it('says in the view how late they are, and puts them in order', async () => {
    const tree = workbench.tree('Project');
    const deliverables = async (): Promise<readonly string[]> =>
      (await tree.texts()).filter((text) => /^(?:Booking form|Receipt by mail|Map of berths)/.test(text));
    assert.deepEqual(await deliverables(), [
      'Booking form due Fri 12:00 · Ana · 2d late',
      'Receipt by mail due 4 Dec · Ana',
      'Map of berths due 11 Dec · Bo',
    ]);
    const hover = await workbench.hover(tree.row('Receipt by mail'));
    await hover.getByText('because it waits for "Booking form", which waits for Maria').waitFor();
    await workbench.screenshot('forecast-hover');
    await workbench.pointAway();
    await workbench.command('Collab: Sort Deliverables by Risk');
    await tree.row('by risk').waitFor();
    await workbench.screenshot('forecast-by-risk');
    await workbench.command('Collab: Sort Deliverables as in the File');
  });

  it('tells what is mine where one points at the clock', async () => {
    const hover = await workbench.hover(workbench.page.locator('.statusbar-item[id$="collab.clock"]'));
    await hover.getByText(/"Booking form" lands Mon 09:2\d, 2d late: it waits for Maria/u).waitFor();
    await workbench.screenshot('forecast-clock');
    await workbench.pointAway();
  });

  it('shows what each reviewer would mean before one is chosen', async () => {
    const flow = new Flow(workbench, 'Set Reviewers', [{ type: 'Booking', sees: 'Booking form' }, {}]);
    await flow.walkTo(2);
    await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: /lands Thu 09:2\d/u }).waitFor();
    await workbench.screenshot('forecast-reviewers');
    await workbench.quickInput.cancel();
  });

  it('shows which dates a change request moves, and writes nothing when it is left', async () => {
    const before = await workbench.read('.collab.yaml');
    const flow = new Flow(workbench, 'Accept Change Request', [
      { sees: 'Pay online' },
      { sees: 'Accept and Add It as a Deliverable' },
      { type: 'Ana', sees: 'Ana Ruiz' },
    ]);
    await flow.walkTo(3);
    await workbench.quickInput.filter('Ana');
    await workbench.page.keyboard.press('Enter');
    await flow.shows('"Pay online" lands').waitFor();
    await workbench.screenshot('forecast-change');
    await workbench.quickInput.cancel();
    assert.equal(await workbench.read('.collab.yaml'), before);
  });

  it('shows which dates move before I am marked away, and writes it only then', async () => {
    const before = await workbench.read('.collab.yaml');
    const flow = new Flow(workbench, 'Mark Me Away', []);
    const walk = async (): Promise<void> => {
      await workbench.command('Collab: Mark Me Away');
      await workbench.quickInput.opened();
      await workbench.quickInput.filter('25 nov');
      await flow.shows('Wednesday 25 November 2026').waitFor();
      await workbench.page.keyboard.press('Enter');
      await flow.shows(/"Booking form" lands Mon 11:00, 2d late, instead of Mon 09:2\d/u).waitFor();
    };
    await walk();
    await flow.shows(/"Receipt by mail" lands Mon 17:00, instead of Mon 15:2\d/u).waitFor();
    await workbench.screenshot('forecast-away');
    await workbench.quickInput.cancel();
    assert.equal(await workbench.read('.collab.yaml'), before);
    await walk();
    await workbench.page.keyboard.press('Enter');
    assert.match(await workbench.saved('.collab.yaml', 'away: [2026-11-25]'), /hours: .*\n {4}away: \[2026-11-25\]\n/u);
    await workbench.undo();
    await workbench.reads('.collab.yaml', before);
  });

  it('offers what helps against being late, the most helpful first, and does as it says', async () => {
    await writeFile(path.join(workbench.folder, '.collab.yaml'), LATE);
    const offers = workbench.page.locator('.action-widget').locator('.monaco-list-row', { hasText: /lands|due date/u });
    const problem = (await workbench.problems()).filter({ hasText: /lands Mon 14:2\d, 2d late/u });
    const open = async (): Promise<void> => {
      await problem.waitFor();
      await workbench.goTo(15, 14);
      const opens = async (): Promise<boolean> => {
        await workbench.page.keyboard.press('Escape');
        await workbench.page.keyboard.press('Control+.');
        const opened = offers.last().waitFor({ timeout: 3_000 });
        return opened.then(
          () => true,
          () => false,
        );
      };
      await until(workbench.page, opens, () => 'Nothing is offered.');
    };
    await open();
    await workbench.screenshot('forecast-fixes');
    const titles = (await offers.allInnerTexts()).map((title) => title.trim());
    await workbench.page.keyboard.press('Escape');
    assert.deepEqual(
      titles.map((title) => title.replace(/:2\d\b/u, ':2x')),
      [
        'Hand it over for review now: lands Thu 14:2x',
        'Let bo review it instead of maria: lands Fri 10:2x, at risk',
        'Let tess own it: lands Mon 10:2x, 2d late',
        'Move the due date to 2026-11-30 17:00',
      ],
    );
    const results = [
      ['remaining: 2d', 'status: in-review\n    remaining: 2d'],
      ['owner: ana\n    rem', 'owner: ana\n    reviewers: [bo]\n    rem'],
      ['owner: ana\n    rem', 'owner: tess\n    rem'],
      ['2026-11-27 17:00', '2026-11-30 17:00'],
    ] as const;
    for (const [index, [from, to]] of results.entries()) {
      await open();
      await offers.nth(index).click();
      await workbench.save();
      assert.equal(await workbench.read('.collab.yaml'), LATE.replace(from, to), titles[index]);
      await problem.waitFor({ state: 'detached' });
      await workbench.undo();
    }
  });
});
