import { type Range, type TextDocumentShowOptions, type Uri, type ViewColumn, commands } from 'vscode';

/**
 * Opens a file in an editor, with a range of it selected and in sight.
 *
 * It never asks for the document itself: VS Code would keep that open for minutes after its editor was closed, and what was
 * thrown away or deleted would still be shown.
 *
 * @param column where it is opened; by default where VS Code opens files.
 */
export async function openFile(file: Uri, selection?: Range, column?: ViewColumn): Promise<void> {
  const options: TextDocumentShowOptions = {
    preview: true,
    ...(selection && { selection }),
    ...(column !== undefined && { viewColumn: column }),
  };
  await commands.executeCommand('vscode.open', file, options);
}
