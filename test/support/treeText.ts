import type { TreeRow } from '../../src/views/treeRow';

/** Rows as readers see them, indented: `- (package) Deliverables: 0 of 1 accepted`, `- [x] It works`. */
export function treeText<N extends TreeRow<N>>(rows: readonly N[], depth = 0): string {
  return rows
    .map(({ icon, ticked, label, description, children }) => {
      const box = ticked === undefined ? '' : ticked ? '[x] ' : '[ ] ';
      const line = `${box}${icon ? `(${icon.name}) ` : ''}${label}${description === undefined ? '' : `: ${description}`}`;
      return `${'  '.repeat(depth)}- ${line}\n${treeText(children?.() ?? [], depth + 1)}`;
    })
    .join('');
}

/** All rows of a tree, those below others included. */
export function allRows<N extends TreeRow<N>>(rows: readonly N[]): readonly N[] {
  return rows.flatMap((row) => [row, ...allRows(row.children?.() ?? [])]);
}
