import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { eventsOf, readCalendar } from '../support/icalendar';
import { SaveDialog } from './saveDialog';
import { Workbench } from './workbench';

/** People who always work, so that it does not matter when the test runs. */
const AGREEMENT = `project: Harbour
timezone: Europe/Madrid
people:
  ana:
    name: Ana Ruiz
    timezone: Europe/Madrid
    hours: Mon-Sun 00:00-24:00
    contact: { email: ana@example.com, call: 'https://meet.example.com/ana' }
  maria:
    name: $(zap) Maria
    timezone: America/Sao_Paulo
    hours: Mon-Sun 00:00-24:00
    contact: { email: maria@example.com, booking: 'https://calendly.example.com/maria' }
  tess: { name: Tess, role: has no zone }
deliverables:
  form: { title: Booking form, due: 2026-12-04 }
communication:
  checkins:
    demo: { title: Demo, every: Fri 13:00 }
`;

describe('Planning', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: { '.collab.yaml': AGREEMENT },
      settings: { 'collab.me': 'ana' },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  after(() => workbench.close());

  const step = async (number: number): Promise<void> => {
    await workbench.page.locator('.quick-input-title', { hasText: `Plan a Meeting (${number}/5)` }).waitFor();
    await workbench.quickInput.opened();
  };
  const titleButton = (name: string): Locator =>
    workbench.page.locator('.quick-input-titlebar').getByRole('button', { name });
  const slot = /\d\d:\d\d–.*everyone works/;

  /** Walks to one of the steps, the last but one of which is the list of times. */
  const walkTo = async (last: number): Promise<void> => {
    await workbench.command('Collab: Plan a Meeting');
    await step(1);
    const answers: readonly (() => Promise<void>)[] = [
      () => workbench.quickInput.accept(),
      async () => {
        await workbench.quickInput.filter('1h15m');
        await workbench.quickInput.pick('1 hour 15 minutes');
      },
      () => workbench.quickInput.pick('The next 3 days'),
      () => workbench.quickInput.pick(slot),
    ];
    for (const [index, answer] of answers.slice(0, last - 1).entries()) {
      await step(index + 1);
      await answer();
    }
    await step(last);
  };

  const filesSaved = async (): Promise<readonly string[]> =>
    (await readdir(workbench.folder)).filter((name) => name.endsWith('.ics'));

  /** Accepts the name that the save dialog proposes, and gives the file. */
  const saved = async (name: RegExp): Promise<string> =>
    (await SaveDialog.proposing(workbench, 'Save Calendar', name)).accept('END:VCALENDAR');

  it('asks for everybody with a time zone at first, and shows names as they are', async () => {
    await walkTo(1);
    const people = workbench.page.locator('.quick-input-list .monaco-list-row');
    await people.first().waitFor();
    const [ana, maria, ...others] = (await people.allInnerTexts()).map((text) => text.replace('\u2060', ''));
    assert.match(ana ?? '', /Ana Ruiz · you/);
    assert.match(maria ?? '', /\$\(zap\) Maria/);
    assert.deepEqual(others, []);
    await workbench.page.locator('.quick-input-count', { hasText: '2 Selected' }).waitFor();
    await workbench.quickInput.cancel();
  });

  it('can be left at every step', async () => {
    for (const last of [1, 2, 3, 4, 5]) {
      await walkTo(last);
      await workbench.quickInput.cancel();
    }
  });

  it('lists times for the length that was typed, by burden or day by day, and goes back', async () => {
    await walkTo(4);
    await workbench.quickInput.row('In everyone’s working hours').waitFor();
    await workbench.quickInput.row(slot).waitFor();
    await workbench.screenshot('plan-meeting-slots');
    await titleButton('Show Day by Day').click();
    await workbench.quickInput.row(/day \d+ \w+ \d{4}/).waitFor();
    await titleButton('Show Least Burden First').click();
    await workbench.quickInput.row('In everyone’s working hours').waitFor();
    await titleButton('Back').click();
    await step(3);
    await titleButton('Back').click();
    await step(2);
    await workbench.quickInput.cancel();
  });

  it('copies an invitation with the clocks of all', async () => {
    await walkTo(5);
    await workbench.quickInput.pick('Copy Invitation');
    await workbench.statusBarItem('Invitation copied').waitFor();
    const text = await workbench.page.evaluate('navigator.clipboard.readText()');
    assert.match(
      String(text),
      /^Meeting for Harbour\n1 hour 15 minutes\n\nAna Ruiz: .* \(Madrid\)\n.*Maria: .* \(Sao Paulo\)\n/,
    );
    assert.match(String(text), /\nJoin: https:\/\/meet\.example\.com\/ana\n$/);
  });

  it('saves the meeting for a calendar, with addresses only when asked', async () => {
    await walkTo(5);
    await workbench.quickInput.pick('Save as .ics with Attendees');
    const [event] = eventsOf(readCalendar(await saved(/harbour-\d{4}-\d\d-\d\d\.ics$/)));
    assert.equal(event?.duration.toString(), 'PT1H15M');
    assert.equal(event.attendees.length, 2);
  });

  it('opens the booking page of somebody else, once that is confirmed', async () => {
    await walkTo(5);
    await workbench.quickInput.pick('Open Booking Link of $');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('calendly.example.com').first().waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('exports due dates and check-ins', async () => {
    await workbench.command('Collab: Export Calendar');
    const events = eventsOf(readCalendar(await saved(/harbour\.ics$/)));
    assert.deepEqual(
      events.map(({ summary }) => summary),
      ['Due: Booking form', 'Demo'],
    );
  });

  it('leaves nothing behind', async () => {
    assert.deepEqual(workbench.outsideRequests, []);
    assert.deepEqual(await workbench.notifications(), []);
    assert.equal((await filesSaved()).length, 2);
  });
});
