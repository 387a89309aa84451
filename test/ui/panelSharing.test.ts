import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fitsOnPaper } from './paper';
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
    contact: { email: ana@example.com, booking: 'https://book.example.com/ana' }
deliverables:
  form: { title: Booking form, owner: ana, due: 2030-12-04 17:00 }
`;

describe('Sharing a project', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: { '.collab.yaml': AGREEMENT },
      settings: { 'collab.me': 'ana' },
    });
  });
  after(() => workbench?.close());

  /** Asks for the project in one of the forms, and waits until a name is proposed. */
  const share = async (form: string, ending: string): Promise<SaveDialog> => {
    await workbench.command('Collab: Share Project');
    await workbench.quickInput.pick(form);
    return SaveDialog.proposing(workbench, 'Save', new RegExp(String.raw`/harbour\.${ending}$`));
  };

  it('makes a page that opens anywhere, on its reader’s clock and in their language', async function () {
    await (await share('Web Page', 'html')).accept('</html>');
    const context = await this.stage.browser.newContext({ timezoneId: 'Asia/Kathmandu', locale: 'de-DE' });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) said.push(request.url());
    });
    await page.goto(pathToFileURL(path.join(workbench.folder, 'harbour.html')).href);
    await page.getByRole('heading', { name: 'Harbour' }).waitFor();
    assert.match(await page.locator('#zone').innerText(), /^Asia\/Kath?mandu$/);
    assert.match(await page.locator('tbody time').first().innerText(), /^Mi\.?, 4\. Dez\.?,? .*21:45$/);
    assert.deepEqual(said, []);
    await context.close();
  });

  it('prints black on white, within the paper, however dark its reader likes it', async function () {
    const page = await this.stage.browser.newPage({ colorScheme: 'dark' });
    await page.goto(pathToFileURL(path.join(workbench.folder, 'harbour.html')).href);
    const colours = (): Promise<string> =>
      page.evaluate<string>(
        `(({ color, backgroundColor }) => color + ' on ' + backgroundColor)(getComputedStyle(document.body))`,
      );
    assert.notEqual(await colours(), 'rgb(0, 0, 0) on rgb(255, 255, 255)');
    await fitsOnPaper(page);
    assert.equal(await colours(), 'rgb(0, 0, 0) on rgb(255, 255, 255)');
    await page.close();
  });

  it('tells nobody how to reach people unless that was asked for, and overwrites only what it may', async () => {
    const reach = /mailto:|ana@example|book\.example/;
    const without = await workbench.read('harbour.html');
    assert.doesNotMatch(without, reach);
    const overwriting = async (answer: 'Enter' | 'Escape'): Promise<void> => {
      await share('Web Page with Contact Links', 'html');
      await workbench.page.keyboard.press('Enter');
      await question.waitFor();
      await workbench.quickInput.opened();
      await workbench.page.keyboard.press(answer);
      await question.waitFor({ state: 'hidden' });
    };
    const question = workbench.page.locator('.quick-input-title', { hasText: 'already exists' });
    await overwriting('Escape');
    await workbench.quickInput.cancel();
    assert.equal(await workbench.read('harbour.html'), without);
    await overwriting('Enter');
    const page = await workbench.saved('harbour.html', 'mailto:');
    assert.match(page, /<a href="mailto:ana@example.com" rel="noopener noreferrer">E-mail<\/a>/);
    assert.match(page, /<a href="https:\/\/book.example.com\/ana" rel="noopener noreferrer">/);
  });

  it('makes Markdown, without ways to reach people', async () => {
    const text = await (await share('Markdown', 'md')).accept('Booking form');
    assert.match(text, /^# Harbour\n/);
    assert.doesNotMatch(text, /example\.com/);
  });

  it('can be left at every step', async () => {
    const before = await readdir(workbench.folder);
    await workbench.command('Collab: Share Project');
    await workbench.quickInput.row('Markdown').waitFor();
    await workbench.quickInput.cancel();
    await share('Web Page', 'html');
    await workbench.quickInput.cancel();
    assert.deepEqual(await readdir(workbench.folder), before);
  });

  // A folder that nobody can write to, whoever runs the tests.
  if (process.platform === 'linux') {
    it('says so where a file cannot be written', async () => {
      await share('Web Page', 'html');
      await workbench.quickInput.filter('/proc/harbour.html');
      await workbench.page.keyboard.press('Enter');
      // The dialog goes to the folder first, in which there always is a process 1.
      await workbench.quickInput.rows.getByText('1', { exact: true }).first().waitFor();
      await workbench.page.keyboard.press('Enter');
      await (await workbench.openNotifications()).getByText(/^The web page could not be saved\. /).waitFor();
      await workbench.command('Notifications: Clear All Notifications');
    });
  }

  it('leaves nothing behind', async () => {
    assert.deepEqual(workbench.outsideRequests, []);
    assert.deepEqual(await workbench.notifications(), []);
  });
});
