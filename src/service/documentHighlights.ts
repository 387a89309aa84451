import { DocumentHighlightKind } from 'vscode-languageserver';
import type { DocumentHighlight, Position } from 'vscode-languageserver';
import { idAt, mentionsOf } from './ids';
import { rangeIn } from './readText';
import type { ReadText } from './readText';

/** Every mention of the id at a position; its definition is what is written, the others read it. */
export function highlightsAt(read: ReadText, position: Position): DocumentHighlight[] {
  const mention = idAt(read, read.text.offsetAt(position));
  if (!mention) return [];
  return mentionsOf(read, mention).map(({ role, span }) => ({
    range: rangeIn(read, span),
    kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
