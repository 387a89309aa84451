import type { TextSpan } from '../../domain/finding';
import type { Block } from './insertInBlock';
import { lastBlockScalar, lastScalarKeeps } from './lastScalar';
import type { Entry } from './layout';
import { commentLine } from './replaceValue';
import type { Source } from './source';
import {
  blankLinesAfter,
  blankLinesBefore,
  deepCommentAfter,
  isBelowContent,
  leadStart,
  tailEnd,
  wouldSwallow,
} from './tail';
import type { TextEdit } from './textEdit';

/** Takes an entry out of a block collection that has others. Its comments stay, each on a line of its own. */
export function removeFromBlock(source: Source, { entries }: Block, index: number): TextEdit {
  const entry = entries[index] ?? entries[0];
  const next = entries[index + 1];
  if (next && !source.beginsLine(entry.start)) return pullUp(source, entry, next, entry.start);
  const column = source.columnOf(entry.start);
  const end = source.lineEnd(entry.end);
  const comments = source.commentsWithin({ start: entry.start, end });
  const kept = comments.map((comment) => commentLine(source, comment, column));
  return removeLines(source, entries, index, { start: source.lineStart(entry.start), end, kept });
}

/** An entry out of its place, with all that belongs to it. */
export interface Cut {
  readonly edit: TextEdit;
  /** Its lines as they were, the first one without its indentation, the last one without its end. */
  readonly text: string;
}

/** Takes an entry out together with the comments above, in and below it that are about it. */
export function cutFromBlock(source: Source, { entries }: Block, index: number): Cut {
  const entry = entries[index] ?? entries[0];
  const [before, next] = [entries[index - 1], entries[index + 1]];
  const end = tailEnd(source, entry);
  if (next && !source.beginsLine(entry.start)) {
    return { edit: pullUp(source, entry, next, end), text: source.text.slice(entry.start, end) };
  }
  const start = leadStart(source, entry, before ? tailEnd(source, before) : 0);
  const text = source.text.slice(start + source.columnOf(entry.start), end);
  return { edit: removeLines(source, entries, index, { start, end, kept: [], isMoved: true }), text };
}

/** Lets the next entry begin where one begins that stands behind a dash. The comments from `keptFrom` on stay before it. */
function pullUp(source: Source, entry: Entry, next: Entry, keptFrom: number): TextEdit {
  const comments = source.commentsWithin({ start: keptFrom, end: next.start });
  const lineBreak = source.eol + ' '.repeat(source.columnOf(entry.start));
  const text = comments.map((comment) => source.slice(comment) + lineBreak).join('');
  return { start: entry.start, end: next.start, text };
}

/** Whole lines, from the start of the first to the end of the last, and the comment lines that are to stand in their place. */
interface Lines extends TextSpan {
  readonly kept: readonly string[];
  /** Whether the entry is put in elsewhere, with a gap of its own. */
  readonly isMoved?: boolean;
}

/** Takes lines out so that what stood below them does not become a part of what stood above. */
function removeLines(source: Source, entries: Block['entries'], index: number, lines: Lines): TextEdit {
  const { text, eol } = source;
  const before = entries[index - 1];
  const { start, end, kept } = before ? apartFrom(source, before, lines) : atTop(source, lines);
  const isAtEnd = source.nextLine(end) === text.length && !text.endsWith('\n');
  if (kept.length > 0) return { start, end, text: kept.join(eol) };
  if (isAtEnd && start > 0 && !(before && lastScalarKeeps(before.value))) {
    return { start: source.lineEnd(source.lineStart(start - 1)), end, text: '' };
  }
  return { start, end: source.nextLine(end), text: '' };
}

/** Widens lines at the top of a block by the blank lines below them, which set nothing apart any more. */
function atTop(source: Source, lines: Lines): Lines {
  const below = blankLinesAfter(source, lines.end);
  if (lines.kept.length > 0 || below.start === below.end || !isBelowContent(source, lines.start)) return lines;
  return { ...lines, end: source.lineEnd(source.lineStart(below.end - 1)) };
}

/** Widens lines that are taken out by what would otherwise be taken for a part of the entry above, and by blank lines that it set apart. */
function apartFrom(source: Source, before: Entry, lines: Lines): Lines {
  const column = source.columnOf(before.start);
  const isBelowText = lastBlockScalar(before.value) !== undefined;
  const indented = (comment: string): string => ' '.repeat(column) + comment.trimStart();
  const [firstKept, ...otherKept] = lines.kept;
  if (firstKept !== undefined) return isBelowText ? { ...lines, kept: [indented(firstKept), ...otherKept] } : lines;
  const deep = isBelowText ? deepCommentAfter(source, lines.end, column) : undefined;
  if (deep) return { ...lines, end: deep.end, kept: [indented(source.slice(deep))] };
  const below = blankLinesAfter(source, lines.end);
  if (isBelowText && (lastScalarKeeps(before.value) || wouldSwallow(source, lines.end, column))) {
    return below.end > below.start ? { ...lines, end: source.lineEnd(source.lineStart(below.end - 1)) } : lines;
  }
  const above = blankLinesBefore(source, lines.start, source.nextLine(tailEnd(source, before)));
  const isGapLeft = lines.isMoved === true || below.end > below.start || below.start === source.text.length;
  return isGapLeft ? { ...lines, start: above.start } : lines;
}
