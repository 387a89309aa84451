import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { InsertTextMode } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withoutGaps } from '../../src/service/completion/items';

/**
 * The text once a suggestion is taken, as an editor does it: gaps keep what they begin with, and further lines are indented like
 * the line that the suggestion is put into.
 */
export function accepted(text: TextDocument, item: CompletionItem): string {
  const edit = item.textEdit as TextEdit;
  const line = text.getText().split('\n')[edit.range.start.line] ?? '';
  const [indent = ''] = /^ */u.exec(line.slice(0, edit.range.start.character)) ?? [];
  const newText = item.insertTextFormat === 2 ? withoutGaps(edit.newText) : edit.newText;
  const indented =
    item.insertTextMode === InsertTextMode.adjustIndentation ? newText.replaceAll('\n', `\n${indent}`) : newText;
  return TextDocument.applyEdits(text, [{ ...edit, newText: indented }]);
}
