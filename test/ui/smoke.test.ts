import assert from 'node:assert/strict';
import { Workbench } from './workbench';

// Not the extension but the words that the other suites are written in, tried on what VS Code itself brings.
describe('The workbench', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: {
        'package.json': '{ "scripts": { "build": "true", "lint": "true" } }\n',
        'notes.md': '# Notes for the harbour\n',
      },
      settings: { 'npm.enableScriptExplorer': true },
    });
  });

  after(() => workbench?.close());

  it('opens a file, types into it and saves it', async () => {
    await workbench.openFile('src/form.js');
    await workbench.goTo(2, 1);
    await workbench.type('let berths;');
    await workbench.save();
    assert.match(await workbench.read('src/form.js'), /^let berths;export const title/m);
  });

  it('reads and works a tree view', async () => {
    const scripts = workbench.tree('NPM Scripts');
    await workbench.command('Explorer: Focus on NPM Scripts View');
    await scripts.reads(['package.json', 'build true', 'lint true']);
    await scripts.collapse('package.json');
    await scripts.reads(['package.json']);
    await scripts.expand('package.json');
    await scripts.titleAction('Refresh');
    await scripts.reads(['package.json', 'build true', 'lint true']);
  });

  it('answers a quick pick, or leaves it', async () => {
    await workbench.command('Change Language Mode');
    await workbench.quickInput.filter('markd');
    await workbench.quickInput.row('Markdown').waitFor();
    await workbench.quickInput.cancel();
    await workbench.statusBarItem('JavaScript').click();
    await workbench.quickInput.filter('xml');
    await workbench.quickInput.pick('XML');
    await workbench.statusBarItem('XML').waitFor();
  });

  it('reads the hover of a status bar item', async () => {
    const hover = await workbench.hover(workbench.statusBarItem('XML'));
    assert.match(await hover.innerText(), /Select Language Mode/);
  });

  it('runs an item of a context menu', async () => {
    await workbench.contextMenu(workbench.page.getByRole('treeitem', { name: 'notes.md' }), 'Open Preview');
    await workbench.activeTab('Preview notes.md').waitFor();
  });

  it('reads a webview', async () => {
    const preview = await workbench.webview();
    assert.equal(await preview.locator('h1').innerText(), 'Notes for the harbour');
  });

  it('lists problems', async () => {
    await workbench.openFile('package.json');
    await workbench.goTo(1, 1);
    await workbench.type('{');
    const problems = await workbench.problems();
    await problems.filter({ hasText: 'Property expected' }).waitFor();
  });

  it('changes its look', async () => {
    for (const theme of ['dark', 'high-contrast', 'high-contrast-light', 'light'] as const) {
      await workbench.setTheme(theme);
    }
  });

  it('asks nothing of the network', () => {
    assert.deepEqual(workbench.outsideRequests, []);
  });
});
