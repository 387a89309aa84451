import type { TextSpan } from '../../domain/finding';
import { partAt } from '../../domain/format/partAt';
import { shapeOf } from '../../domain/format/shape';
import type { Path } from '../../domain/path';
import { type BlockLine, type Content, type Opener, endOfQuoted, unquoted } from './blockLine';
import { BlockWalk, type Level, type Standing } from './blockWalk';
import type { Cursor } from './cursor';
import { flowPlaceAt } from './flowPlace';

/**
 * What stands at an offset of a text, or could. Undefined in comments, in texts of several lines, and wherever else nothing of the
 * format can begin.
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const source = text.includes('\r') ? text.replaceAll(/\r(?!\n)/gu, '\n') : text;
  if (source.startsWith(BYTE_ORDER_MARK)) {
    const cursor = offset === 0 ? undefined : cursorIn(source.slice(1), offset - 1);
    return cursor && { ...cursor, span: { start: cursor.span.start + 1, end: cursor.span.end + 1 } };
  }
  return cursorIn(source, offset);
}

/** It may begin a text and is no part of its first line. */
const BYTE_ORDER_MARK = '\uFEFF';

function cursorIn(source: string, offset: number): Cursor | undefined {
  const found = new Look(source, offset).around();
  return found && cursorFrom(found, source, offset);
}

/** What differs from case to case. */
interface Found {
  readonly kind: Cursor['kind'];
  readonly path: Path;
  readonly span: TextSpan;
  readonly column: number;
  readonly others?: readonly string[];
  readonly hasColon?: boolean;
  readonly isInFlow?: boolean;
  readonly below?: number;
}

function cursorFrom(found: Found, source: string, offset: number): Cursor {
  const { path, span } = found;
  const part = partAt(path);
  const written = source.slice(span.start, span.end);
  const quote = /^["']/u.exec(written)?.[0] as Cursor['quote'];
  const begin = span.start + (quote ? 1 : 0);
  return {
    others: [],
    hasColon: false,
    isInFlow: false,
    ...found,
    ...(part && { part }),
    text: quote ? unquoted(written) : written,
    typed: source.slice(begin, Math.max(begin, offset)),
    ...(quote && { quote }),
  };
}

/** One look at the lines around an offset. */
class Look {
  readonly #text: string;
  readonly #offset: number;
  readonly #walk: BlockWalk;
  readonly #line: BlockLine;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
    this.#walk = new BlockWalk(text);
    const line = this.#walk.lineAt(offset);
    const isBlank = line.openers.length === 0 && line.content.kind === 'none' && offset <= line.content.span.start;
    // On a blank line it is the offset that says where something would begin.
    const content: Content = { kind: 'none', column: offset - line.start, span: { start: offset, end: offset } };
    this.#line = isBlank ? { ...line, content } : line;
  }

  around(): Found | undefined {
    const line = this.#line;
    const key = line.openers.findIndex((opener) => opener.kind === 'key' && this.#touches(opener.span));
    const index = key < 0 ? line.openers.length : key;
    const around = [...this.#walk.around({ line, index })];
    const enclosing = this.#enclosing(around);
    if (enclosing) return this.#inFlow(enclosing.content, enclosing.path, enclosing.column);
    const path = this.#walk.pathThrough(around);
    const opener = line.openers[index];
    if (opener?.kind === 'key') return this.#atKey(opener, path);
    const last = line.openers.at(-1);
    if (last) return this.#behind(last, path);
    return line.content.kind === 'flow' ? this.#inFlow(line.content, path, line.content.column - 1) : this.#onOwnLine();
  }

  #touches({ start, end }: TextSpan): boolean {
    return start <= this.#offset && this.#offset <= end;
  }

  /** The outermost value around that begins on a line above and may reach to here. */
  #enclosing(around: readonly Standing[]): (Pick<Found, 'path' | 'column'> & { content: Content }) | undefined {
    for (const [depth, { line, index }] of [...around.entries()].toReversed()) {
      const isLast = index >= line.openers.length - 1;
      if (line.start === this.#line.start || !isLast || line.content.kind === 'none') continue;
      const column = line.openers[index]?.column ?? line.content.column - 1;
      return { content: line.content, path: this.#walk.pathThrough(around.slice(depth)), column };
    }
    return undefined;
  }

  #inFlow({ kind, span: { start } }: Content, path: Path, margin: number): Found | undefined {
    if (kind !== 'flow' || this.#offset <= start) return undefined;
    const place = flowPlaceAt(this.#text, start, this.#offset, path, margin);
    return place && { ...place, column: 0, isInFlow: true };
  }

  #atKey({ name, column, span }: Opener & { kind: 'key' }, container: Path): Found {
    const others = this.#keysAt(column);
    return { kind: 'key', path: [...container, name], span, column, others, hasColon: true };
  }

  /** Behind a colon or a dash. */
  #behind(opener: Opener, path: Path): Found | undefined {
    const { start: lineStart, content } = this.#line;
    const from = opener.kind === 'key' ? this.#text.indexOf(':', opener.span.end) + 1 : lineStart + opener.column + 1;
    if (this.#offset < from) return undefined;
    if (content.kind === 'flow') return this.#inFlow(content, path, opener.column);
    const span = this.#scalarAtOffset();
    if (!span) return undefined;
    const others = opener.kind === 'dash' ? this.#itemsAt(opener.column) : [];
    const below = content.kind === 'none' ? this.#columnBelow(opener) : undefined;
    if (below === undefined) return { kind: 'value', path, span, column: opener.column, others };
    return { kind: 'value', path, span, column: opener.column, others: this.#keysAt(below), below };
  }

  /** The single value that the offset touches, with the blanks between the two; empty where there is none; undefined in comments. */
  #scalarAtOffset(): TextSpan | undefined {
    const { kind, span } = this.#line.content;
    const offset = this.#offset;
    const [start, end] = [Math.min(span.start, offset), Math.max(span.end, offset)];
    switch (kind) {
      case 'none':
        return /[^ \t\r]/u.test(this.#text.slice(start, offset)) ? undefined : { start: offset, end: offset };
      case 'plain':
        return start < span.start || /[^ \t\r]/u.test(this.#text.slice(span.end, offset)) ? undefined : { start, end };
      case 'quoted':
        return span.start < offset && (offset < span.end || !this.#isClosed(span)) ? span : undefined;
      default:
        return undefined;
    }
  }

  #isClosed({ start, end }: TextSpan): boolean {
    // An escaped mark is no end; the line ends in one only where the quotation does not.
    return end - start > 1 && endOfQuoted(`${this.#text.slice(start, end)}\n`, 0) === end - start;
  }

  /** On a line that is blank, or holds a word without a colon or a dash: the beginning of a key, of a value or of an item. */
  #onOwnLine(): Found | undefined {
    const span = this.#scalarAtOffset();
    if (!span) return undefined;
    const { column } = this.#line.content;
    const nearest = this.#walk.nearestAbove(this.#line, column);
    if (!nearest) {
      const below = this.#columnBelow() ?? column;
      return { kind: 'key', path: [''], span, column: below, others: this.#keysAt(below) };
    }
    const around = [...this.#walk.around(nearest)];
    const opener = nearest.line.openers[nearest.index];
    if (opener === undefined) return undefined;
    if (opener.column < column) return this.#first(nearest, [nearest, ...around], span);
    const [parent] = around;
    const above = parent?.line.openers[parent.index];
    if (opener.kind === 'key') {
      return { kind: 'key', path: [...this.#walk.pathThrough(around), ''], span, column, others: this.#keysAt(column) };
    }
    if (parent && above?.column === column) {
      // The list stands right below its key, and whatever is no dash goes on with the mapping of that key.
      const path = this.#walk.pathThrough([...this.#walk.around(parent)]);
      return { kind: 'key', path: [...path, ''], span, column, others: this.#keysAt(column) };
    }
    return this.#item(this.#walk.pathThrough(around), span, column);
  }

  /** The first thing below a key or a dash that holds nothing yet. */
  #first(parent: Standing, entries: readonly Standing[], span: TextSpan): Found | undefined {
    const { openers } = parent.line;
    if (parent.index < openers.length - 1) return undefined;
    const path = this.#walk.pathThrough(entries);
    const column = this.#columnBelow(openers[parent.index]) ?? this.#line.content.column;
    const part = partAt(path);
    const shape = part && shapeOf(part);
    if (shape?.kind === 'list') return this.#item(path, span, column);
    if (shape === undefined || shape.kind === 'fields' || shape.kind === 'entries') {
      return { kind: 'key', path: [...path, ''], span, column, others: this.#keysAt(column) };
    }
    return { kind: 'value', path, span, column };
  }

  #item(list: Path, span: TextSpan, column: number): Found {
    const level: Level = { kind: 'dash', column };
    const index = this.#walk.neighboursAbove(this.#line, level).length;
    return { kind: 'item', path: [...list, index], span, column, others: this.#itemsAt(column) };
  }

  /** The column of the entries below this line that belong to an entry on it, or to nothing where there is none. */
  #columnBelow(opener?: Level): number | undefined {
    const next = this.#walk.nextLine(this.#line);
    if (!next) return undefined;
    const column = next.openers[0]?.column ?? next.content.column;
    const isListOfKey = opener?.kind === 'key' && next.openers[0]?.kind === 'dash' && column === opener.column;
    return opener === undefined || column > opener.column || isListOfKey ? column : undefined;
  }

  #keysAt(column: number): readonly string[] {
    return this.#neighbours({ kind: 'key', column }).flatMap(({ openers }) => {
      const opener = openers.find((candidate) => candidate.kind === 'key' && candidate.column === column);
      return opener?.kind === 'key' ? [opener.name] : [];
    });
  }

  #itemsAt(column: number): readonly string[] {
    return this.#neighbours({ kind: 'dash', column }).flatMap(({ openers, content: { kind, span } }) => {
      if (openers.at(-1)?.column !== column) return [];
      const written = this.#text.slice(span.start, span.end);
      return kind === 'plain' ? [written] : kind === 'quoted' ? [unquoted(written)] : [];
    });
  }

  #neighbours(level: Level): readonly BlockLine[] {
    return [...this.#walk.neighboursAbove(this.#line, level), ...this.#walk.neighboursBelow(this.#line, level)];
  }
}
