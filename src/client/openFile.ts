import { type Range, type TextDocumentShowOptions, type Uri, commands } from 'vscode';

/**
 * Opens a file in an editor, with a range of it selected and in sight.
 *
 * It never asks for the document itself: VS Code would keep that open for minutes after its editor was closed, and what was
 * thrown away or deleted would still be shown.
 */
export async function openFile(file: Uri, selection?: Range): Promise<void> {
  const options: TextDocumentShowOptions = { preview: true, ...(selection && { selection }) };
  await commands.executeCommand('vscode.open', file, options);
}
