import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Activation', () => {
  it('is found by its identifier and activates', async () => {
    const extension = vscode.extensions.getExtension('collab.collab-agreement');
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
