import assert from 'node:assert/strict';
import { Workbench } from './workbench';

describe('The workbench', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage);
  });

  after(() => workbench.close());

  it('opens a file, types into it and saves it', async () => {
    await workbench.openFile('src/form.js');
    await workbench.goTo(2, 1);
    await workbench.type('// Ahoy');
    await workbench.page.keyboard.press('Enter');
    await workbench.save();
    assert.match(await workbench.read('src/form.js'), /^\/\/ Ahoy$/m);
  });

  it('changes its look', async () => {
    for (const theme of ['dark', 'high-contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`smoke-${theme}`);
    }
  });

  it('asks nothing of the network', () => {
    assert.deepEqual(workbench.outsideRequests, []);
  });
});
