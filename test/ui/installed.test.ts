import * as path from 'node:path';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';
import { Workbench } from './workbench';

describe('The packed extension', () => {
  let stage: Stage;
  let workbench: Workbench;

  before(async () => {
    stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') });
    workbench = await Workbench.open(stage, { size: { width: 1280, height: 1600 } });
  });

  after(async () => {
    await workbench?.close();
    await stage?.dispose();
  });

  it('installs as a user would install it', async () => {
    await workbench.command('Extensions: Show Installed Extensions');
    await workbench.page.locator('.extension-list-item', { hasText: 'Collab' }).waitFor();
  });

  it('activates where a folder has a .collab.yaml', async () => {
    await workbench.command('Developer: Show Running Extensions');
    await workbench.page.locator('.runtime-extensions-editor', { hasText: 'Collab' }).waitFor();
  });
});
