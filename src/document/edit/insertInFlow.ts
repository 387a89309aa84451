import { isMap } from 'yaml';
import type { PlainValue } from '../../domain/intent';
import { isBarePair } from './layout';
import type { Collection, Entry } from './layout';
import { isBlank } from './source';
import type { Source } from './source';
import { neighbourhoodOf, styleOf } from './style';
import type { TextEdit } from './textEdit';
import { writeFlow, writeFlowKey } from './writeValue';

/** Puts a new entry into brackets or braces that are not empty, so that it gets that index. */
export function insertInFlow(
  source: Source,
  collection: Collection,
  entries: readonly Entry[],
  index: number,
  { key, value }: { readonly key: string | undefined; readonly value: PlainValue },
): readonly TextEdit[] {
  const style = styleOf(source);
  const near = neighbourhoodOf(entries, style);
  const manner = { style, quote: near.quote, mayBeBlockText: false };
  const written = writeFlow(value, { ...manner, isQuoted: near.hasQuotedTexts });
  const name = isMap(collection) ? `${writeFlowKey(key ?? '', { ...manner, isQuoted: near.hasQuotedKeys })}: ` : '';
  return insertText(source, collection, entries, index, name + written);
}

/** Puts the text of an entry, without a comma, into brackets or braces that are not empty; `comment` is to follow it on its line. */
export function insertText(
  source: Source,
  collection: Collection,
  entries: readonly Entry[],
  index: number,
  text: string,
  comment?: string,
): readonly TextEdit[] {
  const [first] = entries;
  const trailing = comment === undefined ? '' : ` ${comment}`;
  if (isBarePair(collection)) return wrapBarePair(entries, index, text);
  if (!first) return [];
  const before = entries[Math.min(index, entries.length) - 1];
  const hasLines = hasOwnLines(source, collection, entries);
  const lineBreak = source.eol + ' '.repeat(source.columnOf(hasLines?.start ?? first.start));
  if (!before) {
    const hasLine = comment !== undefined || (hasLines && source.beginsLine(first.start));
    return [insertAt(first.start, `${text},${hasLine ? trailing + lineBreak : ' '}`)];
  }
  const isFollowed = before.comma !== undefined;
  const after = before.comma === undefined ? before.end : before.comma + 1;
  const comma = isFollowed ? [] : [insertAt(before.end, ',')];
  const rest = endOfLineAfter(source, after);
  if (!hasLines || rest === undefined) {
    const ending = comment === undefined ? '' : trailing + lineBreak;
    return [...comma, insertAt(after, ` ${text}${isFollowed ? ',' : ''}${ending}`)];
  }
  return [...comma, insertAt(rest, `${lineBreak}${text}${isFollowed ? ',' : ''}${trailing}`)];
}

function insertAt(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

/** The first entry with a line of its own, if the collection is written on several lines. */
export function hasOwnLines(source: Source, collection: Collection, entries: readonly Entry[]): Entry | undefined {
  const span = { start: collection.range?.[0] ?? 0, end: entries.at(-1)?.start ?? 0 };
  return source.slice(span).includes('\n') ? entries.find(({ start }) => source.beginsLine(start)) : undefined;
}

/** The end of the line when only a comment stands between an offset and it. */
export function endOfLineAfter(source: Source, offset: number): number | undefined {
  const end = source.lineEnd(offset);
  const rest = source.text.slice(offset, end);
  return isBlank(rest) || /^\s+#/u.test(rest) ? end : undefined;
}

/** A pair that is an item of a list needs braces once it is to hold another. */
function wrapBarePair([pair]: readonly Entry[], index: number, text: string): readonly TextEdit[] {
  if (!pair) return [];
  return index === 0
    ? [insertAt(pair.start, `{ ${text}, `), insertAt(pair.end, ' }')]
    : [insertAt(pair.start, '{ '), insertAt(pair.end, `, ${text} }`)];
}
