import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { TestAccess } from '../../src/client/extension';
import { agreement, testAccess, until } from './access';

// Choosing from the lists, and what comes of it, is tried in a browser, where they can be seen.
describe('Planning', () => {
  let access: TestAccess;
  let original: string;

  before(async () => {
    access = await testAccess();
    original = await readFile(agreement().fsPath, 'utf8');
  });

  afterEach(async () => {
    await writeFile(agreement().fsPath, original);
    await until(access, () => access.store.current?.state.snapshot.project.name === 'Harbour booking site');
  });

  const show = async (text: string): Promise<void> => {
    await writeFile(agreement().fsPath, text);
    await until(access, () => access.store.current?.state.snapshot.project.name === 'Empty');
  };

  it('a meeting ends when its list is closed, as often as it is begun', async () => {
    for (let time = 0; time < 3; time++) {
      const ended = vscode.commands.executeCommand('collab.planMeeting');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      assert.equal(await ended, undefined);
    }
  });

  it('asks nothing where nobody has a time zone, and where there is nothing to export', async () => {
    await show('project: Empty\npeople: { ana: {} }\n');
    assert.equal(await vscode.commands.executeCommand('collab.planMeeting'), undefined);
    assert.equal(await vscode.commands.executeCommand('collab.exportCalendar'), undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
