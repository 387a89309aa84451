import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { TestAccess } from '../../src/client/extension';
import { agreement, folder, leave, takeEveryAnswer, testAccess, until } from './access';

describe('Commands', () => {
  let access: TestAccess;

  before(async () => {
    access = await testAccess();
  });

  it('are all there, under our own category', async () => {
    const extension = vscode.extensions.getExtension('collab.collab-agreement');
    assert.ok(extension);
    const { contributes } = extension.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string; readonly category: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command, category } of contributes.commands) {
      assert.ok(registered.has(command), `${command} is not registered.`);
      assert.equal(category, 'Collab');
    }
  });

  it('open the agreement', async () => {
    await vscode.commands.executeCommand('collab.openAgreement');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), agreement().toString());
    assert.equal(document?.languageId, 'collab');
  });

  it('open an agreement that is there already instead of creating one', async () => {
    const original = await readFile(agreement().fsPath, 'utf8');
    await vscode.commands.executeCommand('collab.create');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), agreement().toString());
    assert.equal(await readFile(agreement().fsPath, 'utf8'), original);
  });

  it('create an agreement with the first blank selected, and it is shown', async () => {
    await rm(agreement().fsPath);
    await until(access, () => access.store.projects.length === 0);
    await takeEveryAnswer('collab.create');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.match(editor.document.getText(editor.selection), /^What is true once this project has succeeded/);
    assert.equal(editor.document.isDirty, false);
    await until(access, () => access.store.current?.state.snapshot.project.name === folder().name);
    assert.deepEqual(access.store.current?.state.problems, { errors: 0, warnings: 0 });
  });

  it('create nothing when their questions are left', async () => {
    await rm(agreement().fsPath);
    await until(access, () => access.store.projects.length === 0);
    await leave('collab.create');
    await assert.rejects(readFile(agreement().fsPath));
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('read everything again', async () => {
    await vscode.commands.executeCommand('collab.refresh');
    assert.equal(access.store.server, 'running');
    assert.equal(access.store.projects.length, 1);
  });
});
