import { type Paint, plain } from './style';
import { widthOf } from './terminal';

/** A visible text with its colour, which takes no room. */
export interface Cell {
  readonly text: string;
  readonly paint?: Paint;
}

const GAP = '  ';

/** Lines with aligned columns, two spaces apart, and nothing at the end of a line. */
export function alignColumns(rows: readonly (readonly Cell[])[]): string {
  const widths = widthsOf(rows);
  return rows.map((row) => `${lineOf(row, widths)}\n`).join('');
}

/** How many columns of a terminal such lines take. */
export function widthOfTable(rows: readonly (readonly Cell[])[]): number {
  return widthsOf(rows).reduce((sum, width) => sum + width + GAP.length, -GAP.length);
}

function widthsOf(rows: readonly (readonly Cell[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, { text }] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(text));
  }
  return widths;
}

function lineOf(row: readonly Cell[], widths: readonly number[]): string {
  const last = row.findLastIndex(({ text }) => text !== '');
  return row
    .slice(0, last + 1)
    .map(({ text, paint = plain }, column) => {
      const room = column === last ? 0 : (widths[column] ?? 0) - widthOf(text);
      return paint(text) + ' '.repeat(room);
    })
    .join(GAP);
}
