import assert from 'node:assert/strict';
import * as path from 'node:path';
import { dist } from '../support/workbench/paths';
import { Stage } from '../support/workbench/stage';
import { Workbench } from './workbench';

const AGREEMENT = `project: Harbour
people:
  ana: { name: Ana Ruiz, timezone: Europe/Madrid }
concerns:
  slow: { title: Slow answers }
`;

describe('In Restricted Mode', () => {
  let stage: Stage;
  let workbench: Workbench;

  before(async () => {
    stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') }, { workspaceTrust: true });
    workbench = await Workbench.open(stage, {
      files: { '.collab.yaml': AGREEMENT },
      settings: {
        'collab.me': 'ana',
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
      },
    });
    await workbench.openViewContainer('Collab');
    await workbench.tree('Project').row('Slow answers').waitFor();
  });

  after(async () => {
    await workbench?.close();
    await stage?.dispose();
  });

  it('the palette offers what reads, and nothing that writes', async () => {
    await workbench.page.keyboard.press('F1');
    await workbench.quickInput.opened();
    await workbench.quickInput.filter('>Collab: ');
    await workbench.quickInput.row('Collab: Open Agreement').waitFor();
    const rows = await workbench.quickInput.rows.allInnerTexts();
    const ours = rows.flatMap((text) => /Collab: ([\w -]+)/u.exec(text)?.[1] ?? []);
    assert.deepEqual(
      ours.filter((title) => /^(?:Add|Set|Mark|I Am|Record|Accept|Decline|Raise|Resolve|Create)/u.test(title)),
      [],
    );
    await workbench.quickInput.cancel();
  });

  it('rows do not let anything be written', async () => {
    const row = workbench.tree('Project').row('Slow answers');
    await row.hover();
    const resolve = row.getByRole('button', { name: 'Resolve Concern' });
    await resolve.waitFor();
    assert.equal(await resolve.getAttribute('aria-disabled'), 'true');
  });
});
