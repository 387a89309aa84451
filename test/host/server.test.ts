import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { TestAccess } from '../../src/client/extension';
import { processesWith } from '../support/processes';
import { agreement, testAccess, treeLines, until } from './access';

/** The process of the language server, a child of this one. */
function serverProcess(): number {
  const [server] = processesWith('dist/server.js', `--clientProcessId=${process.pid}`);
  assert.ok(server, 'There is no server.');
  return server;
}

describe('The language server', () => {
  let access: TestAccess;

  before(async () => {
    access = await testAccess();
  });

  // Windows lists processes in another way.
  if (process.platform !== 'win32') {
    it('comes back after a crash, and the view says so meanwhile', async () => {
      const lines = treeLines(access);
      process.kill(serverProcess(), 'SIGKILL');
      await until(access, () => access.store.server === 'restarting');
      assert.match(access.tree.message, /ended unexpectedly/);
      assert.deepEqual(treeLines(access), lines, 'The rows stay while it is away.');
      await until(access, () => access.store.server === 'running');
      assert.equal(access.tree.message, '');
    });
  }

  it('follows changes after a restart', async () => {
    await vscode.commands.executeCommand('collab.restartServer');
    await until(access, () => access.store.server === 'running');
    const original = await readFile(agreement().fsPath, 'utf8');
    await writeFile(agreement().fsPath, original.replace('title: Booking form', 'title: Booking page'));
    await until(access, () => treeLines(access).some((line) => line.includes('Booking page')));
  });
});
