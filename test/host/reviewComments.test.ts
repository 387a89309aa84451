import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { agreement, testAccess } from './access';

describe('A review comment in the editor', () => {
  let file: vscode.Uri;

  before(async () => {
    await testAccess();
    file = vscode.Uri.joinPath(agreement(), '../src/form.js');
  });

  /** A hover of ours, as soon as the server has asked for the code. */
  async function hoverAt(position: vscode.Position): Promise<string> {
    for (;;) {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        file,
        position,
      );
      const texts = hovers.flatMap(({ contents }) =>
        contents.map((content) => (content as vscode.MarkdownString).value),
      );
      const own = texts.find((text) => text.includes('Wording of the form'));
      if (own !== undefined) return own;
      await new Promise(setImmediate);
    }
  }

  it('is hovered, leads to the agreement and back, and is renamed in both', async () => {
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const position = document.positionAt(document.getText().indexOf('form-copy') + 2);
    assert.match(await hoverAt(position), /Wording of the form/u);
    const [definition] = await ask<vscode.Location | vscode.LocationLink>('vscode.executeDefinitionProvider', position);
    assert.ok(definition);
    assert.equal(('uri' in definition ? definition.uri : definition.targetUri).toString(), agreement().toString());
    const references = await ask<vscode.Location>('vscode.executeReferenceProvider', position);
    assert.ok(references.some(({ uri }) => uri.toString() === file.toString()));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      file,
      position,
      'form-words',
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => uri.toString())
        .toSorted(),
      [agreement().toString(), file.toString()].toSorted(),
    );
  });

  it('is completed inside its parentheses, once', async () => {
    const document = await vscode.workspace.openTextDocument(file);
    await hoverAt(document.positionAt(document.getText().indexOf('form-copy') + 2));
    const position = document.positionAt(document.getText().indexOf('form-copy'));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      file,
      position,
      '(',
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.equal(labels.filter((label) => label === 'form-copy').length, 1);
  });

  it('is sent as it is typed, and the agreement only once', async () => {
    await vscode.commands.executeCommand('collab.openAgreement');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), agreement().toString());
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# twice would be two lines\n'));
    const { document } = editor;
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      agreement(),
    );
    const last = symbols.at(-1);
    assert.ok(last && last.range.end.line < document.lineCount);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      agreement(),
      document.positionAt(document.getText().indexOf('form-copy') + 2),
    );
    assert.equal(hovers.length, 1);
  });

  function ask<T>(command: string, position: vscode.Position): Thenable<T[]> {
    return vscode.commands.executeCommand<T[]>(command, file, position);
  }
});
