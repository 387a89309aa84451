import { type CompletionList, CompletionItemKind, type Position } from 'vscode-languageserver';
import { cursorAt } from '../../document/cursor/cursorAt';
import { partAt } from '../../domain/format/partAt';
import { shapeOf } from '../../domain/format/shape';
import type { ServiceContext } from '../context';
import type { EditorAbilities } from '../languageService';
import { rangeIn } from '../readText';

/** What can stand at a position. */
export function completionsAt(
  context: ServiceContext,
  position: Position,
  _abilities: EditorAbilities,
): CompletionList {
  const cursor = cursorAt(context.document.text, context.text.offsetAt(position));
  if (cursor?.kind !== 'key') return { isIncomplete: false, items: [] };
  const part = partAt(cursor.path.slice(0, -1));
  const shape = part && shapeOf(part);
  if (shape?.kind !== 'fields') return { isIncomplete: false, items: [] };
  const items = Object.keys(shape.properties)
    .filter((name) => !cursor.others.includes(name))
    .map((name) => ({
      label: name,
      kind: CompletionItemKind.Property,
      textEdit: { range: rangeIn(context, cursor.span), newText: cursor.hasColon ? name : `${name}: ` },
    }));
  return { isIncomplete: false, items };
}
