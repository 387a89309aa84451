import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import type { Answer } from './flow';
import { Flow } from './flow';
import { Workbench } from './workbench';

const TITLE = 'Create .collab.yaml';

const ANSWERS: readonly Answer[] = [
  { type: 'small', sees: 'Small team' },
  { type: 'Storefront rebuild' },
  { type: 'Nordlys AS' },
  { type: 'Ana Lima' },
  { type: 'sao p', sees: 'America/Sao_Paulo' },
  { type: 'Mon-Thu 09:00-17:00', sees: '32h a week' },
  { type: 'Maria Berg, Kiran' },
];

describe('A project begins', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      from: 'samples/storefront/docs',
      size: { width: 1600, height: 900 },
    });
    const git = (...args: readonly string[]): unknown => execFileSync('git', ['-C', workbench.folder, ...args]);
    git('init', '-q');
    git('config', 'user.name', 'Ana Ruiz');
    git('config', 'user.email', 'ana@example.com');
    await workbench.openViewContainer('Collab');
  });

  after(() => workbench.close());

  const files = async (): Promise<readonly string[]> =>
    (await readdir(workbench.folder)).filter((name) => !name.startsWith('.git'));

  it('with a walkthrough, which nothing else opens', async () => {
    await workbench.page.getByText('This project has no agreement yet').waitFor();
    assert.equal(await workbench.page.locator('.tab').count(), 0);
    await workbench.page.locator('.welcome-view-content').getByText('Get Started').click();
    const walkthrough = workbench.page.locator('.gettingStartedDetailsContent');
    const picture = workbench.page
      .frameLocator('.gettingStartedContainer iframe.webview, iframe.webview.ready')
      .frameLocator('#active-frame')
      .locator('svg[aria-label]');
    for (const step of ['Create the agreement', 'Add the first people', 'Add the first deliverable', 'See the hours']) {
      await walkthrough.getByRole('button', { name: step }).first().click();
      await walkthrough.locator('.getting-started-step.expanded', { hasText: step }).waitFor();
      await picture.waitFor();
      await workbench.screenshot(`walkthrough-${step.replaceAll(' ', '-').toLowerCase()}`);
    }
    await workbench.setTheme('dark');
    await workbench.screenshot('walkthrough-dark');
    await workbench.setTheme('light');
    await workbench.command('View: Close All Editors');
  });

  it('in no file at all when its questions are left, whichever is asked', async () => {
    const before = await files();
    await new Flow(workbench, TITLE, ANSWERS).leaveEverywhere();
    assert.deepEqual(await files(), before);
    assert.equal(await workbench.page.locator('.tab').count(), 0);
  });

  it('with what was answered before on the way back', async () => {
    const flow = new Flow(workbench, TITLE, ANSWERS);
    await flow.walkTo(4);
    await flow.back(4);
    assert.equal(await workbench.quickInput.field.inputValue(), 'Nordlys AS');
    await flow.back(3);
    assert.equal(await workbench.quickInput.field.inputValue(), 'Storefront rebuild');
    await workbench.quickInput.cancel();
  });

  it('with the answers in a file that has no problems, and its goal ready to be typed', async () => {
    await new Flow(workbench, TITLE, ANSWERS).run();
    const text = await workbench.saved('.collab.yaml', 'project:');
    for (const line of [
      'project: Storefront rebuild',
      'client: Nordlys AS',
      'timezone: America/Sao_Paulo',
      '    name: Ana Lima',
      '    hours: Mon-Thu 09:00-17:00',
      '      email: ana@example.com',
      '    name: Maria Berg',
      '    owner: kiran',
    ]) {
      assert.ok(text.split('\n').includes(line), `${line} is not in:\n${text}`);
    }
    await workbench.tree('Project').row('Groundwork').waitFor();
    await workbench.activeTab('.collab.yaml').waitFor();
    await workbench.type('Shops open on Friday.');
    await workbench.tree('Project').row('Shops open on Friday.').waitFor();
    await workbench.screenshot('created');
    await workbench.save();
    assert.equal(await (await workbench.problems()).filter({ hasText: '.collab.yaml' }).count(), 0);
    await workbench.tree('Reviews').row('Unknown checkpoints').waitFor();
  });

  it('with steps of the walkthrough that are done by then', async () => {
    await workbench.command('Collab: Get Started');
    const walkthrough = workbench.page.locator('.gettingStartedDetailsContent');
    for (const step of ['Create the agreement', 'Add the first people', 'Add the first deliverable']) {
      await walkthrough
        .locator('.getting-started-step', { hasText: step })
        .locator('.codicon-getting-started-step-checked')
        .waitFor();
    }
    await workbench.screenshot('walkthrough-done');
  });

  it('without a notification, or a question to somebody outside', async () => {
    assert.deepEqual(await workbench.notifications(), []);
    assert.deepEqual(workbench.outsideRequests, []);
  });
});
