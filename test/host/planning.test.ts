import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { leave, write } from './access';

// Choosing from the lists, and what comes of it, is tried in a browser, where they can be seen.
describe('Planning', () => {
  it('a meeting ends when its list is closed, as often as it is begun', async () => {
    for (let time = 0; time < 3; time++) {
      assert.equal(await leave('collab.planMeeting'), undefined);
    }
  });

  it('asks nothing where nobody has a time zone, and where there is nothing to export', async () => {
    await write('project: Empty\npeople: { ana: {} }\n');
    assert.equal(await vscode.commands.executeCommand('collab.planMeeting'), undefined);
    assert.equal(await vscode.commands.executeCommand('collab.exportCalendar'), undefined);
  });
});
