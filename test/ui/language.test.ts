import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Workbench } from './workbench';

const AGREEMENT = `project: Harbour
timezone: Europe/Madrid
people:
  ana:
    name: Ana Ruiz
    timezone: Europe/Madrid
    hours: Mon-Sun 00:00-24:00
  maria:
    name: Maria *Lopes*
    timezone: Asia/Tokyo
    hours: Mon-Sun 00:00-24:00
deliverables:
  form:
    title: Booking form
    owner: maria
    due: 2099-12-04 17:00
communication:
  checkins:
    demo:
      title: Demo
      every: Fri 13:00
`;

describe('Writing an agreement', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: {
        '.collab.yaml': AGREEMENT,
        '.gitignore': 'out/\n',
        'src/booking/form.js': '',
        'out/form.js': '',
      },
      settings: { 'collab.me': 'ana' },
    });
    await workbench.openFile('.collab.yaml');
  });

  after(() => workbench.close());

  const line = (text: string | RegExp): Locator => workbench.editor.locator('.view-line', { hasText: text });
  const suggestion = (label: string): Locator =>
    workbench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();

  it('shows times that matter between the characters', async () => {
    await line(/due:\s2099-12-04\s17:00.*Fri\s4\sDec/u).waitFor();
    await line(/every:\sFri\s13:00.*next\s(?:today|Fri)\s13:00/u).waitFor();
    await line(/timezone:\sAsia\/Tokyo.*\d\d:\d\d/u).waitFor();
  });

  it('tells who somebody is where the pointer rests, and takes names for the text they are', async () => {
    const maria = line('owner: maria').getByText('maria', { exact: false }).last();
    const hover = await workbench.hover(maria, 'Overlap with you today');
    await hover.getByText('Maria *Lopes*', { exact: true }).waitFor();
    await workbench.pointAway();
  });

  it('suggests keys, and then what can stand behind them', async () => {
    await workbench.goTo(AGREEMENT.split('\n').length);
    await workbench.type('revie');
    await suggestion('reviewers').waitFor();
    await workbench.page.keyboard.press('Enter');
    await suggestion('maria').waitFor();
    await suggestion('Ana Ruiz').waitFor();
    await workbench.type('Lopes');
    await workbench.page.keyboard.press('Enter');
    await line('reviewers: [maria]').waitFor();
  });

  it('finds zones by city while they are typed', async () => {
    const number = AGREEMENT.split('\n').indexOf('    timezone: Asia/Tokyo') + 1;
    await workbench.goTo(number, '    timezone: '.length + 1);
    await workbench.page.keyboard.press('Shift+End');
    await workbench.type('reykj');
    await suggestion('Atlantic/Reykjavik').waitFor();
    await workbench.page.keyboard.press('Enter');
    await line('timezone: Atlantic/Reykjavik').waitFor();
  });

  it('suggests the folders that a path can lead to, one after the other, and dates in words', async () => {
    const due = AGREEMENT.split('\n').find((one) => one.includes('due:')) ?? '';
    await workbench.goTo(AGREEMENT.split('\n').indexOf(due) + 1, due.length + 1);
    await workbench.page.keyboard.press('Enter');
    await workbench.type('path');
    await suggestion('paths').waitFor();
    await workbench.page.keyboard.press('Enter');
    await suggestion('src/').waitFor();
    assert.equal(await suggestion('out/').count(), 0);
    await workbench.type('sr');
    await suggestion('src/').waitFor();
    await workbench.page.keyboard.press('Enter');
    await suggestion('booking/').waitFor();
    await workbench.type('boo');
    await suggestion('booking/').waitFor();
    await workbench.page.keyboard.press('Enter');
    await suggestion('everything in src/booking').waitFor();
    await workbench.page.keyboard.press('Enter');
    await line('paths: [src/booking/**]').waitFor();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await workbench.type('start: 24 dec');
    await suggestion('24 Dec').waitFor();
    await workbench.page.keyboard.press('Enter');
    await line(/start:\s\d{4}-12-24/u).waitFor();
  });

  it('writes whole entries with gaps to fill in, indented as they must be', async () => {
    const number = AGREEMENT.split('\n').indexOf('deliverables:') + 1;
    await workbench.goTo(number, 'deliverables:'.length + 1);
    await workbench.page.keyboard.press('Enter');
    await workbench.type('legal');
    await suggestion('New deliverable').waitFor();
    await workbench.page.keyboard.press('Enter');
    await line(/^\s{4}title:.Title$/u).waitFor();
    await workbench.page.keyboard.press('Tab');
    await workbench.type('Legal texts');
    await workbench.page.keyboard.press('Escape');
    await workbench.save();
    const text = await workbench.saved('.collab.yaml', 'Legal texts');
    assert.match(
      text,
      /^ {2}legal:\n {4}title: Legal texts\n {4}owner: ana\n {4}estimate: 3d\n {4}due: \d{4}-\d\d-\d\d\n {2}form:$/mu,
    );
  });

  it('leads from the code of a problem to its description', async () => {
    await workbench.goTo(1, 'project: Harbour'.length + 1);
    await workbench.page.keyboard.press('Enter');
    await workbench.type('reviewer: ana');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    const hover = await workbench.hover(line('reviewer: ana').getByText('reviewer', { exact: true }), 'unknown-key');
    await hover.locator('a.code-link', { hasText: 'unknown-key' }).click();
    await workbench.activeTab('readme.md').waitFor();
    await line(/`unknown-key`.*The\sformat\shas\sno\ssuch\skey/u).waitFor();
  });
});
