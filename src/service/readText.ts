import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AgreementDocument } from '../document/document';
import type { TextEdit as SpanEdit } from '../document/edit/textEdit';
import type { TextSpan } from '../domain/finding';

/** One version of a text as an editor has it, and what was read from it. */
export interface ReadText {
  readonly text: TextDocument;
  readonly document: AgreementDocument;
}

/** A span of the text in LSP's zero-based lines and UTF-16 columns. */
export function rangeIn({ text }: ReadText, { start, end }: TextSpan): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** A range of the text in UTF-16 code units. */
export function spanIn({ text }: ReadText, { start, end }: Range): TextSpan {
  return { start: text.offsetAt(start), end: text.offsetAt(end) };
}

/** Changes of the text as LSP has them. */
export function textEditsIn(read: ReadText, edits: readonly SpanEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeIn(read, edit), newText: edit.text }));
}
