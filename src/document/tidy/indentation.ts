import type { TextEdit } from '../edit/textEdit';
import { nodesIn } from '../outline';
import type { OutlineNode } from '../outline';

/** How far entries are indented under what they belong to. */
const UNIT = 2;

interface Line {
  readonly start: number;
  /** The column of its first character that is no blank; undefined for a blank line. */
  readonly column: number | undefined;
  readonly isComment: boolean;
}

/** Indents entries by two under what they belong to. Comments go with what follows them, the lines of a text with its first. */
export function indentation(text: string, outline: OutlineNode): readonly TextEdit[] {
  const lines = linesOf(text);
  const dashUnit = hasFlushDashes(text, outline) ? 0 : UNIT;
  /** The column that the first character of a line belongs into, for the lines that begin an entry. */
  const wanted = new Map<number, number>();
  place(outline, 0);
  return shifted(lines, wanted);

  /** Says where the entries of a block belong that is to stand in a column. */
  function place(node: OutlineNode, column: number): void {
    if (node.isFlow) return;
    for (const child of node.children) {
      const start = node.kind === 'list' ? text.lastIndexOf('-', child.extent.start) : child.extent.start;
      const line = lineOf(lines, start);
      const isFirst = lines[line]?.column === start - (lines[line]?.start ?? 0);
      if (isFirst) wanted.set(line, column);
      place(child, columnBelow(child, column, isFirst || node.kind !== 'list' ? start : undefined));
    }
  }

  /** Entries that begin behind a dash are aligned with what stands there; all others are indented. */
  function columnBelow(
    { kind, children: [first], extent }: OutlineNode,
    column: number,
    start: number | undefined,
  ): number {
    const isBehindDash = first && start !== undefined && kind !== 'text' && extent.start === first.extent.start;
    if (isBehindDash) return column + (extent.start - start);
    return column + (kind === 'list' ? dashUnit : UNIT);
  }
}

/** Whether the first list of the file has its dashes right below its key, as some like it. */
function hasFlushDashes(text: string, outline: OutlineNode): boolean {
  for (const { kind, isFlow, key, children } of nodesIn(outline)) {
    const [first] = children;
    if (kind !== 'list' || isFlow || !key || !first) continue;
    const dash = text.lastIndexOf('-', first.extent.start);
    return columnOf(text, dash) === columnOf(text, key.start);
  }
  return false;
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const column = line.search(/[^ \t\r]/u);
    lines.push({ start, column: column < 0 ? undefined : column, isComment: line[column] === '#' });
    start += line.length + 1;
  }
  return lines;
}

/** The index of the line that holds an offset. */
function lineOf(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Moves lines: those that begin an entry to their place, comments as far as the entry below them, and all others as far as the one above. */
function shifted(lines: readonly Line[], wanted: ReadonlyMap<number, number>): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let above = 0;
  for (const [index, { start, column, isComment }] of lines.entries()) {
    if (column === undefined) continue;
    const own = wanted.get(index);
    if (own !== undefined) above = own - column;
    const shift = isComment ? shiftBelow(lines, wanted, index, column) : above;
    const end = start + column;
    if (shift > 0) edits.push({ start, end: start, text: ' '.repeat(shift) });
    else if (shift < 0) edits.push({ start, end: Math.min(end, start - shift), text: '' });
  }
  return edits;
}

/** A comment that is aligned with the next entry goes with it; another stays where it is. */
function shiftBelow(
  lines: readonly Line[],
  wanted: ReadonlyMap<number, number>,
  index: number,
  column: number,
): number {
  const next = lines.findIndex((line, at) => at > index && line.column !== undefined && !line.isComment);
  const target = wanted.get(next);
  return target !== undefined && lines[next]?.column === column ? target - column : 0;
}
