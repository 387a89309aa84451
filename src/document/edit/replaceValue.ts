import { isAlias, isCollection, isScalar, isSeq } from 'yaml';
import type { TextSpan } from '../../domain/finding';
import type { PlainValue } from '../../domain/intent';
import { refuseToLose } from './anchors';
import type { EntryPlace, Place } from './find';
import { anchorOf, contentEnd, entriesOf, isBlockCollection } from './layout';
import { Refused } from './refusal';
import { isBlank } from './source';
import type { Source } from './source';
import { neighbourhoodOf, quoteOf, styleOf } from './style';
import type { Form } from './style';
import { wouldSwallow } from './tail';
import type { TextEdit } from './textEdit';
import {
  isList,
  isMapping,
  spaced,
  writeAfterDash,
  writeAfterKey,
  writeFlow,
  writeItems,
  writePairs,
} from './writeValue';
import type { Manner, Written } from './writeValue';

/** Gives a place another value. Its anchor, every comment and what stands around it stay; `form` is how to write a collection. */
export function replaceValue(source: Source, place: Place, value: PlainValue, form?: Form): readonly TextEdit[] {
  refuseToLose(source, [place.node], anchorOf(place.node));
  const { within } = place;
  if (!within) return replaceRoot(source, place, value);
  const { entry, collection } = within;
  if (!isBlockCollection(collection)) return replaceInFlow(source, within, value);
  const manner = mannerAt(source, within, { form, mayBeBlockText: false });
  if (isInlineNode(place.node) && entry.slot !== undefined) {
    const inline = writeIn(within, source, value, manner);
    const comments = source.commentsWithin({ start: entry.valueStart, end: entry.end });
    if (inline.lines.length === 0 && comments.length === 0 && !isMultiline(value)) {
      return [{ start: entry.valueStart, end: entry.end, text: anchored(place, inline.head) }];
    }
  }
  return replaceLines(source, within, value, manner);
}

/** Whether a node stands on the line of its key or dash and may be replaced by itself. */
function isInlineNode(node: Place['node']): boolean {
  if (!node || isBlockCollection(node)) return false;
  return (
    isAlias(node) ||
    isCollection(node) ||
    (isScalar(node) && node.srcToken?.type !== 'block-scalar' && node.source !== '')
  );
}

function isMultiline(value: PlainValue): boolean {
  return typeof value === 'string' && value.includes('\n');
}

function anchored({ node }: Pick<Place, 'node'>, head: string): string {
  const anchor = anchorOf(node);
  return anchor === undefined ? head : `&${anchor}${spaced(head)}`;
}

/** Everything from the indicator to the end of the last line: the new value, then the comments that stood in the old one. */
function replaceLines(source: Source, within: EntryPlace, value: PlainValue, manner: Manner): readonly TextEdit[] {
  const { entry } = within;
  const column = source.columnOf(entry.start);
  const start = entry.slot ?? entry.end;
  const end = source.lineEnd(entry.end);
  const slotLine = source.lineEnd(start);
  const comments = source.commentsWithin({ start, end });
  const first = comments.find((comment) => comment.start < slotLine);
  const others = comments.filter((comment) => comment !== first);
  const mayBeBlockText = others.length === 0 && !wouldSwallow(source, end, column);
  const { head, lines } = writeIn(within, source, value, { ...manner, mayBeBlockText });
  const indicator = entry.slot === undefined ? `${source.eol}${' '.repeat(column)}:` : '';
  const kept = others.map((comment) => commentLine(source, comment, column + manner.style.indent));
  const text = [
    `${indicator}${gapBefore(within, manner, anchored({ node: entry.value }, head))}${first ? beforeComment(source, first) : ''}`,
    ...lines,
    ...kept,
  ].join(source.eol);
  return [{ start, end, text }];
}

/** A value behind the key or the dash. */
function gapBefore({ collection }: EntryPlace, { style }: Manner, head: string): string {
  return isSeq(collection) && head !== '' ? style.dashGap + head : spaced(head);
}

/** The comment with the blanks before it. */
function beforeComment(source: Source, comment: TextSpan): string {
  const before = source.text.slice(source.lineStart(comment.start), comment.start);
  return (/[ \t]+$/u.exec(before)?.[0] ?? ' ') + source.slice(comment);
}

/** A comment as a line of its own: as it is where it had one already. */
export function commentLine(source: Source, comment: TextSpan, column: number): string {
  const start = source.beginsLine(comment.start) ? source.lineStart(comment.start) : undefined;
  return start === undefined ? ' '.repeat(column) + source.slice(comment) : source.text.slice(start, comment.end);
}

function writeIn({ entry, collection }: EntryPlace, source: Source, value: PlainValue, manner: Manner): Written {
  const column = source.columnOf(entry.start);
  if (!isSeq(collection)) return writeAfterKey(value, column, manner, entry.name);
  return writeAfterDash(value, column, manner, anchorOf(entry.value) !== undefined);
}

/** How a new value in an entry's place is written: like the one before, else like those next to it. */
function mannerAt(
  source: Source,
  { entries, entry }: EntryPlace,
  { form, mayBeBlockText }: { readonly form: Form | undefined; readonly mayBeBlockText: boolean },
): Manner {
  const style = styleOf(source);
  const { quote } = neighbourhoodOf(entries, style);
  const own = quoteOf(entry.value);
  const isQuoted = own === '"' || own === "'";
  return { style, quote: isQuoted ? own : quote, isQuoted, mayBeBlockText, form };
}

/** Within brackets, a value is replaced by itself; the comments that stood in it follow it on lines of their own. */
function replaceInFlow(source: Source, within: EntryPlace, value: PlainValue): readonly TextEdit[] {
  const { entry } = within;
  const { slot, valueStart: start, end } = entry;
  const manner = mannerAt(source, within, { form: 'flow', mayBeBlockText: false });
  const flow = anchored({ node: entry.value }, writeFlow(value, manner));
  const before = slot === undefined ? ': ' : entry.value ? '' : ' ';
  const indent = source.eol + ' '.repeat(source.columnOf(entry.start));
  const comments = source.commentsWithin({ start, end });
  const kept = comments.map((comment) => ` ${source.slice(comment)}${indent}`).join('');
  return [{ start, end, text: before + flow + kept }];
}

/** The whole content of the document: nothing, brackets, or entries of which the last one is taken away. */
function replaceRoot(source: Source, { node }: Place, value: PlainValue): readonly TextEdit[] {
  const style = styleOf(source);
  const manner: Manner = { style, quote: style.quote, isQuoted: false, mayBeBlockText: false };
  if (!node?.range || node.range[0] === node.range[1]) return [appendLines(source, linesOf(value, manner))];
  const start = isBlockCollection(node) ? (entriesOf(node)[0]?.start ?? node.range[0]) : node.range[0];
  const end = contentEnd(node);
  const mayHaveLines = source.columnOf(start) === 0 && isBlank(source.text.slice(end, source.lineEnd(end)));
  const kept = source.commentsWithin({ start, end }).map((comment) => source.slice(comment));
  const lines = mayHaveLines ? linesOf(value, manner) : [writeFlow(value, manner)];
  return [{ start, end, text: [...kept, ...lines].join(source.eol) }];
}

function linesOf(value: PlainValue, manner: Manner): readonly string[] {
  if (isList(value) && value.length > 0) return writeItems(value, 0, manner);
  if (isMapping(value) && Object.keys(value).length > 0) return writePairs(value, 0, manner);
  return [writeFlow(value, manner)];
}

/** Puts the first content into a document that has none. */
function appendLines(source: Source, lines: readonly string[]): TextEdit {
  if (source.isClosed) {
    throw new Refused('The document ends before anything stands in it.', 'Remove the line with `...` first.');
  }
  const { text, eol } = source;
  const { length } = text;
  const isAtLineStart = length === source.lineStart(length);
  return { start: length, end: length, text: (isAtLineStart ? '' : eol) + lines.join(eol) + eol };
}
