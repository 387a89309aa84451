import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { until } from './until';
import { Workbench } from './workbench';

/** People who always work, so that it does not matter when the test runs. */
const AGREEMENT = `project: Harbour
timezone: Europe/Madrid
people:
  ana:
    name: Ana Ruiz
    timezone: Europe/Madrid
    hours: Mon-Sun 00:00-24:00
    contact: { email: ana@example.com }
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

  /** Shares the project in one of the forms, under the name that is proposed, and gives the path of the file. */
  const share = async (form: string, ending: string): Promise<string> => {
    await workbench.command('Collab: Share Project');
    await workbench.quickInput.pick(form);
    await workbench.page.locator('.quick-input-title', { hasText: /^Save/ }).waitFor();
    await workbench.page.waitForFunction(
      `document.querySelector('.quick-input-box input').value.endsWith('harbour.${ending}')`,
    );
    await workbench.page.keyboard.press('Enter');
    const isThere = async (): Promise<boolean> => (await readdir(workbench.folder)).includes(`harbour.${ending}`);
    await until(workbench.page, isThere, () => 'The file is not there.');
    return path.join(workbench.folder, `harbour.${ending}`);
  };

  it('makes a page that opens anywhere, on its reader’s clock and in their language', async function () {
    const file = await share('Web Page', 'html');
    const text = await readFile(file, 'utf8');
    assert.doesNotMatch(text, /ana@example/);
    const context = await this.stage.browser.newContext({ timezoneId: 'Asia/Kathmandu', locale: 'de-DE' });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) said.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    await page.getByRole('heading', { name: 'Harbour' }).waitFor();
    assert.match(await page.locator('#zone').innerText(), /^Asia\/Kath?mandu$/);
    assert.match(await page.locator('tbody time').first().innerText(), /^Mi\.?, 4\. Dez\.?,? .*21:45$/);
    assert.deepEqual(said, []);
    await context.close();
  });

  it('makes Markdown', async () => {
    assert.match(await readFile(await share('Markdown', 'md'), 'utf8'), /^# Harbour\n/);
  });

  it('leaves nothing behind', async () => {
    assert.deepEqual(workbench.outsideRequests, []);
    assert.deepEqual(await workbench.notifications(), []);
  });
});
