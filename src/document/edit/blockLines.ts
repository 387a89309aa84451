import type { TextSpan } from '../../domain/finding';

/** The lines of a block mapping or a block list, told from their indentation alone, which is what makes it fast. */
export interface BlockLines extends TextSpan {
  readonly column: number;
  readonly kind: 'mapping' | 'list';
  readonly pieces: readonly Piece[];
}

/** The lines of one entry and those up to the next one. */
export interface Piece extends TextSpan {
  /** The key in a mapping; undefined in a list. */
  readonly name: string | undefined;
  /** Directly after the `:` or the dash. */
  readonly slot: number;
}

/** A key as people write it. Whatever looks different is left to the parser. */
const KEY = /(?:([\p{L}\p{N}_][\p{L}\p{N}_.-]*)|"([^"\\\r\n]*)"|'([^'\r\n]*)')[ ]*:(?=[ \r\n]|$)/uy;

const DASH = /-(?=[ \r\n]|$)/uy;

/**
 * Finds the entries in lines that hold a block collection and nothing else. Undefined where that cannot be told from indentation
 * for sure: what begins a line may then be anything.
 */
export function blockLinesIn(text: string, { start, end }: TextSpan): BlockLines | undefined {
  const pieces: { start: number; end: number; name: string | undefined; slot: number }[] = [];
  let column: number | undefined;
  let kind: BlockLines['kind'] | undefined;
  for (let line = start; line < end; line = nextLine(text, line)) {
    let offset = line;
    while (text[offset] === ' ') offset++;
    const first = text[offset];
    if (first === undefined || first === '\n' || first === '\r' || first === '#') continue;
    const depth = offset - line;
    column ??= depth;
    if (depth > column) continue;
    const entry = depth === column ? entryAt(text, offset) : undefined;
    if (!entry) return undefined;
    kind ??= entry.kind;
    if (entry.kind !== kind) {
      if (kind === 'list' || !holdsNothing(text, pieces.at(-1)?.slot)) return undefined;
      continue;
    }
    const last = pieces.at(-1);
    if (last) last.end = line;
    pieces.push({ start: line, end, name: entry.name, slot: entry.slot });
  }
  return column === undefined || kind === undefined ? undefined : { start, end, column, kind, pieces };
}

interface EntryStart {
  readonly kind: BlockLines['kind'];
  readonly name: string | undefined;
  readonly slot: number;
}

function entryAt(text: string, offset: number): EntryStart | undefined {
  DASH.lastIndex = offset;
  if (DASH.test(text)) return { kind: 'list', name: undefined, slot: offset + 1 };
  KEY.lastIndex = offset;
  const key = KEY.exec(text);
  return key ? { kind: 'mapping', name: key[1] ?? key[2] ?? key[3], slot: offset + key[0].length } : undefined;
}

/** The lines below the key of a piece, where they alone can be what it holds. */
export function linesBelow(text: string, { slot, end }: Piece): TextSpan | undefined {
  return holdsNothing(text, slot) ? { start: Math.min(nextLine(text, slot), end), end } : undefined;
}

/** Whether nothing but a comment stands on the line after a key or a dash. */
function holdsNothing(text: string, slot: number | undefined): boolean {
  if (slot === undefined) return false;
  const feed = text.indexOf('\n', slot);
  return /^[ ]*(?:[ ]#.*)?\r?$/u.test(text.slice(slot, feed < 0 ? text.length : feed));
}

function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}
