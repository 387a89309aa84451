import assert from 'node:assert/strict';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { TestAccess } from '../../src/client/extension';
import { agreement, closeEditors, openEditor, testAccess, treeItem, treeLines, until } from './access';

describe('The Project view', () => {
  let access: TestAccess;
  let file: string;
  let original: string;

  const showsTitle = (title: string) => (): boolean => treeLines(access).some((line) => line.includes(title));

  before(async () => {
    access = await testAccess();
    file = agreement().fsPath;
    original = await readFile(file, 'utf8');
  });

  it('shows the agreement of the folder', () => {
    const lines = treeLines(access);
    assert.equal(lines[0], 'Guests book a berth on their phone without calling the office.');
    assert.ok(lines.includes('Deliverables: 0 of 1 accepted'), lines.join('\n'));
    assert.ok(lines.includes('    A guest can pick a berth and a night'), lines.join('\n'));
    assert.ok(
      lines.some((line) => /^ {2}Ana Ruiz: (\d\d:\d\d · until|back) /.test(line)),
      lines.join('\n'),
    );
    assert.equal(access.tree.message, '');
  });

  it('follows a file that something else writes, as git does', async () => {
    await writeFile(file, original.replace('title: Booking form', 'title: Booking page'));
    await until(access, showsTitle('Booking page'));
  });

  it('follows what is typed and not saved yet, and what is thrown away', async () => {
    const editor = await openEditor(agreement());
    const place = editor.document.getText().indexOf('Booking form');
    const start = editor.document.positionAt(place);
    await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 12)), 'Berth form'));
    await until(access, showsTitle('Berth form'));
    await closeEditors();
    await until(access, showsTitle('Booking form'));
  });

  it('is empty once the file is deleted, and full again once it is back', async () => {
    await rm(file);
    await until(access, () => access.store.projects.length === 0);
    assert.deepEqual(treeLines(access), []);
    await writeFile(file, original);
    await until(access, showsTitle('Booking form'));
  });

  it('follows a file that is renamed, away and back', async () => {
    await rename(file, `${file}.old`);
    await until(access, () => access.store.projects.length === 0);
    await rename(`${file}.old`, file);
    await until(access, () => access.store.projects.length === 1);
  });

  it('says where the file is broken, and shows the rest', async () => {
    await writeFile(file, original.replace('deliverables:\n', 'deliverables: [\n'));
    await until(access, () => access.tree.message !== '');
    assert.match(access.tree.message, /^A part of \.collab\.yaml cannot be read\. Line \d+: /);
    assert.ok(treeLines(access).some((line) => line.includes('Ana Ruiz')));
  });

  it('opens the line of the row that is selected', async () => {
    const { item } = treeItem(access, 'Booking form');
    assert.ok(item.command);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.toString(), agreement().toString());
    assert.equal(editor.document.lineAt(editor.selection.start.line).text.trim(), 'booking-form:');
  });

  it('opens the right line while the file is edited and not saved', async () => {
    const editor = await openEditor(agreement());
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# one\n# two\n'));
    const { item } = treeItem(access, 'A guest can pick');
    assert.ok(item.command);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    const shown = vscode.window.activeTextEditor;
    assert.ok(shown);
    assert.match(shown.document.lineAt(shown.selection.start.line).text, /A guest can pick/);
  });

  it('keeps the id of a row while its text changes', async () => {
    const before = treeItem(access, 'Booking form').item.id;
    await writeFile(file, original.replace('title: Booking form', 'title: Booking page'));
    await until(access, showsTitle('Booking page'));
    assert.equal(treeItem(access, 'Booking page').item.id, before);
  });

  it('gives tooltips that run nothing', async () => {
    await writeFile(file, original.replace('name: Ana Ruiz', 'name: "Ana [x](command:workbench.action.quit) $(zap)"'));
    await until(access, () => treeLines(access).some((line) => line.includes('$(zap)')));
    const { key, item } = treeItem(access, 'Ana [x]');
    const resolved = await access.tree.resolveTreeItem(item, key);
    const tooltip = resolved?.tooltip;
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.equal(tooltip.isTrusted, false);
    assert.ok(!tooltip.supportHtml && !tooltip.supportThemeIcons);
    assert.match(tooltip.value, /^\*\*Ana \\\[x\\\]\(command:workbench\.action\.quit\) \\\$\(zap\)\*\*/);
  });

  it('can select a row by its key', async () => {
    await vscode.commands.executeCommand('collab.project.focus');
    await access.tree.reveal(treeItem(access, 'Wording of the form').key);
  });
});
