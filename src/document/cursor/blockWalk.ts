import type { Path } from '../../domain/path';
import { type BlockLine, type Opener, blockLineOf, firstColumn } from './blockLine';

/** A dash or a key on a line by its place among the line's openers; the value behind all of them by their number. */
export interface Standing {
  readonly line: BlockLine;
  readonly index: number;
}

/** Where an entry of a block stands, or could. */
export interface Level {
  readonly kind: Opener['kind'];
  readonly column: number;
}

/** Reads block style by indentation, from any place in the text and only as many lines as it must. */
export class BlockWalk {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line that holds an offset. */
  lineAt(offset: number): BlockLine {
    const start = this.#startOf(offset);
    return blockLineOf(this.#text, start, this.#endOf(start));
  }

  /** What something stands in, innermost first: keys, dashes, and brackets or quotations that open a line. */
  *around(inner: Standing): Generator<Standing, undefined> {
    for (let at: Standing | undefined = inner; at !== undefined;) {
      const { line, index }: Standing = at;
      const { kind, column } = line.openers[index] ?? { kind: 'value', column: line.content.column };
      at = index > 0 ? { line, index: index - 1 } : this.#parentAbove(line, column, kind === 'dash');
      if (at) yield at;
    }
  }

  /** The path that leads through these entries, which are given innermost first. */
  pathThrough(entries: readonly Standing[]): Path {
    return entries.toReversed().flatMap(({ line, index }) => {
      const opener = line.openers[index];
      if (!opener) return [];
      return [opener.kind === 'key' ? opener.name : this.neighboursAbove(line, opener).length];
    });
  }

  /** The nearest entry above a line that reaches as far to the left as the column, or brackets or a quotation that do. */
  nearestAbove({ start }: BlockLine, column: number): Standing | undefined {
    for (const line of this.#linesBefore(start, column)) {
      const index = line.openers.findLastIndex((opener) => opener.column <= column);
      if (index >= 0) return { line, index };
      if (reachesOver(line)) return { line, index: 0 };
    }
    return undefined;
  }

  /** The lines above with entries of the same block as an entry at that level of a line, from the top. */
  neighboursAbove(line: BlockLine, level: Level): readonly BlockLine[] {
    if (line.openers.some(({ column }) => column < level.column)) return [];
    return this.#neighbours(this.#linesBefore(line.start, level.column), level).toReversed();
  }

  /** The lines below with entries of the same block, in order. */
  neighboursBelow(line: BlockLine, level: Level): readonly BlockLine[] {
    const lines: BlockLine[] = [];
    for (const next of this.#linesAfter(line.end, level.column)) {
      if (endsBlock(next, level)) break;
      if (isAt(next, level)) lines.push(next);
    }
    return lines;
  }

  /** The next line that is not blank and no comment. */
  nextLine({ end }: BlockLine): BlockLine | undefined {
    return this.#linesAfter(end, Number.POSITIVE_INFINITY).next().value;
  }

  #neighbours(lines: Iterable<BlockLine>, level: Level): readonly BlockLine[] {
    const neighbours: BlockLine[] = [];
    for (const line of lines) {
      if (isAt(line, level)) neighbours.push(line);
      if (endsBlock(line, level)) break;
    }
    return neighbours;
  }

  /** A dash may stand right below the key whose list it begins. */
  #parentAbove({ start }: BlockLine, column: number, isDash: boolean): Standing | undefined {
    for (const line of this.#linesBefore(start, isDash ? column : column - 1)) {
      const index = line.openers.findLastIndex(
        (opener) =>
          opener.column < column ||
          (isDash && opener.column === column && opener.kind === 'key' && line.content.kind === 'none'),
      );
      if (index >= 0) return { line, index };
      if (reachesOver(line) && line.content.column < column) return { line, index: 0 };
    }
    return undefined;
  }

  /** The lines above an offset, upwards, that begin at this column or before it; blank lines and comments do not count. */
  *#linesBefore(start: number, column: number): Generator<BlockLine, undefined> {
    for (let end = start - 1; end >= 0;) {
      const begin = this.#startOf(end);
      if (this.#beginsBy(column, begin, end)) yield blockLineOf(this.#text, begin, end);
      end = begin - 1;
    }
  }

  /** The lines below an offset, downwards. */
  *#linesAfter(end: number, column: number): Generator<BlockLine, undefined> {
    for (let begin = end + 1; begin <= this.#text.length;) {
      const next = this.#endOf(begin);
      if (this.#beginsBy(column, begin, next)) yield blockLineOf(this.#text, begin, next);
      begin = next + 1;
    }
  }

  #beginsBy(column: number, begin: number, end: number): boolean {
    const first = firstColumn(this.#text, begin, end);
    return first !== undefined && first <= column;
  }

  #startOf(offset: number): number {
    return offset === 0 ? 0 : this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  #endOf(start: number): number {
    const end = this.#text.indexOf('\n', start);
    return end < 0 ? this.#text.length : end;
  }
}

function isAt({ openers }: BlockLine, { kind, column }: Level): boolean {
  return openers.some((opener) => opener.kind === kind && opener.column === column);
}

/** Whether a line leaves the block with entries at that level: it holds something further left, or goes on with the mapping around a list. */
function endsBlock({ openers }: BlockLine, { kind, column }: Level): boolean {
  return openers.some(
    (opener) => opener.column < column || (kind === 'dash' && opener.kind === 'key' && opener.column === column),
  );
}

/** Whether a line opens with brackets, a quotation or a block scalar, which may reach over the lines below. */
function reachesOver({ openers, content: { kind } }: BlockLine): boolean {
  return openers.length === 0 && (kind === 'flow' || kind === 'quoted' || kind === 'block');
}
