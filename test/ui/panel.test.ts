import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { eventsOf, readCalendar } from '../support/icalendar';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';
import { ProjectPanel } from './projectPanel';
import { SaveDialog } from './saveDialog';
import { Workbench } from './workbench';

/** A Tuesday, 14:19 in Oslo and 10:19 in São Paulo. The minute ends while the tests run, so that what follows it can be seen to. */
const NOW = '2026-11-24T13:19:38Z';

// Every interaction of the panel, in the order in which somebody may try them.
describe('The project panel', () => {
  let stage: Stage;
  let workbench: Workbench;
  let panel: ProjectPanel;
  /** Where the line of now is at first, in percent of the day. */
  let nowAtFirst: number;

  before(async () => {
    stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') }, { clock: NOW });
    workbench = await Workbench.open(stage, {
      from: 'samples/storefront',
      settings: { 'collab.me': 'maria' },
      size: { width: 1400, height: 1100 },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openViewContainer('Collab');
    await workbench.tree('Project').row('Deliverables').waitFor();
    panel = await ProjectPanel.open(workbench);
    nowAtFirst = await nowLine();
  });
  after(async () => {
    await workbench?.close();
    await stage?.dispose();
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };

  const nowLine = async (): Promise<number> =>
    Number.parseFloat((await panel.picker.locator('line.now').getAttribute('x1')) ?? '');

  it('shows how the project stands, and the day of everybody', async () => {
    await panel.frame.getByRole('heading', { level: 1, name: 'Nordlys storefront' }).waitFor();
    const matters = await panel.frame.locator('.matters li').allInnerTexts();
    assert.deepEqual(
      matters.map((text) => text.trim()),
      ['2 of 15 accepted', '1 overdue', '1 blocked', '3 reviews waiting', '2 changes proposed', '3 open concerns'],
    );
    assert.deepEqual(await panel.amounts(), ['8h', '6h with you', '3h with you', '6h 15m with you', '1h with you']);
    const kiran = panel.frame.getByRole('img', { name: /^Kiran Shrestha:/ });
    assert.equal(
      await kiran.getAttribute('aria-label'),
      'Kiran Shrestha: Works 06:15–10:15, 11:15–15:15 (8h), 11:00–15:00, 16:00–20:00 on their clock; with you 08:00–10:15, 11:15–15:15 (6h 15m).',
    );
  });

  it('tells the local time of everybody at the minute that is pointed at', async () => {
    const box = await panel.picker.boundingBox();
    assert.ok(box);
    await panel.picker.hover({ position: { x: box.width / 2, y: 30 } });
    await panel.until(
      async () => (await panel.amounts()).join() === '12:00,12:00,08:00,16:45,06:00',
      'The lanes do not tell the times of noon.',
    );
    await workbench.pointAway();
    await panel.until(async () => (await panel.amounts())[0] === '8h', 'The lanes still tell times.');
  });

  it('picks a meeting by dragging, and copies its invitation', async () => {
    const box = await panel.picker.boundingBox();
    assert.ok(box);
    const at = (hour: number): number => box.x + (box.width * hour) / 24;
    await workbench.page.mouse.move(at(14), box.y + 20);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(at(15), box.y + 60, { steps: 4 });
    await workbench.page.mouse.up();
    const { meeting } = panel;
    await meeting.getByText('Tue 24 Nov 14:00–15:00').waitFor();
    const text = await meeting.innerText();
    for (const part of ['1 hour', '4 of 5 work', 'Ana 10:00', 'Tess 08:00, just outside hours'])
      assert.ok(text.includes(part), text);
    await meeting.getByRole('button', { name: 'Copy Invitation' }).click();
    await workbench.statusBarItem('Invitation copied').waitFor();
    const invitation = await workbench.page.evaluate('navigator.clipboard.readText()');
    assert.match(String(invitation), /^Meeting for Nordlys storefront[^]*1 hour/);
    await meeting.getByRole('button', { name: 'Let go' }).click();
    await meeting.waitFor({ state: 'hidden' });
  });

  it('picks a meeting with the keyboard alone, and saves it for calendars', async () => {
    await workbench.pointAway();
    await panel.picker.focus();
    await press('Home', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'ArrowRight');
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    const { meeting } = panel;
    await meeting.getByText('Tue 24 Nov 08:15–09:00').waitFor();
    assert.match(
      (await panel.picker.getAttribute('aria-valuetext')) ?? '',
      /^Meeting 08:15 to 09:00, 45m\. Maria Berg 09:00, working; /,
    );
    await press('Tab', 'Tab', 'Enter');
    const dialog = await SaveDialog.proposing(workbench, 'Save Calendar', /\.ics$/);
    const [event] = eventsOf(readCalendar(await dialog.accept('END:VCALENDAR')));
    assert.equal(event?.duration.toString(), 'PT45M');
    await panel.picker.focus();
    await press('Escape');
    await meeting.waitFor({ state: 'hidden' });
  });

  it('goes to other days, however far, and draws those on which clocks change as they are', async () => {
    const today = panel.section('today');
    await today.getByRole('button', { name: 'Day after' }).click();
    await today.getByRole('heading', { name: 'Tomorrow Wednesday 25 November 2026' }).waitFor();
    assert.equal(await panel.frame.locator('.lane', { hasText: 'Tess' }).locator('.off-text').textContent(), 'Away');
    await today.getByLabel('Another day').fill('2027-03-28');
    await today.getByText('Clocks go forward: this day has 23 hours.').waitFor();
    assert.equal(await panel.picker.getAttribute('aria-valuemax'), '1380');
    await panel.until(
      async () => (await panel.amounts())[3]?.endsWith('8h') === true || (await panel.amounts())[3] === 'none with you',
      'Kiran does not work on that Sunday.',
    );
    await today.getByLabel('Another day').fill('2026-10-25');
    await today.getByText('Clocks go back: this day has 25 hours.').waitFor();
    await today.getByRole('button', { name: 'Today' }).click();
    await today.getByRole('heading', { name: 'Today Tuesday' }).waitFor();
    await today.getByRole('button', { name: 'Day before' }).click();
    await today.getByRole('heading', { name: 'Yesterday Monday 23 November 2026' }).waitFor();
    assert.equal(await panel.picker.locator('line.now').count(), 0);
    await today.getByRole('button', { name: 'Today' }).click();
    await today.getByRole('heading', { name: 'Today Tuesday' }).waitFor();
  });

  it('holds your clock against that of whoever is pointed at', async () => {
    const rulers = panel.frame.locator('.ruler .who');
    const [mine, theirs] = await rulers.allInnerTexts();
    assert.match(mine ?? '', /Oslo · UTC\+1$/);
    assert.match(theirs ?? '', /Sao Paulo · UTC−3$/);
    await panel.frame.locator('.lane', { hasText: 'Kiran' }).getByRole('button').hover();
    await panel.frame.locator('.ruler.theirs', { hasText: 'Kathmandu · UTC+5:45' }).waitFor();
    const hour = panel.frame.locator('.ruler.theirs text').first();
    assert.equal(await hour.textContent(), '05');
  });

  it('filters deliverables by person, status and risk', async () => {
    const deliverables = panel.section('deliverables');
    const titles = (): Promise<readonly string[]> => deliverables.locator('.entry .title').allInnerTexts();
    const shows = (count: number): Promise<void> =>
      panel.until(async () => (await titles()).length === count, `Not ${count} deliverables are shown.`);
    await shows(16);
    await panel.filter('Owner').selectOption({ label: 'Kiran Shrestha' });
    await shows(5);
    await panel.filter('Risk').selectOption({ label: 'Late' });
    await shows(2);
    assert.deepEqual(
      (await titles()).map((title) => title.trim()),
      ['Product page', 'Cart'],
    );
    await panel.filter('Status').selectOption({ label: 'Accepted' });
    await deliverables.getByText('Nothing fits these filters.').waitFor();
    for (const label of ['Owner', 'Status', 'Risk'] as const) await panel.filter(label).selectOption('');
    await shows(16);
  });

  it('draws work, reviews, due dates and what comes after what, and shades the free days of owners', async () => {
    const cart = panel.deliverable('cart');
    const at = async (part: string): Promise<number> =>
      Number.parseFloat(
        (await cart.locator(part).getAttribute('x')) ?? (await cart.locator(part).getAttribute('x1')) ?? '',
      );
    const [work, review, due] = [await at('rect.work'), await at('rect.review'), await at('line.due')];
    assert.ok(work < due && due < review, `${work} ${due} ${review}`);
    const free = await cart.locator('use.free').getAttribute('href');
    assert.ok((await panel.frame.locator(`${free} rect`).count()) > 10);
    assert.ok((await panel.frame.locator('svg.links line').count()) > 10);
  });

  it('is a table too, which says what the time line draws', async () => {
    const deliverables = panel.section('deliverables');
    const cells = (): Promise<readonly string[]> => panel.deliverable('cart').getByRole('cell').allInnerTexts();
    const [, owner, status, due, forecast] = await cells();
    assert.deepEqual([owner, status?.trim(), due], ['Kiran', 'in progress', 'due 1 Dec']);
    assert.match(forecast ?? '', /^lands .*late$/);
    await deliverables.getByRole('button', { name: 'Table' }).click();
    await panel.until(async () => (await cells()).length === 5, 'The time line is still there.');
    await deliverables.getByRole('button', { name: 'Timeline' }).click();
  });

  it('ticks acceptance criteria in the file', async () => {
    await panel.deliverable('cart').getByRole('button', { name: 'Details of Cart' }).click();
    await panel.deliverable('cart').getByText('It can be used with the keyboard alone').click();
    await workbench.saved('.collab.yaml', '- met: It can be used with the keyboard alone');
    await panel.deliverable('cart').getByRole('group', { name: 'Acceptance criteria, 2 of 3 met' }).waitFor();
  });

  it('sets a status from a menu, with the keyboard', async () => {
    const status = panel.deliverable('cart').getByRole('button', { name: /status of Cart/ });
    await status.focus();
    await press('Enter');
    await panel.frame.getByRole('menuitemradio', { name: 'in progress' }).and(panel.frame.locator(':focus')).waitFor();
    await press('ArrowDown', 'Enter');
    await workbench.saved('.collab.yaml', 'title: Cart\n    owner: kiran\n    status: in-review');
    await panel
      .deliverable('cart')
      .getByRole('button', { name: 'in review, status of Cart' })
      .and(panel.frame.locator(':focus'))
      .waitFor();
    await press('Enter');
    await press('Escape');
    await panel.frame.getByRole('menu').waitFor({ state: 'detached' });
  });

  it('decides on a change', async () => {
    await panel.section('scope').getByRole('button', { name: 'Decline Customers keep a wish list' }).click();
    await workbench.saved('.collab.yaml', 'status: declined\n\ndeliverables');
  });

  it('leads to the line of what is clicked', async () => {
    await panel.section('scope').getByRole('button', { name: 'Native apps' }).click();
    await workbench.statusBarItem('Ln 85').waitFor();
    await panel.section('reviews').getByRole('button', { name: 'Rounding of prices with VAT' }).click();
    await workbench.statusBarItem(/Ln 17[12]/).waitFor();
  });

  it('draws again only what has changed', async () => {
    // Lines stand out of a row that came to lie under the pointer, and do so no longer when it is elsewhere.
    await panel.frame.getByRole('heading', { level: 1 }).hover();
    await panel.until(async () => (await panel.frame.locator('.links .strong').count()) === 0, 'A row is pointed at.');
    await panel.frame.evaluate(`
      window.changed = new Set();
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const near = target instanceof Element ? target : target.parentElement;
          window.changed.add(near?.closest('[data-id]')?.dataset.id ?? near?.closest('section, header')?.id);
        }
      }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributes: true });
    `);
    const file = path.join(workbench.folder, '.collab.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('title: Gift cards', 'title: Gift vouchers'));
    await panel.deliverable('gift-cards').getByText('Gift vouchers').first().waitFor();
    assert.deepEqual(await panel.frame.evaluate('[...window.changed]'), ['gift-cards']);
  });

  it('moves the line of now with time', async () => {
    const minute = 100 / 1440;
    await panel.until(async () => (await nowLine()) > nowAtFirst, 'The line stays where it was.');
    const minutes = ((await nowLine()) - nowAtFirst) / minute;
    assert.ok(Math.abs(minutes - Math.round(minutes)) < 0.1, `It has moved by ${minutes} minutes.`);
  });

  it('leaves nothing behind', async () => {
    assert.deepEqual(workbench.outsideRequests, []);
    assert.deepEqual(await workbench.notifications(), []);
  });
});
