import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { cursorAt } from '../../document/cursor/cursorAt';
import { descriptionOf } from '../../domain/format/shape';
import type { ServiceContext } from '../context';
import type { EditorAbilities } from '../languageService';
import { rangeIn } from '../readText';

/** What is known of the key or the value at a position. */
export function hoverAt(context: ServiceContext, position: Position, { markdown }: EditorAbilities): Hover | undefined {
  const cursor = cursorAt(context.document.text, context.text.offsetAt(position));
  if (!cursor?.part || cursor.span.start === cursor.span.end) return undefined;
  return {
    range: rangeIn(context, cursor.span),
    contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: descriptionOf(cursor.part) },
  };
}
