import assert from 'node:assert/strict';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Locator, Page } from 'playwright-core';
import { hostileAgreement } from '../support/hostile';
import { eventsOf, readCalendar } from '../support/icalendar';
import { fitsOnPaper } from './paper';
import { ProjectPanel } from './projectPanel';
import { SaveDialog } from './saveDialog';
import { Workbench } from './workbench';

/** What only markup makes of a text. */
const MARKUP = ':is(img, iframe, object, embed, script, style, base, form, b, h4, .codicon-zap)';

/**
 * What the policy of a page has kept from happening in it, from its beginning on. Reports come in their order, so all of them are there
 * once that is which the first look asks for itself: by a request, which no policy of ours allows and no text could make.
 */
const VIOLATIONS = `(window.kept ??= new Promise((told) => {
  const kept = [];
  new ReportingObserver(
    (reports) => {
      kept.push(...reports.map(({ body }) => body.effectiveDirective));
      if (kept.includes('connect-src')) told(kept);
    },
    { types: ['csp-violation'], buffered: true },
  ).observe();
  fetch('data:,').catch(() => {});
})).then((kept) => kept.filter((directive) => directive !== 'connect-src'))`;

// Every text of the agreement is hostile. Whatever shows it or makes a file of it shows it as text.
describe('Hostile texts', () => {
  let workbench: Workbench;
  let panel: ProjectPanel;
  /** Boxes that a script would open, in any page. */
  const alerts: string[] = [];

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: { '.collab.yaml': hostileAgreement },
      settings: { 'collab.me': 'ana' },
      size: { width: 1400, height: 1000 },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    workbench.page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await workbench.openViewContainer('Collab');
    await workbench.tree('Project').row('Deliverables').waitFor();
    panel = await ProjectPanel.open(workbench);
  });
  after(() => workbench?.close());

  const isText = async (place: Locator | Frame | Page): Promise<void> => {
    assert.equal(await place.locator(MARKUP).count(), 0);
    assert.equal(await place.locator('a:is([href^="javascript:"], [href^="command:"], [href^="file:"])').count(), 0);
  };
  /** Shares the project by the button of the panel, and gives the name of the file. */
  const share = async (form: string, ending: RegExp, end: string): Promise<string> => {
    await panel.frame.getByRole('button', { name: 'Share…' }).click();
    await workbench.quickInput.pick(form);
    const dialog = await SaveDialog.proposing(workbench, 'Save', ending);
    await dialog.accept(end);
    return dialog.name;
  };

  it('are text in the panel, with every detail open', async () => {
    const details = panel.frame.getByRole('button', { name: /^Details/ });
    for (const one of await details.all()) await one.click();
    await panel.frame.locator('.details').nth(9).waitFor({ state: 'attached' });
    await isText(panel.frame.locator('main'));
    assert.equal(await panel.overflow(), 0);
    assert.deepEqual(await panel.frame.evaluate(VIOLATIONS), []);
  });

  it('would be kept from doing anything there if one got through', async () => {
    await panel.frame.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="data:image/png,x" onerror="alert(1)">')`,
    );
    await panel.until(async () => {
      const kept = await panel.frame.evaluate<readonly string[]>(VIOLATIONS);
      return kept.some((directive) => directive.startsWith('img-src'));
    }, 'Nothing keeps an image out of the page.');
    await panel.frame.evaluate(`document.querySelector('body > img').remove()`);
  });

  it('are text in rows, their hovers and the hover of the clock', async () => {
    const tree = workbench.tree('Project');
    assert.equal(await tree.rows.locator('img, b, .codicon-zap').count(), 0);
    const rows = tree.rows.filter({ hasText: '**b**' });
    for (const row of [rows.first(), rows.nth(1)]) await isText(await workbench.hover(row));
    await isText(await workbench.hover(workbench.page.locator('.statusbar-item[id$="collab.clock"]')));
    await workbench.pointAway();
  });

  it('are text where one chooses from them', async () => {
    // A page that had the focus is given it back when the palette closes, which may be after another box has opened.
    await workbench.command('Collab: Focus on Project View');
    await workbench.tree('Project').focused();
    for (const command of ['Show Working Hours', 'Set Status', 'Accept Change Request']) {
      await workbench.command(`Collab: ${command}`);
      await workbench.quickInput.row('javascript:alert(6)').or(workbench.quickInput.row('zap')).first().waitFor();
      await isText(workbench.page.locator('.quick-input-list .monaco-list-rows'));
      await workbench.quickInput.cancel();
    }
  });

  it('are text in the page that is saved from the panel, whose policy has nothing to keep from them', async function () {
    const file = await share('Web Page with Contact Links', /\.html$/, '</html>');
    const context = await this.stage.browser.newContext();
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => said.push(dialog.message())));
    await page.goto(pathToFileURL(path.join(workbench.folder, file)).href);
    await isText(page.locator('body > :not(script)'));
    assert.equal(await page.locator('script').count(), 1);
    const links = await page
      .locator('a')
      .evaluateAll((all: readonly { readonly href: string }[]) => all.map(({ href }) => href));
    assert.deepEqual(links, ['mailto:ana@example.com']);
    assert.deepEqual(said, []);
    assert.deepEqual(await page.evaluate(VIOLATIONS), []);
    await fitsOnPaper(page);
    await context.close();
  });

  it('are text in the invitation and the calendar of a meeting that was picked', async () => {
    await panel.picker.focus();
    for (const key of ['Home', 'PageUp', 'Shift+PageUp']) await workbench.page.keyboard.press(key);
    await panel.meeting.getByRole('button', { name: 'Copy Invitation' }).click();
    await workbench.statusBarItem('Invitation copied').waitFor();
    const invitation = String(await workbench.page.evaluate('navigator.clipboard.readText()'));
    assert.doesNotMatch(invitation, /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    assert.doesNotMatch(invitation, /^END:|^ATTENDEE|^# |^- three/mu);
    await panel.meeting.getByRole('button', { name: 'Save as .ics' }).click();
    const dialog = await SaveDialog.proposing(workbench, 'Save Calendar', /\.ics$/);
    const calendar = readCalendar(await dialog.accept('END:VCALENDAR'));
    const [event, ...others] = eventsOf(calendar);
    assert.deepEqual(others, []);
    assert.deepEqual(event?.attendees, []);
  });

  it('are text in the Markdown that is saved from it', async () => {
    await workbench.openFile(await share('Markdown', /\.md$/, '\n'));
    await workbench.command('Markdown: Open as Preview');
    const preview = await workbench.webview();
    await preview.getByRole('heading', { level: 1 }).first().waitFor();
    await isText(preview.locator('.markdown-body'));
    const [heading] = await preview.getByRole('heading', { level: 1 }).allInnerTexts();
    assert.match(heading ?? '', /<img src=x onerror=alert\(1\)> \[x\]\(command:workbench\.action\.quit\)/);
  });

  it('are text in the hovers of the file', async () => {
    await workbench.openFile('.collab.yaml');
    await workbench.goTo(hostileAgreement.split('\n').indexOf('  ana:') + 1, 4);
    await workbench.command('Show or Focus Hover');
    const hover = workbench.page.locator('.monaco-hover:visible', { hasText: '**b**' }).first();
    await hover.waitFor();
    await isText(hover);
  });

  it('have opened nothing, and asked for nothing outside', async () => {
    assert.deepEqual(alerts, []);
    assert.deepEqual(workbench.outsideRequests, []);
    assert.deepEqual(await workbench.notifications(), []);
  });
});
