import { isMap } from 'yaml';
import type { TextSpan } from '../../domain/finding';
import { isBarePair } from './layout';
import type { Collection, Entry } from './layout';
import { isBlank } from './source';
import type { Source } from './source';
import type { TextEdit } from './textEdit';

/** Takes an entry out of brackets or braces, with the comma it no longer needs. Comments stay, unless those within it are moved too. */
export function removeFromFlow(
  source: Source,
  collection: Collection,
  entries: readonly Entry[],
  index: number,
  { isMoved = false }: { readonly isMoved?: boolean } = {},
): readonly TextEdit[] {
  const entry = entries[index];
  if (!entry) return [];
  const brackets = isMap(collection) ? '{}' : '[]';
  if (isBarePair(collection)) return [{ start: entry.start, end: entry.end, text: brackets }];
  const start = (collection.range?.[0] ?? 0) + 1;
  const end = (collection.range?.[1] ?? start + 1) - 1;
  if (entries.length === 1 && source.commentsWithin({ start, end }).length === 0) return [{ start, end, text: '' }];
  const isLast = index === entries.length - 1;
  const before = entries[index - 1];
  const spare = isLast && entry.comma === undefined ? before?.comma : undefined;
  const edits = [takeOut(source, entry, entries[index + 1], isMoved ? entry.end : entry.start)];
  return spare === undefined ? edits : [{ start: spare, end: spare + 1, text: '' }, ...edits];
}

/** The entry with its comma, as a span that can go without a trace where no comment that has to stay is in the way. */
function takeOut(source: Source, entry: Entry, next: Entry | undefined, keptFrom: number): TextEdit {
  const end = entry.comma === undefined ? entry.end : entry.comma + 1;
  const comments = source.commentsWithin({ start: keptFrom, end });
  const beginsLine = source.beginsLine(entry.start);
  const isAlone = isBlank(source.text.slice(end, source.lineEnd(end)));
  const lineBreak = source.eol + ' '.repeat(source.columnOf(entry.start));
  if (comments.length > 0) {
    const space = isBlank(source.text[entry.start - 1] ?? '') ? '' : ' ';
    const text = space + comments.map((comment) => source.slice(comment)).join(lineBreak);
    return { start: entry.start, end, text: isAlone ? text : text + lineBreak };
  }
  if (beginsLine && isAlone) return { start: source.lineStart(entry.start), end: source.nextLine(end), text: '' };
  if (next && isBlank(source.text.slice(end, next.start)) && !isAlone)
    return { start: entry.start, end: next.start, text: '' };
  return withoutBlanks(source, { start: entry.start, end });
}

/** A span together with the blanks before it on its line, so that none are left in front of a bracket; or after it, at a line's start. */
function withoutBlanks(source: Source, { start, end }: TextSpan): TextEdit {
  const line = source.text.slice(source.lineStart(start), start);
  if (isBlank(line)) return { start, end: end + (/^[ \t]*/u.exec(source.text.slice(end))?.[0].length ?? 0), text: '' };
  return { start: start - (/[ \t]*$/u.exec(line)?.[0].length ?? 0), end, text: '' };
}
