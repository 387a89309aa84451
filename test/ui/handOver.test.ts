import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';
import { Workbench } from './workbench';

/** A Tuesday, shortly before 14:21 in Oslo. */
const NOW = '2026-11-24T13:20:40Z';

/** Maria answers within an hour, so that Ana has to ask her an hour before something is due. */
const agreement = (due: string, more = ''): string => `project: Harbour booking site
timezone: Europe/Oslo
people:
  ana: { name: Ana Ruiz, timezone: Europe/Oslo, hours: Mon-Fri 09:00-17:00 }
  maria: { name: Maria Berg, timezone: Europe/Oslo, responds: 1h }
reviewers: [maria]
deliverables:
  form:
    title: Booking form
    owner: ana
    estimate: 1h
    due: ${due}
  map: { title: Map of berths, owner: maria, reviewers: [ana], estimate: 1h, due: 2026-11-24 17:00 }
${more}`;

const MENU = '  menu: { title: Menu, owner: ana, estimate: 1h, due: 2026-11-24 16:45 }\n';

describe('What is mine to hand over', () => {
  let stage: Stage;
  let workbench: Workbench;

  before(async () => {
    stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') }, { clock: NOW });
    workbench = await Workbench.open(stage, {
      files: { '.collab.yaml': agreement('2026-11-26') },
      settings: { 'collab.me': 'ana' },
    });
    await workbench.openViewContainer('Collab');
    await workbench.openFile('.collab.yaml');
  });

  after(async () => {
    await workbench?.close();
    await stage?.dispose();
  });

  const item = (): Locator => workbench.page.locator('.statusbar-item[id$="collab.handOver"]:visible');
  const says = (text: string): Promise<void> => item().getByText(text, { exact: true }).waitFor();
  const write = (text: string): Promise<void> => writeFile(path.join(workbench.folder, '.collab.yaml'), text);
  const told = async (text: string): Promise<void> => {
    const rows = await workbench.openNotifications();
    await rows.getByText(text).waitFor();
    await workbench.screenshot('hand-over-notification');
    assert.equal(await rows.count(), 1);
    await workbench.command('Notifications: Clear All Notifications');
    assert.deepEqual(await workbench.notifications(), []);
  };

  it('is not told while it is more than two hours away', async () => {
    await workbench
      .tree('Project')
      .row(/Booking form.*due Thu/u)
      .waitFor();
    assert.equal(await item().count(), 0);
  });

  it('stands in the status bar within two hours, without colours, and leads to its line', async () => {
    await write(agreement('2026-11-24 17:00'));
    await says('Hand over Booking form by 16:00');
    for (const theme of ['light', 'dark'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`hand-over-${theme}`);
    }
    const clock = workbench.page.locator('.statusbar-item[id$="collab.clock"]');
    assert.equal(await lookOf(item()), await lookOf(clock));
    const hover = await workbench.hover(item());
    await hover.getByText('Ask for the review of "Booking form" by 16:00, so that it can be answered').waitFor();
    await workbench.pointAway();
    await item().click();
    await workbench.statusBarItem('Ln 8,').waitFor();
  });

  it('is not notified of unless that is asked for', async () => {
    assert.deepEqual(await workbench.notifications(), []);
  });

  it('is notified of once as soon as that is asked for', async () => {
    await workbench.configure({ 'collab.forecast.remind': true });
    await told('Ask for the review of "Booking form" by 16:00, so that it can be answered before it is due.');
  });

  it('is not notified of again when it is edited, forecast anew or loaded again', async () => {
    for (const [due, by] of [
      ['16:30', '15:30'],
      ['17:00', '16:00'],
    ] as const) {
      await write(agreement(`2026-11-24 ${due}`));
      await says(`Hand over Booking form by ${by}`);
    }
    await workbench.command('Collab: Refresh');
    await workbench.reload();
    await says('Hand over Booking form by 16:00');
    // Whatever was told again would stand beside what is told of another one.
    await write(agreement('2026-11-24 17:00', MENU));
    await says('Hand over Menu by 15:45 +1');
    await workbench.screenshot('hand-over-two');
    await told('Ask for the review of "Menu" by 15:45, so that it can be answered before it is due.');
  });

  it('is not told any more once it is handed over', async () => {
    await write(agreement('2026-11-24 17:00').replace('estimate: 1h\n', 'status: in-review\n'));
    await item().waitFor({ state: 'hidden' });
  });

  it('comes up by itself when its time has come, also where nothing else tells the time', async () => {
    const waiting = await Workbench.open(stage, {
      files: { '.collab.yaml': agreement('2026-11-24 17:00').replace('responds: 1h', 'responds: 39m') },
      settings: { 'collab.me': 'ana', 'collab.clock.enabled': false },
    });
    try {
      await waiting.statusBarItem('Hand over Booking form by 16:21').waitFor();
    } finally {
      await waiting.close();
    }
  });
});

/** What paints an item. */
async function lookOf(item: Locator): Promise<string> {
  return item.evaluate(
    '(element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor].join()',
  );
}
