import type { TextSpan } from '../../domain/finding';
import type { Entry } from './layout';
import { isBlank } from './source';
import type { Source } from './source';

/** A line without what ends it, and the column of its first character. */
interface Line extends TextSpan {
  readonly kind: 'blank' | 'comment' | 'content';
  readonly column: number;
}

function lineAt(source: Source, offset: number): Line {
  const start = source.lineStart(offset);
  const end = source.lineEnd(start);
  const text = source.text.slice(start, end);
  const column = text.search(/[^ \t]|$/u);
  return { start, end, column, kind: isBlank(text) ? 'blank' : text[column] === '#' ? 'comment' : 'content' };
}

/** The lines that follow an offset's, up to the next one with content. */
function* linesAfter(source: Source, offset: number): Generator<Line> {
  for (let next = source.nextLine(offset); next < source.text.length; next = source.nextLine(next)) {
    const line = lineAt(source, next);
    if (line.kind === 'content') return;
    yield line;
  }
}

/**
 * The end of the last line that belongs to an entry: comments below it that are indented more than the entry itself are about
 * something in it.
 */
export function tailEnd(source: Source, entry: Entry): number {
  const column = source.columnOf(entry.start);
  let end = source.lineEnd(entry.end);
  for (const line of linesAfter(source, entry.end)) {
    if (line.kind === 'comment' && line.column <= column) break;
    if (line.kind === 'comment') ({ end } = line);
  }
  return end;
}

/** The comment lines directly above an entry that are aligned with it, and so are about it; a heading of the whole file is not. */
export function leadStart(source: Source, entry: Entry, after: number): number {
  const column = source.columnOf(entry.start);
  let start = source.lineStart(entry.start);
  let lead = start;
  while (start > after) {
    const line = lineAt(source, start - 1);
    if (line.kind !== 'comment' || line.column !== column || line.start < after) break;
    ({ start } = line);
    lead = start;
  }
  return lead === 0 ? source.lineStart(entry.start) : lead;
}

/** Whether a block of text in `column`, written above what follows an offset's line, would swallow a part of that. */
export function wouldSwallow(source: Source, offset: number, column: number): boolean {
  for (const line of linesAfter(source, offset)) {
    if (line.kind === 'comment') return line.column > column;
    if (isIndented(source.slice(line), column)) return true;
  }
  return false;
}

/** Whether a line of blanks reaches further than a column, or may do so by a tab. */
function isIndented(blanks: string, column: number): boolean {
  return blanks.length > column || blanks.includes('\t');
}

/** The first comment after an offset's line, if it is indented so far that a text in `column` written above would swallow it. */
export function deepCommentAfter(source: Source, offset: number, column: number): TextSpan | undefined {
  for (const line of linesAfter(source, offset)) {
    if (line.kind === 'comment') return line.column > column ? line : undefined;
  }
  return undefined;
}

/** Whether the line before that of an offset holds something, or there is none. */
export function isBelowContent(source: Source, offset: number): boolean {
  const start = source.lineStart(offset);
  return start === 0 || lineAt(source, start - 1).kind === 'content';
}

/** The blank lines directly after an offset's line, as a span that begins with the first of them. */
export function blankLinesAfter(source: Source, offset: number): TextSpan {
  const start = source.nextLine(offset);
  let end = start;
  for (const line of linesAfter(source, offset)) {
    if (line.kind !== 'blank') break;
    end = source.nextLine(line.start);
  }
  return { start, end };
}

/** The blank lines directly before the line of an offset, none before `after`. */
export function blankLinesBefore(source: Source, offset: number, after: number): TextSpan {
  const end = source.lineStart(offset);
  let start = end;
  while (start > after) {
    const line = lineAt(source, start - 1);
    if (line.kind !== 'blank' || line.start < after) break;
    ({ start } = line);
  }
  return { start, end };
}
