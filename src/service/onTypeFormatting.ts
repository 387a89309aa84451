import type { Position, TextEdit } from 'vscode-languageserver';
import { nodesAround } from '../document/outline';
import type { TextSpan } from '../domain/finding';
import { partAt } from '../domain/format/partAt';
import { shapeOf } from '../domain/format/shape';
import { rangeIn } from './readText';
import type { ReadText } from './readText';

/** The characters after which an editor may ask. */
export const ON_TYPE_TRIGGER = '\n';

/** An item that does not go on below: no block text, no open bracket, no key without a value. */
const ITEM = /^(?<indent>\s*)-\s+(?![#|>]|.*[[{,:]\s*$).*\S/u;
const EMPTY_ITEM = /^\s*-\s*$/u;
const KEY_ALONE = /^(?<indent>\s*)(?:-\s+)?[^\s#'"-][^#:]*:\s*(?:#.*)?$/u;

/**
 * What a new line in a list begins with: a dash below an item and below the key of a list, and nothing any more below an item that
 * was left empty. Nothing happens on a line that holds something, so that an editor with rules of its own is not disturbed.
 */
export function onTypeFormatting(read: ReadText, position: Position): TextEdit[] {
  const { text, document } = read;
  const line = lineAt(read, position.line);
  const above = lineAt(read, position.line - 1);
  const written = document.text.slice(above.start, above.end);
  if (position.line === 0 || document.text.slice(line.start, line.end).trim() !== '') return [];
  if (EMPTY_ITEM.test(written)) return [{ range: rangeIn(read, { start: above.start, end: line.end }), newText: '' }];
  const prefix = prefixBelow(read, written, above);
  if (prefix === undefined) return [];
  return [{ range: { start: text.positionAt(line.start), end: text.positionAt(line.end) }, newText: prefix }];
}

function prefixBelow({ document }: ReadText, written: string, above: TextSpan): string | undefined {
  const node = nodesAround(document.outline(), above.end).at(-1);
  const item = ITEM.exec(written);
  // A dash within a text of several lines is a part of it.
  const isWithinText = node?.kind === 'text' && (node.value?.start ?? above.start) < above.start;
  if (item) return isWithinText ? undefined : `${item.groups?.['indent'] ?? ''}- `;
  const key = KEY_ALONE.exec(written);
  const entry = nodesAround(document.outline(), above.start + written.trimEnd().indexOf(':')).at(-1);
  const part = entry && partAt(entry.path);
  if (!key || !part || entry.kind !== 'nothing' || shapeOf(part).kind !== 'list') return undefined;
  return `${key.groups?.['indent'] ?? ''}  - `;
}

/** A line without what ends it. */
function lineAt({ text }: ReadText, line: number): TextSpan {
  const start = text.offsetAt({ line, character: 0 });
  const end = text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  return {
    start,
    end:
      start +
      text
        .getText()
        .slice(start, end)
        .replace(/[\r\n]+$/u, '').length,
  };
}
