import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { keyOf } from '../../src/views/projectTree/treeNode';
import { agreement, folder, leave, write } from './access';

/** Something for every command to be about. */
const AGREEMENT = `project: Harbour
timezone: Europe/Madrid
people:
  ana: { name: Ana, timezone: Europe/Madrid }
scope:
  in: [Checkout]
  changes:
    wish: { title: A wish }
    whim: { title: A whim, status: declined }
concerns:
  worry: { title: A worry }
  settled: { title: Settled, status: resolved }
`;

// Answering the questions, and what comes of it, is tried in a browser, where they can be seen.
describe('Commands that ask', () => {
  beforeEach(() => write(AGREEMENT));

  for (const command of [
    'addPerson',
    'setMyHours',
    'markMeAway',
    'travel',
    'addToScope',
    'recordChange',
    'acceptChange',
    'declineChange',
    'raiseConcern',
    'resolveConcern',
    'reopenConcern',
    'addCheckin',
  ]) {
    it(`leave nothing behind when they are left: ${command}`, async () => {
      for (let time = 0; time < 2; time++) await leave(`collab.${command}`);
      assert.equal(await readFile(agreement().fsPath, 'utf8'), AGREEMENT);
      assert.equal(vscode.window.activeTextEditor, undefined);
    });

    it(`ask nothing about a file that cannot be read whole: ${command}`, async () => {
      const broken = `${AGREEMENT}quality: [`;
      await write(broken);
      await vscode.commands.executeCommand(`collab.${command}`);
      assert.equal(await readFile(agreement().fsPath, 'utf8'), broken);
    });
  }

  it('ask nothing where a row says everything', async () => {
    const row = (...path: readonly string[]): string => keyOf(folder().uri.toString(), path);
    await vscode.commands.executeCommand('collab.declineChange', row('scope', 'changes', 'wish'));
    await vscode.commands.executeCommand('collab.resolveConcern', row('concerns', 'worry'));
    await vscode.commands.executeCommand('collab.reopenConcern', row('concerns', 'settled'));
    const text = await readFile(agreement().fsPath, 'utf8');
    assert.equal(
      text,
      AGREEMENT.replace('A wish', 'A wish, status: declined')
        .replace('A worry', 'A worry, status: resolved')
        .replace('Settled, status: resolved', 'Settled, status: open'),
    );
  });

  it('say so where there is nothing to decide', async () => {
    await write('project: Empty\n');
    for (const command of ['acceptChange', 'declineChange', 'resolveConcern', 'reopenConcern']) {
      await vscode.commands.executeCommand(`collab.${command}`);
    }
    assert.equal(await readFile(agreement().fsPath, 'utf8'), 'project: Empty\n');
  });
});
